"""Every voice comes out as loud as every other."""

import math

import pytest

from tests.voices.tones import silence, sound, tone
from voice_guide.voices.loudness import PEAK, TARGET, evened, level, peak


@pytest.mark.parametrize("amplitude", [300, 3000, 30000])
def test_quiet_and_loud_words_become_equally_loud(amplitude: int) -> None:
    spoken = sound(silence(0.2), tone(1.0, amplitude), silence(0.4))
    assert level(evened(spoken)) == pytest.approx(TARGET, abs=0.2)


def test_pauses_do_not_make_the_words_louder() -> None:
    flowing = sound(tone(2.0, 9000))
    halting = sound(tone(1.0, 9000), silence(3.0), tone(1.0, 9000))
    assert level(halting) == pytest.approx(level(flowing), abs=0.1)


def test_no_sample_goes_over_the_limit() -> None:
    click = [30000]
    assert peak(evened(sound(tone(1.0, 900), click, tone(1.0, 900)))) <= PEAK + 0.01


@pytest.mark.parametrize("rate", [16000, 22050])
def test_the_level_of_a_tone_is_its_power(rate: int) -> None:
    full = sound(tone(1.0, 32767, rate), rate=rate)
    assert level(full) == pytest.approx(20 * math.log10(1 / math.sqrt(2)), abs=0.1)


def test_silence_stays_silence() -> None:
    assert evened(sound(silence(1.0))) == sound(silence(1.0))
    assert level(sound()) == -math.inf
