"""A figure: what was measured, what it is held against, and whether it is reached."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Final, Literal

from benchmarks.reckoning import percentile


class Unmeasured(Exception):
    """Something could not be measured though it should have been; the message says what."""


Statistic = Literal["median", "p95", "max"]

STATISTICS: Final[Mapping[Statistic, Callable[[tuple[float, ...]], float]]] = {
    "median": median,
    "p95": lambda values: percentile(values, 0.95),
    "max": max,
}
"""How each statistic is made of the values."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure must not exceed."""

    statistic: Statistic
    limit: float
    """In the figure's own unit, or in medians of its peer."""
    of_peer: bool = False
    """Whether the limit counts medians of the peer."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured, once or many times."""

    name: str
    unit: str
    values: tuple[float, ...]
    peer: str = ""
    """The name of the figure it is held against; none when empty."""
    goals: tuple[Goal, ...] = ()
    note: str = ""
    """What a reader has to know of it."""

    def __post_init__(self) -> None:
        """Refuse to be a figure of nothing."""
        if not self.values:
            raise Unmeasured(f"{self.name}: there is not one value")

    def of(self, statistic: Statistic) -> float:
        """One statistic of the values."""
        return STATISTICS[statistic](self.values)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One goal, and how a figure stands to it."""

    goal: Goal
    measured: float | None
    """In the goal's own measure; nothing if the peer is not there."""

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached; nothing if that cannot be told."""
        return None if self.measured is None else self.measured <= self.goal.limit


def ratio(figure: Figure, all_figures: Mapping[str, Figure]) -> float | None:
    """How many of its peer's medians the figure's median is; nothing without a peer."""
    return _in_medians(figure.of("median"), all_figures.get(figure.peer))


def verdicts(figure: Figure, all_figures: Mapping[str, Figure]) -> tuple[Verdict, ...]:
    """How a figure stands to each of its goals."""
    return tuple(Verdict(goal, _measured(figure, goal, all_figures)) for goal in figure.goals)


def _measured(figure: Figure, goal: Goal, all_figures: Mapping[str, Figure]) -> float | None:
    """A figure in a goal's own measure."""
    value = figure.of(goal.statistic)
    if not goal.of_peer:
        return value
    return _in_medians(value, all_figures.get(figure.peer))


def _in_medians(value: float, peer: Figure | None) -> float | None:
    """How many medians of a peer a value is; nothing without one, or where it is nought."""
    if peer is None or peer.of("median") == 0:
        return None
    return value / peer.of("median")
