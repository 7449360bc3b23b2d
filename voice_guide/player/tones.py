"""The two chimes: one that rises for a beginning, one that falls for an end."""

import math
from array import array
from typing import Final, Literal

LOW: Final = 196.0
HIGH: Final = 294.0
"""Hertz of the two notes, a fifth apart: low enough for the night, far enough to tell."""

NOTE: Final = 0.2
"""Seconds one note lasts."""

STEP: Final = 0.15
"""Seconds from the first note's start to the second's; the chime lasts 0.35 in all."""

LEVEL: Final = 8930
"""Greatest sample of one note: by the measure of ITU-R BS.1770 as loud as the voice's clips."""

OVERTONES: Final = ((1, 0.5), (2, 0.3), (3, 0.2))
"""Share of each overtone; small loudspeakers let only the upper ones be heard.

Without what lies below 400 Hz the chime loses no more than the voice does, so that there too
they are about as loud as each other.
"""


def chime(which: Literal["begin", "end"], rate: int) -> "array[int]":
    """One chime's samples, at so many a second."""
    first, second = (LOW, HIGH) if which == "begin" else (HIGH, LOW)
    gap = round(STEP * rate)
    samples = _note(first, rate) + [0.0] * gap
    for place, sample in enumerate(_note(second, rate), start=gap):
        samples[place] += sample
    return array("h", (round(LEVEL * sample) for sample in samples))


def _note(hertz: float, rate: int) -> list[float]:
    """One note that swells and fades in a raised cosine."""
    count = round(NOTE * rate)
    turn = 2 * math.pi / rate
    return [
        (0.5 - 0.5 * math.cos(2 * math.pi * n / count))
        * sum(share * math.sin(turn * hertz * part * n) for part, share in OVERTONES)
        for n in range(count)
    ]
