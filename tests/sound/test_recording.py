from array import array

import pytest

from tests.sound.recording import Island, Recording, Samples, islands

RATE = 48_000


def beeps(length: float, *stretches: tuple[float, float]) -> Samples:
    """Silence with square tones of 500 hertz in it, each from one second to another."""
    samples = array("h", bytes(round(length * RATE) * 2))
    for begin, end in stretches:
        for place in range(round(begin * RATE), round(end * RATE)):
            samples[place] = 3000 if place // 48 % 2 else -3000
    return samples


def test_every_stretch_of_sound_is_found_to_the_sample() -> None:
    found = islands(beeps(3, (0.5, 0.7), (1.25, 2.0)), RATE)
    assert found == (Island(0.5, 0.7), Island(1.25, 2.0))


def test_silence_shorter_than_the_gap_does_not_part_two_stretches() -> None:
    samples = beeps(2, (0.5, 0.7), (0.75, 1.0))
    assert islands(samples, RATE, gap=0.1) == (Island(0.5, 1.0),)
    assert len(islands(samples, RATE, gap=0.02)) == 2


def test_what_is_below_the_threshold_is_silence() -> None:
    assert islands(array("h", [7, -7] * RATE), RATE) == ()
    assert islands(array("h", [0, -8] * 500 + [0] * RATE), RATE) == (Island(1 / RATE, 1000 / RATE),)


def test_a_stretch_that_lasts_to_the_very_end_is_found() -> None:
    samples = beeps(1.0003, (0.9, 1.0003))
    assert islands(samples, RATE) == (Island(0.9, len(samples) / RATE),)


def test_the_noise_after_a_word_does_not_count_but_is_not_silence() -> None:
    samples = beeps(2, (0.5, 0.7))
    samples[RATE:] = array("h", [9, -9] * (RATE // 2))
    heard = Recording(samples, RATE, zero=0.0)
    assert heard.islands() == (Island(0.5, 0.7),)
    assert not heard.is_silent(1.0, 2.0)


def test_moments_are_on_the_clock_of_the_first_sample() -> None:
    heard = Recording(beeps(3, (0.5, 0.7), (1.25, 2.0)), RATE, zero=1000.0)
    assert heard.end == 1003.0
    assert heard.onset_after(1000.6) == pytest.approx(1001.25)
    assert heard.is_silent(1000.71, 1001.2)
    assert not heard.is_silent(1000.71, 1001.26)


def test_nothing_is_called_silent_that_was_not_recorded() -> None:
    heard = Recording(beeps(1), RATE, zero=0.0)
    with pytest.raises(ValueError, match="not recorded"):
        heard.is_silent(0.5, 1.5)
