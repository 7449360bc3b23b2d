"""The figures as a table to read, and as data."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from benchmarks.figures import Figure, Verdict, ratio, verdicts

HEAD: Final = ("", "n", "median", "p95", "max", "unit", "x peer", "must be", "reached")


def merged(figures: Iterable[Figure]) -> dict[str, Figure]:
    """The figures by name; values measured under one name in two places are put together."""
    found: dict[str, Figure] = {}
    for figure in figures:
        before = found.get(figure.name)
        found[figure.name] = (
            figure if before is None else replace(before, values=before.values + figure.values)
        )
    return found


def table(figures: Mapping[str, Figure]) -> str:
    """A row for each figure, in columns, with what falls short said in numbers."""
    rows = [HEAD, *(_row(figure, figures) for figure in figures.values())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(_set(cell, at, widths[at]) for at, cell in enumerate(row)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def notes(figures: Mapping[str, Figure]) -> list[str]:
    """What has to be known of some figures, a line each."""
    return [f"{each.name}: {each.note}." for each in figures.values() if each.note]


def data(figures: Mapping[str, Figure]) -> list[dict[str, object]]:
    """The figures as JSON takes them."""
    return [
        {
            "name": each.name,
            "unit": each.unit,
            "n": len(each.values),
            "median": each.of("median"),
            "p95": each.of("p95"),
            "max": each.of("max"),
            "values": each.values,
            "peer": each.peer or None,
            "times_peer": ratio(each, figures),
            "goals": [
                {
                    "statistic": verdict.goal.statistic,
                    "limit": verdict.goal.limit,
                    "of_peer": verdict.goal.of_peer,
                    "reached": verdict.reached,
                }
                for verdict in verdicts(each, figures)
            ],
            "note": each.note or None,
        }
        for each in figures.values()
    ]


def _row(figure: Figure, figures: Mapping[str, Figure]) -> Sequence[str]:
    times = ratio(figure, figures)
    judged = verdicts(figure, figures)
    return (
        figure.name,
        str(len(figure.values)),
        *(number(figure.of(statistic)) for statistic in ("median", "p95", "max")),
        figure.unit,
        "" if times is None else f"{times:.2f}",
        ", ".join(_wanted(verdict) for verdict in judged),
        ", ".join(_reached(verdict) for verdict in judged),
    )


def _wanted(verdict: Verdict) -> str:
    """A goal in few words."""
    goal = verdict.goal
    return f"{goal.statistic} <= {number(goal.limit)}{' x peer' if goal.of_peer else ''}"


def _reached(verdict: Verdict) -> str:
    """Whether a goal is reached, or by how much it is missed."""
    if verdict.measured is None:
        return "no peer"
    if verdict.reached:
        return "yes"
    over = verdict.measured - verdict.goal.limit
    return f"NO, by {number(over)}{' x peer' if verdict.goal.of_peer else ''}"


def number(value: float) -> str:
    """A number with as many places as matter."""
    size = abs(value)
    return (
        f"{value:,.0f}"
        if size >= 100 or value == int(value)
        else f"{value:.{1 if size >= 10 else 2}f}"
    )


def _set(cell: str, column: int, width: int) -> str:
    """A cell set to the width of its column: words to the left, numbers to the right."""
    return cell.rjust(width) if 0 < column < 5 or column == 6 else cell.ljust(width)
