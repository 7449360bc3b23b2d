"""The table of legal moves."""

import pytest

from voice_guide.session.phases import NEXT, IllegalMove, Move, after
from voice_guide.session.view import Status


@pytest.mark.parametrize(
    ("status", "move"), [(s, m) for s in Status for m in Move if (s, m) not in NEXT]
)
def test_a_move_that_is_not_in_the_table_is_refused(status: Status, move: Move) -> None:
    with pytest.raises(IllegalMove, match=status.value):
        after(status, move)


@pytest.mark.parametrize(("pair", "result"), NEXT.items())
def test_a_move_in_the_table_leads_where_it_says(pair: tuple[Status, Move], result: Status) -> None:
    assert after(*pair) is result


def test_every_status_but_the_end_can_be_left_and_every_status_can_be_reached() -> None:
    assert {status for status, _ in NEXT} == set(Status)
    assert set(NEXT.values()) == set(Status) - {Status.READY}
