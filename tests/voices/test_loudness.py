"""Every voice comes out as loud as every other, by the measure of ITU-R BS.1770."""

import math
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.voices.tones import silence, sound, tone
from voice_guide.voices.loudness import PEAK, TARGET, evened, level, peak
from voice_guide.voices.sound import FULL, Sound

FULL_TONE = -3.01
"""What the standard gives for a tone of 997 Hz at full scale in one channel."""


def at(decibels: float) -> int:
    """The amplitude of a tone at so many decibels below full scale."""
    return round(FULL * 10 ** (decibels / 20))


@pytest.mark.parametrize("rate", [16000, 22050, 44100, 48000])
@pytest.mark.parametrize("decibels", [0, -20, -40])
def test_a_tone_is_as_loud_as_the_standard_says(rate: int, decibels: int) -> None:
    steady = sound(tone(1.0, min(at(decibels), FULL - 1), rate, 997), rate=rate)
    assert level(steady) == pytest.approx(FULL_TONE + decibels, abs=0.1)


@pytest.mark.parametrize(
    ("hertz", "weight"), [(25, -10.4), (100, -1.1), (500, 0.0), (2000, 3.1), (5000, 4.0)]
)
def test_low_sounds_count_for_less_and_high_ones_for_more(hertz: int, weight: float) -> None:
    steady = sound(tone(2.0, at(-20), 48000, hertz), rate=48000)
    assert level(steady) == pytest.approx(-23.7 + weight, abs=0.2)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (((-36, 2), (-20, 12), (-36, 2)), -20),
        (((-72, 2), (-36, 2), (-20, 12), (-36, 2), (-72, 2)), -20),
        (((-30, 2), (-48, 2), (-80, 30)), -30),  # what is not heard at all lowers no bar
    ],
)
def test_what_is_far_quieter_does_not_count(parts: tuple[tuple[int, int], ...], words: int) -> None:
    pieces = [tone(seconds, at(decibels), hertz=997) for decibels, seconds in parts]
    assert level(sound(*pieces)) == pytest.approx(FULL_TONE + words, abs=0.5)


def test_pauses_hardly_make_the_words_louder() -> None:
    flowing = sound(tone(2.0, 9000))
    halting = sound(tone(1.0, 9000), silence(3.0), tone(1.0, 9000))
    assert level(halting) == pytest.approx(level(flowing), abs=1.0)


@pytest.mark.parametrize("amplitude", [300, 3000, 30000])
def test_quiet_and_loud_words_become_equally_loud(amplitude: int) -> None:
    spoken = sound(silence(0.2), tone(1.0, amplitude), silence(0.4))
    assert level(evened(spoken)) == pytest.approx(TARGET, abs=0.05)


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.399, 0.41])
def test_one_short_word_is_as_loud_as_a_sentence(seconds: float) -> None:
    assert level(evened(sound(tone(seconds, 700)))) == pytest.approx(TARGET, abs=0.05)


def test_no_sample_goes_over_the_limit() -> None:
    click = [30000]
    assert peak(evened(sound(tone(1.0, 900), click, tone(1.0, 900)))) <= PEAK + 0.01


def test_silence_stays_silence() -> None:
    assert evened(sound(silence(1.0))) == sound(silence(1.0))
    assert level(sound()) == -math.inf


@given(
    samples=some.lists(some.integers(-FULL, FULL - 1), max_size=60),
    rate=some.one_of(some.integers(1, 100), some.integers(1, 2**32 - 1)),
)
def test_whatever_an_engine_wrote_its_level_is_a_number(samples: list[int], rate: int) -> None:
    heard = Sound(array("h", samples), rate)
    assert not math.isnan(level(heard))
    assert peak(evened(heard)) <= PEAK + 0.01
