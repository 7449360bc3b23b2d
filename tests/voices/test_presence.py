"""A dull voice is made clearer, and nothing else about it changes."""

import math

import pytest

from tests.voices.tones import silence, sound, tone
from voice_guide.voices.presence import RISE, clearer
from voice_guide.voices.sound import FULL


def raised(hertz: int, rate: int) -> float:
    """Decibels by which a tone comes out stronger, once it has begun."""
    before = sound(tone(0.5, 4000, rate, hertz), rate=rate)
    after = clearer(before)
    middle = slice(rate // 10, None)
    power = [sum(sample**2 for sample in each.samples[middle]) for each in (before, after)]
    return 10 * math.log10(power[1] / power[0])


@pytest.mark.parametrize("rate", [16000, 22050])
def test_low_sounds_stay_and_high_ones_are_raised(rate: int) -> None:
    assert raised(200, rate) == pytest.approx(0, abs=0.3)
    assert raised(1800, rate) == pytest.approx(RISE / 2, abs=0.2)
    assert raised(5000, rate) == pytest.approx(RISE, abs=0.5)


def test_what_would_be_too_great_is_held_back() -> None:
    loud = clearer(sound(tone(0.1, FULL - 1, hertz=4000)))
    assert max(loud.samples) < FULL
    assert max(loud.samples) - min(loud.samples) > 1.9 * FULL


def test_silence_and_nothing_stay_what_they_are() -> None:
    assert clearer(sound(silence(0.1))) == sound(silence(0.1))
    assert clearer(sound()) == sound()


def test_it_is_as_long_as_it_was() -> None:
    assert clearer(sound(tone(0.3, 900))).seconds == 0.3
