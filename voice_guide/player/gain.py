"""How loud everything is, changed without a step."""

from typing import Final

NIGHT_LEVEL: Final = -12.0
"""Decibels by which everything is quieter than it was recorded, at a volume of 0.

Clips come at -23 LUFS, as broadcasts do, and so leave at -35, a voice at a bedside. 12 dB more,
the most that a person can ask for, is the recording as it is, and cannot clip.
"""

RAMP: Final = 0.010
"""Seconds in which a change of volume is made."""

_UNIT: Final = 1 << 15


def factor(decibels: float) -> float:
    """What samples are multiplied by at a volume, relative to the night level's full."""
    return float(10.0 ** ((decibels + NIGHT_LEVEL) / 20.0))


class Gain:
    """A factor that moves to its target in a straight line."""

    def __init__(self, rate: int) -> None:
        self._frames = max(1, round(RAMP * rate))
        self._now = self._target = factor(0.0)
        self._left = 0

    def set(self, decibels: float) -> None:
        """Begin to move to another volume."""
        self._target = factor(decibels)
        self._left = self._frames

    def arrive(self) -> None:
        """Be there at once, as nothing is heard."""
        self._now, self._left = self._target, 0

    def over(self, samples: list[int]) -> list[int]:
        """The samples at their volume, from where the last ones left off."""
        moving = min(self._left, len(samples))
        done = [self._step(sample) for sample in samples[:moving]]
        if self._left == 0:
            self._now = self._target
        unit = round(self._now * _UNIT)
        half = _UNIT >> 1
        done += [(sample * unit + half) >> 15 for sample in samples[moving:]]
        return done

    def _step(self, sample: int) -> int:
        self._now += (self._target - self._now) / self._left
        self._left -= 1
        return round(sample * self._now)
