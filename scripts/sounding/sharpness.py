"""How strong the sharp sounds of a sentence are, "s" above all."""

import math
from itertools import pairwise
from typing import Final

from voice_guide.voices.sound import FULL, Sound

LOWEST: Final = 4000.0
"""Hertz above which sounds count as sharp."""

PIECE: Final = 0.02
"""Seconds over which they are measured: a short "s" lasts four times that."""


def sharpest(sound: Sound) -> float:
    """The level of the sharpest piece above 4 kHz, in decibels below full scale."""
    high = _above(sound)
    size = round(PIECE * sound.rate)
    edges = range(0, len(high) + 1, size)
    power = max((sum(v * v for v in high[a:b]) / size for a, b in pairwise(edges)), default=0.0)
    return 10 * math.log10(power / FULL**2) if power else -math.inf


def _above(sound: Sound) -> list[float]:
    """What lies above 4 kHz: two filters of the second order, one after the other."""
    samples: list[float] = list(sound.samples)
    turn = math.tan(math.pi * LOWEST / sound.rate)
    for sharpness in (0.5412, 1.3066):
        unit = 1 + turn / sharpness + turn**2
        a1, a2 = 2 * (turn**2 - 1) / unit, (1 - turn / sharpness + turn**2) / unit
        kept_1 = kept_2 = 0.0
        out = []
        for sample in samples:
            now = sample / unit + kept_1
            kept_1, kept_2 = -2 * sample / unit - a1 * now + kept_2, sample / unit - a2 * now
            out.append(now)
        samples = out
    return samples
