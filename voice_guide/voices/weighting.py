"""How loud sound is to the ear: the frequency weighting of ITU-R BS.1770.

It has two filters, one after the other. The first makes what lies above 2 kHz 4 dB stronger, as
a head does; the second leaves out what lies too low to be heard. The standard gives them for
48,000 samples a second only. Here they are worked out for any rate from the same two curves.
"""

import math
from typing import Final, NamedTuple

from voice_guide.voices.sound import Sound

HEAD: Final = (1681.974450955533, 0.7071752369554196)
"""Hertz about which the first filter rises, and how sharply."""

RISE: Final = 10 ** (3.999843853973347 / 20)
"""What the first filter multiplies high sounds by."""

MIDDLE: Final = RISE**0.4996667741545416
"""What it multiplies sounds by about which it rises."""

RUMBLE: Final = (38.13547087602444, 0.5003270373238773)
"""Hertz below which the second filter leaves sound out, and how sharply."""

PASSED: Final = 1.00499
"""What the standard's own second filter multiplies all other sounds by."""

HIGHEST: Final = 0.45
"""The part of the rate above which no filter may lie, lest it never comes to rest."""


class _Filter(NamedTuple):
    """A filter of the second order, by the shares of the samples that go in and come out."""

    now: float
    last: float
    before: float
    out: float
    out_before: float


def powers(sound: Sound, length: int) -> list[float]:
    """The mean weighted power of each whole stretch of so many samples, in samples squared."""
    return [power / length for power in _summed(sound, length)]


def _summed(sound: Sound, length: int) -> list[float]:
    """The weighted squares of each whole stretch, summed; both filters are one loop for speed."""
    b0, b1, b2, a1, a2 = _head(sound.rate)
    c0, c1, c2, d1, d2 = _rumble(sound.rate)
    head_1 = head_2 = rumble_1 = rumble_2 = 0.0
    sums = []
    for at in range(0, len(sound.samples) - length + 1, length):
        total = 0.0
        for sample in sound.samples[at : at + length]:
            raised = b0 * sample + head_1
            head_1 = b1 * sample - a1 * raised + head_2
            head_2 = b2 * sample - a2 * raised
            heard = c0 * raised + rumble_1
            rumble_1 = c1 * raised - d1 * heard + rumble_2
            rumble_2 = c2 * raised - d2 * heard
            total += heard * heard
        sums.append(total)
    return sums


def _head(rate: int) -> _Filter:
    hertz, sharpness = HEAD
    turn = math.tan(math.pi * min(HIGHEST, hertz / rate))
    damped = turn / sharpness
    unit = 1 + damped + turn**2
    return _Filter(
        now=(RISE + MIDDLE * damped + turn**2) / unit,
        last=2 * (turn**2 - RISE) / unit,
        before=(RISE - MIDDLE * damped + turn**2) / unit,
        out=2 * (turn**2 - 1) / unit,
        out_before=(1 - damped + turn**2) / unit,
    )


def _rumble(rate: int) -> _Filter:
    hertz, sharpness = RUMBLE
    turn = math.tan(math.pi * min(HIGHEST, hertz / rate))
    damped = turn / sharpness
    unit = 1 + damped + turn**2
    return _Filter(
        now=PASSED / unit,
        last=-2 * PASSED / unit,
        before=PASSED / unit,
        out=2 * (turn**2 - 1) / unit,
        out_before=(1 - damped + turn**2) / unit,
    )
