"""One loudness for every voice, whichever engine it comes from.

The measure is that of ITU-R BS.1770: the mean weighted power of stretches of 0.4 seconds, each
0.1 seconds after the last. Left out are those under -70 LUFS, and then those more than 10 under
the mean of the rest, so that pauses do not make a slow sentence louder. The standard does not
say how loud a sound is that is shorter than one stretch; here it is one stretch of its own.
"""

import math
from array import array
from typing import Final

from voice_guide.voices.sound import FULL, Sound
from voice_guide.voices.weighting import powers

TARGET: Final = -23.0
"""The loudness every sentence is brought to, in LUFS; that of broadcasts in Europe."""

PEAK: Final = -3.0
"""What no sample may go over, in decibels below full scale; it wins over the target."""

PART: Final = 0.1
"""Seconds from the beginning of one stretch to that of the next."""

PARTS: Final = 4
"""How many of these make a stretch."""

OFFSET: Final = -0.691
"""Decibels that the weighting adds to a tone of 1 kHz, taken away again."""

_BITS: Final = 16
_UNIT: Final = 1 << _BITS
"""What a gain is counted in: whole numbers take a third less time than others."""

_FAINT: Final = 10 ** ((-70 - OFFSET) / 10)
_PAUSE: Final = 10 ** (-10 / 10)


def level(sound: Sound) -> float:
    """How loud the sound is, in LUFS; minus infinity for silence."""
    heard = [power for power in _stretches(sound) if power > _FAINT]
    if not heard:
        return -math.inf
    floor = _PAUSE * sum(heard) / len(heard)
    spoken = [power for power in heard if power > floor]
    return OFFSET + 10 * math.log10(sum(spoken) / len(spoken))


def peak(sound: Sound) -> float:
    """The largest sample, in decibels below full scale; minus infinity for silence."""
    largest = max(max(sound.samples), -min(sound.samples)) if sound.samples else 0
    return 20 * math.log10(largest / FULL) if largest else -math.inf


def evened(sound: Sound) -> Sound:
    """The sound at the target, or as near as the peak limit allows; silence as it is."""
    now = level(sound)
    if now == -math.inf:
        return sound
    gain = round(_UNIT * 10 ** (min(TARGET - now, PEAK - peak(sound)) / 20))
    half = _UNIT >> 1
    samples = [(sample * gain + half) >> _BITS for sample in sound.samples]
    return Sound(array("h", samples), sound.rate)


def _stretches(sound: Sound) -> list[float]:
    """The weighted power of each stretch, as a share of full scale."""
    part, count = max(1, round(PART * sound.rate)), PARTS
    if len(sound.samples) < count * part:
        part, count = max(1, len(sound.samples)), 1
    parts = powers(sound, part)
    ends = range(count, len(parts) + 1)
    return [sum(parts[end - count : end]) / count / FULL**2 for end in ends]
