from collections.abc import Sequence

import pytest

from tests.tui.scene import StandingClock
from voice_guide.commands.keypad import REPEAT
from voice_guide.plain.events import Dipped, Input, Pressed
from voice_guide.plain.presses import Presses

SPACE = Pressed("space")


def told(moments: Sequence[float], *, hushes: bool) -> list[Input]:
    """What is handed on of Space, reported at these moments, and a second later."""
    handed: list[Input] = []
    clock = StandingClock()
    presses = Presses(handed.append, lambda key: hushes, clock)
    begin = clock.moment
    for moment in (*moments, moments[-1] + 1.0):
        if presses.patience is not None and clock.moment + presses.patience <= begin + moment:
            clock.moment += presses.patience
            presses.settle()
        clock.moment = begin + moment
        if moment in moments:
            presses.down("space")
    return handed


@pytest.mark.parametrize("hushes", [False, True])
def test_a_key_alone_counts_at_once(*, hushes: bool) -> None:
    assert told([0.0], hushes=hushes) == [SPACE]


def test_a_held_key_counts_once() -> None:
    assert told([0.0, 0.5, 0.53, 0.56], hushes=False) == [SPACE]


def test_a_held_key_that_would_make_silence_makes_sound_dip() -> None:
    assert told([0.0, 0.5, 0.53, 0.56], hushes=True) == [SPACE, Dipped(True), Dipped(False)]


def test_a_second_press_makes_silence_before_it_counts() -> None:
    expected = [SPACE, Dipped(True), SPACE, Dipped(False)]
    assert told([0.0, 0.5], hushes=True) == expected


def test_it_is_known_how_long_a_press_stays_in_doubt() -> None:
    clock = StandingClock()
    presses = Presses(lambda event: None, lambda key: False, clock)
    presses.down("space")
    assert presses.patience is None
    clock.moment += 0.5
    presses.down("space")
    assert presses.patience == pytest.approx(REPEAT)
    clock.moment += 1.0
    assert presses.patience == 0.0
