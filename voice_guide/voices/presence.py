"""A dull voice made clearer: its consonants raised, which a room's noise covers first.

Pico has about a thousandth of its power between 2 and 4 kHz, a hundredth of what espeak-ng has
there, and that is where most consonants are told from each other.
"""

import math
from array import array
from typing import Final

from voice_guide.voices.sound import FULL, Sound

RISE: Final = 6.0
"""Decibels by which high sounds are raised: "s" is then no sharper than from espeak-ng."""

MIDDLE: Final = 1800.0
"""Hertz at which half of the rise is reached."""

SLOPE: Final = 0.7
"""How steep the rise is; at 1 it would be as steep as it can be without a bump."""


def clearer(sound: Sound) -> Sound:
    """The sound with what lies above the middle raised; what would be too great is held back."""
    b0, b1, b2, a1, a2 = _shelf(sound.rate)
    kept_1 = kept_2 = 0.0
    raised = []
    for sample in sound.samples:
        now = b0 * sample + kept_1
        kept_1 = b1 * sample - a1 * now + kept_2
        kept_2 = b2 * sample - a2 * now
        raised.append(round(now))
    if raised and (max(raised) >= FULL or min(raised) <= -FULL):
        raised = [max(1 - FULL, min(FULL - 1, sample)) for sample in raised]
    return Sound(array("h", raised), sound.rate)


def _shelf(rate: int) -> tuple[float, float, float, float, float]:
    """The shares of the last samples, in and out, in a shelf of the second order."""
    root = 10 ** (RISE / 40)
    turn = 2 * math.pi * MIDDLE / rate
    flat = math.cos(turn)
    steep = math.sin(turn) / 2 * math.sqrt((root + 1 / root) * (1 / SLOPE - 1) + 2)
    bend = 2 * math.sqrt(root) * steep
    more, less = root + 1, root - 1
    unit = more - less * flat + bend
    return (
        root * (more + less * flat + bend) / unit,
        -2 * root * (less + more * flat) / unit,
        root * (more + less * flat - bend) / unit,
        2 * (less - more * flat) / unit,
        (more - less * flat - bend) / unit,
    )
