"""A speed becomes an engine's own setting."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from voice_guide.voices.drivers.pace import setting_for
from voice_guide.voices.drivers.pico import LEVELS
from voice_guide.voices.drivers.roster import ESPEAK_RATES

MEASURED = ((100.0, 10.0), (200.0, 30.0), (300.0, 40.0))


@pytest.mark.parametrize(
    ("speed", "setting"),
    [(100, 10), (150, 20), (200, 30), (250, 35), (300, 40), (1, 10), (999, 40)],
)
def test_a_setting_lies_between_its_neighbours(speed: float, setting: float) -> None:
    assert setting_for(speed, MEASURED) == setting


@given(slower=some.integers(90, 300), faster=some.integers(90, 300))
@pytest.mark.parametrize("measured", [LEVELS, ESPEAK_RATES])
def test_faster_is_never_slower(
    measured: tuple[tuple[float, float], ...], slower: int, faster: int
) -> None:
    slower, faster = sorted((slower, faster))
    assert setting_for(slower, measured) <= setting_for(faster, measured)


@pytest.mark.parametrize("measured", [LEVELS, ESPEAK_RATES])
def test_every_speed_a_person_can_set_was_measured(
    measured: tuple[tuple[float, float], ...],
) -> None:
    assert measured[0][0] <= 90
    assert measured[-1][0] >= 300
