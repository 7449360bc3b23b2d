"""A speed becomes an engine's own setting."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from voice_guide.voices.drivers.pace import setting_for
from voice_guide.voices.drivers.pico import LEVELS
from voice_guide.voices.drivers.roster import ESPEAK, ESPEAK_OTHERS, ESPEAK_RATES, NSSS

MEASURED = ((100.0, 10.0), (200.0, 30.0), (300.0, 40.0))


@pytest.mark.parametrize(
    ("speed", "setting"),
    [(100, 10), (150, 20), (200, 30), (250, 35), (300, 40), (1, 10), (999, 40)],
)
def test_a_setting_lies_between_its_neighbours(speed: float, setting: float) -> None:
    assert setting_for(speed, MEASURED) == setting


@given(slower=some.integers(90, 300), faster=some.integers(90, 300))
@pytest.mark.parametrize("measured", [LEVELS, ESPEAK_RATES, ESPEAK_OTHERS])
def test_faster_is_never_slower(
    measured: tuple[tuple[float, float], ...], slower: int, faster: int
) -> None:
    slower, faster = sorted((slower, faster))
    assert setting_for(slower, measured) <= setting_for(faster, measured)


@pytest.mark.parametrize("measured", [LEVELS, ESPEAK_RATES, ESPEAK_OTHERS])
def test_every_speed_a_person_can_set_was_measured(
    measured: tuple[tuple[float, float], ...],
) -> None:
    assert measured[0][0] <= 90
    assert measured[-1][0] >= 300


def test_a_voice_of_another_variant_than_the_first_has_a_table_of_its_own() -> None:
    first, other = ESPEAK.rate_for(145, "gmw/en-us+f3"), ESPEAK.rate_for(145, "gmw/en-us")
    assert first == round(setting_for(145, ESPEAK_RATES))
    assert other == round(setting_for(145, ESPEAK_OTHERS))
    assert other < first
    assert ESPEAK.rate_for(145, "gmw/en-gb-x-rp+f3") == first


def test_an_engine_without_tables_is_told_words_a_minute() -> None:
    assert NSSS.rate_for(145, "Samantha") == 145
