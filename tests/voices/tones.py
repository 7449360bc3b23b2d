"""Sounds that are known exactly."""

import math
from array import array

from voice_guide.voices.sound import Sound


def silence(seconds: float, rate: int = 16000) -> list[int]:
    """No sound at all."""
    return [0] * round(seconds * rate)


def tone(seconds: float, amplitude: int, rate: int = 16000, hertz: int = 200) -> list[int]:
    """A steady tone that begins at its full swing."""
    return [
        round(amplitude * math.cos(2 * math.pi * hertz * at / rate))
        for at in range(round(seconds * rate))
    ]


def sound(*parts: list[int], rate: int = 16000) -> Sound:
    """The parts, one after the other."""
    return Sound(array("h", [sample for part in parts for sample in part]), rate)
