"""The two chimes are low, soft, without a click, and told apart with eyes shut."""

import math
from array import array
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import pytest

from voice_guide.player.tones import HIGH, LOW, NOTE, chime
from voice_guide.voices.loudness import TARGET, level
from voice_guide.voices.sound import Sound

RATES = (16000, 48000)
CHIMES: tuple[Literal["begin", "end"], ...] = ("begin", "end")


def strength(samples: Sequence[int], hertz: float, rate: int) -> float:
    """How much of a frequency is in the samples."""
    turn = 2 * math.pi * hertz / rate
    real = sum(sample * math.cos(turn * n) for n, sample in enumerate(samples))
    imaginary = sum(sample * math.sin(turn * n) for n, sample in enumerate(samples))
    return math.hypot(real, imaginary)


def above(samples: Sequence[int], hertz: float, rate: int) -> "array[int]":
    """What a small loudspeaker plays that is half as loud at a frequency, and falls below it."""
    share = 1 / (1 + 2 * math.pi * hertz / rate)
    for _ in range(2):
        heard, last, out = 0.0, 0, array("d")
        for sample in samples:
            heard, last = share * (heard + sample - last), sample
            out.append(heard)
        samples = [round(sample) for sample in out]
    return array("h", samples)


@pytest.mark.parametrize("rate", RATES)
def test_begin_rises_and_end_falls(rate: int) -> None:
    rising, falling = chime("begin", rate), chime("end", rate)
    part = round(0.15 * rate)
    assert strength(rising[:part], LOW, rate) > 2 * strength(rising[:part], HIGH, rate)
    assert strength(rising[-part:], HIGH, rate) > 2 * strength(rising[-part:], LOW, rate)
    assert strength(falling[:part], HIGH, rate) > 2 * strength(falling[:part], LOW, rate)
    assert strength(falling[-part:], LOW, rate) > 2 * strength(falling[-part:], HIGH, rate)


def test_its_notes_are_low_and_a_fifth_apart() -> None:
    assert LOW < HIGH < 300
    assert abs(HIGH / LOW - 1.5) < 0.01


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("which", CHIMES)
def test_it_is_as_loud_as_the_voice(which: Literal["begin", "end"], rate: int) -> None:
    assert level(Sound(chime(which, rate), rate)) == pytest.approx(TARGET, abs=0.2)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("which", CHIMES)
def test_a_chime_is_short_soft_and_without_a_click(
    which: Literal["begin", "end"], rate: int
) -> None:
    samples = chime(which, rate)
    loudest = max(map(abs, samples))
    assert len(samples) / rate == pytest.approx(0.35, abs=0.001)
    assert abs(samples[0]) + abs(samples[-1]) < 10
    assert max(abs(a - b) for a, b in pairwise(samples)) < loudest * 2 * math.pi * 3 * HIGH / rate
    # It takes a tenth of a second to swell: nothing in it is sudden enough to startle.
    first = samples[: round(0.01 * rate)]
    assert max(map(abs, first)) < 0.05 * loudest
    assert max(range(len(samples) // 2), key=lambda n: abs(samples[n])) > 0.4 * NOTE * rate


@pytest.mark.parametrize("which", CHIMES)
def test_a_small_loudspeaker_has_overtones_to_sound(which: Literal["begin", "end"]) -> None:
    whole = Sound(chime(which, 16000), 16000)
    small = Sound(above(whole.samples, 300, 16000), 16000)
    assert level(small) > level(whole) - 6


def test_there_is_nothing_shrill_in_it() -> None:
    for which in CHIMES:
        samples = chime(which, 16000)
        low = strength(samples, LOW, 16000)
        for hertz in range(1200, 8000, 200):
            assert strength(samples, hertz, 16000) < 0.005 * low
