"""A figure is held against its goal and its peer, and what falls short is said in numbers."""

import json

import pytest
from benchmarks.figures import Figure, Goal, Unmeasured, ratio, verdicts
from benchmarks.report import data, merged, notes, number, table

PEER = Figure("peer", "ms", (100.0, 200.0, 300.0))
SLOW = Figure("slow", "ms", (300.0, 350.0), "peer", (Goal("median", 1.5, of_peer=True),))
QUICK = Figure("quick", "ms", (10.0, 59.0), goals=(Goal("p95", 60),), note="two values")


def lines(*figures: Figure) -> list[str]:
    return table(merged(figures)).splitlines()


def test_a_ratio_is_that_of_the_medians() -> None:
    assert ratio(SLOW, merged([PEER, SLOW])) == 325 / 200
    assert ratio(PEER, merged([PEER, SLOW])) is None


def test_a_goal_is_reached_at_its_limit_and_not_beyond() -> None:
    at, beyond = (Figure("", "ms", (each,), goals=(Goal("max", 20),)) for each in (20.0, 20.1))
    assert [verdict.reached for verdict in verdicts(at, {})] == [True]
    assert [verdict.reached for verdict in verdicts(beyond, {})] == [False]


def test_without_its_peer_nobody_can_tell() -> None:
    assert [verdict.reached for verdict in verdicts(SLOW, {})] == [None]
    assert lines(SLOW)[1].endswith("no peer")


def test_the_table_says_what_is_reached_and_by_how_much_it_is_not() -> None:
    head, peer, slow, quick = lines(PEER, SLOW, QUICK)
    assert head.split()[:4] == ["n", "median", "p95", "max"]
    assert peer.split() == ["peer", "3", "200", "300", "300", "ms"]
    assert slow.endswith("NO, by 0.12 x peer")
    assert "1.62" in slow
    assert quick.split()[-4:] == ["p95", "<=", "60", "yes"]


def test_the_columns_stand_below_each_other() -> None:
    head, *rows = lines(PEER, SLOW, QUICK)
    place = head.index("median") + len("median")
    assert [row[:place].split()[-1] for row in rows] == ["200", "325", "34.5"]


def test_values_measured_under_one_name_are_put_together() -> None:
    both = merged([PEER, QUICK, Figure("peer", "ms", (1.0,))])
    assert list(both) == ["peer", "quick"]
    assert both["peer"].values == (100.0, 200.0, 300.0, 1.0)


def test_a_figure_of_nothing_is_refused() -> None:
    with pytest.raises(Unmeasured, match="empty"):
        Figure("empty", "ms", ())


def test_the_data_holds_every_value_and_every_verdict() -> None:
    _, slow, quick = json.loads(json.dumps(data(merged([PEER, SLOW, QUICK]))))
    assert slow["values"] == [300, 350]
    assert slow["times_peer"] == 1.625
    assert slow["goals"] == [
        {"statistic": "median", "limit": 1.5, "of_peer": True, "reached": False}
    ]
    assert (quick["peer"], quick["note"], quick["p95"]) == (None, "two values", 59)


def test_notes_name_their_figure() -> None:
    assert notes(merged([PEER, QUICK])) == ["quick: two values."]


@pytest.mark.parametrize(
    ("value", "written"),
    [(1234.5, "1,234"), (99.96, "100.0"), (12.34, "12.3"), (1.236, "1.24"), (20, "20"), (0, "0")],
)
def test_numbers_have_as_many_places_as_matter(value: float, written: str) -> None:
    assert number(value) == written
