"""Whether the machine was asleep, with its lid closed for instance."""

from collections.abc import Callable
from typing import Final

SLEPT: Final = 1.0
"""Seconds asleep from which on the machine is taken to have been suspended; our own choice."""


class Suspended:
    """Looks at how long the machine has slept, in seconds, since it was started."""

    def __init__(self, slept: Callable[[], float]) -> None:
        self._slept = slept
        self._known = slept()

    def ended(self) -> bool:
        """Whether it has slept since the last look."""
        slept = self._slept()
        asleep, self._known = slept - self._known, slept
        return asleep > SLEPT
