"""A clip begins and ends with what is heard in it."""

import itertools

import pytest

from tests.voices.tones import silence, sound, tone
from voice_guide.voices.trimming import LEAD, TAIL, trimmed

FAINT = 100
"""The amplitude of the faintest sound of speech, where the words have 8000."""


@pytest.mark.parametrize("rate", [16000, 22050])
def test_silence_at_both_ends_is_cut_to_a_margin(rate: int) -> None:
    spoken = sound(silence(0.3, rate), tone(1.0, 8000, rate), silence(0.4, rate), rate=rate)
    assert trimmed(spoken).seconds == pytest.approx(1.0 + LEAD + TAIL, abs=0.001)


def test_silence_inside_is_kept() -> None:
    spoken = sound(tone(0.3, 8000), silence(0.5), tone(0.3, 8000))
    assert trimmed(spoken).seconds == pytest.approx(1.1, abs=0.001)


def test_a_faint_tick_long_after_the_words_is_not_part_of_them() -> None:
    spoken = sound(tone(0.5, 8000), silence(0.5), tone(0.005, FAINT), silence(0.1))
    assert trimmed(spoken).seconds == pytest.approx(0.5 + TAIL, abs=0.001)


def test_a_faint_last_consonant_is_kept() -> None:
    spoken = sound(tone(0.5, 8000), silence(0.1), tone(0.02, FAINT), silence(0.5))
    assert trimmed(spoken).seconds == pytest.approx(0.62 + TAIL, abs=0.001)


def test_an_end_that_was_cut_in_the_middle_of_a_swing_makes_no_click() -> None:
    samples = trimmed(sound(tone(0.5, 20000))).samples
    own = 20000 * 2 * 3.15 * 200 / 16000
    steps = [abs(after - before) for before, after in itertools.pairwise(samples)]
    assert (samples[0], samples[-1]) == (0, 0)
    assert max(steps) < own + 20000 / (LEAD * 16000)


def test_what_is_heard_in_the_middle_is_not_touched() -> None:
    whole = tone(0.5, 8000)
    samples = trimmed(sound(silence(0.1), whole, silence(0.1))).samples
    assert list(samples[32:][200:-400]) == whole[200:][: len(samples) - 632]


@pytest.mark.parametrize("quieter", [1, 2, 8])
def test_it_is_the_same_part_however_loud_the_engine_speaks(quieter: int) -> None:
    words, last = tone(0.5, 8000 // quieter), tone(0.02, 2 * FAINT // quieter)
    spoken = sound(silence(0.3), words, silence(0.1), last, silence(0.5))
    assert trimmed(spoken).seconds == pytest.approx(0.62 + LEAD + TAIL, abs=0.001)


@pytest.mark.parametrize("samples", [[], silence(1.0), tone(1.0, 20)])
def test_nothing_is_left_where_nothing_is_said(samples: list[int]) -> None:
    assert len(trimmed(sound(samples)).samples) == 0
