"""The two chimes are low, soft, without a click, and told apart with eyes shut."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import pytest

from voice_guide.player.tones import HIGH, LOW, chime

RATES = (16000, 48000)


def strength(samples: Sequence[int], hertz: float, rate: int) -> float:
    """How much of a frequency is in the samples."""
    turn = 2 * math.pi * hertz / rate
    real = sum(sample * math.cos(turn * n) for n, sample in enumerate(samples))
    imaginary = sum(sample * math.sin(turn * n) for n, sample in enumerate(samples))
    return math.hypot(real, imaginary)


@pytest.mark.parametrize("rate", RATES)
def test_begin_rises_and_end_falls(rate: int) -> None:
    rising, falling = chime("begin", rate), chime("end", rate)
    part = round(0.15 * rate)
    assert strength(rising[:part], LOW, rate) > 2 * strength(rising[:part], HIGH, rate)
    assert strength(rising[-part:], HIGH, rate) > 2 * strength(rising[-part:], LOW, rate)
    assert strength(falling[:part], HIGH, rate) > 2 * strength(falling[:part], LOW, rate)
    assert strength(falling[-part:], LOW, rate) > 2 * strength(falling[-part:], HIGH, rate)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("which", ["begin", "end"])
def test_a_chime_is_short_soft_and_without_a_click(
    which: Literal["begin", "end"], rate: int
) -> None:
    samples = chime(which, rate)
    assert len(samples) / rate == pytest.approx(0.35, abs=0.001)
    assert 1000 < max(map(abs, samples)) < 6000
    assert abs(samples[0]) + abs(samples[-1]) < 10
    steps = [abs(a - b) for a, b in pairwise(samples)]
    assert max(steps) < 3000 * 2 * math.pi * 3 * HIGH / rate


@pytest.mark.parametrize("which", ["begin", "end"])
def test_a_small_loudspeaker_has_overtones_to_sound(which: Literal["begin", "end"]) -> None:
    samples = chime(which, 16000)
    assert strength(samples, 2 * LOW, 16000) > 0.2 * strength(samples, LOW, 16000)
