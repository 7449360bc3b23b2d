"""The whole chain of measuring, from a sound server to the figure, finds what is known."""

import pytest

pytest.importorskip("fcntl", reason="Windows has no such terminals")

from benchmarks.figures import verdicts
from benchmarks.measures import rig
from benchmarks.room import busy, room

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]


def test_tones_are_heard_where_they_are_known_to_be_even_on_a_busy_machine() -> None:
    with busy(1), room() as here:
        (figure,) = rig.measure(here, quick=True)
    assert len(figure.values) == len(rig.STARTS) - 1
    assert [verdict.reached for verdict in verdicts(figure, {})] == [True]
