"""One loudness for every voice, whichever engine it comes from.

The measure: the mean power of the parts that are spoken, in decibels below full scale. Twenty
parts a second are looked at; those under -60 dB are left out, and then those that lie more than
10 dB under the mean of the rest, so that pauses do not make a slow sentence louder.
"""

import math
from array import array
from collections.abc import Iterator
from operator import mul

from voice_guide.voices.sound import FULL, Sound

TARGET = -23.0
"""The level every sentence is brought to, in decibels below full scale."""

PEAK = -3.0
"""What no sample may go over, in decibels below full scale; it wins over the target."""

_PARTS = 20
_SILENCE = FULL**2 * 10 ** (-60 / 10)
_PAUSE = 10 ** (-10 / 10)


def level(sound: Sound) -> float:
    """How loud the spoken parts are, in decibels below full scale; minus infinity for silence."""
    powers = [power for power in _powers(sound) if power > _SILENCE]
    if not powers:
        return -math.inf
    floor = _PAUSE * sum(powers) / len(powers)
    spoken = [power for power in powers if power > floor]
    return 10 * math.log10(sum(spoken) / len(spoken) / FULL**2)


def peak(sound: Sound) -> float:
    """The largest sample, in decibels below full scale; minus infinity for silence."""
    largest = max(max(sound.samples), -min(sound.samples)) if sound.samples else 0
    return 20 * math.log10(largest / FULL) if largest else -math.inf


def evened(sound: Sound) -> Sound:
    """The sound at the target level, or as near as the peak limit allows; silence as it is."""
    now = level(sound)
    if now == -math.inf:
        return sound
    gain = 10 ** (min(TARGET - now, PEAK - peak(sound)) / 20)
    return Sound(array("h", [int(sample * gain) for sample in sound.samples]), sound.rate)


def _powers(sound: Sound) -> Iterator[float]:
    """The mean power of each part; what is left over at the end counts only if it is all."""
    length = max(1, min(sound.rate // _PARTS, len(sound.samples)))
    for at in range(0, len(sound.samples) - length + 1, length):
        part = sound.samples[at : at + length]
        yield sum(map(mul, part, part)) / length
