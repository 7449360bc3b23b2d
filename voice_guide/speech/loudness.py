"""The volume as a person changes it: in small steps, each with a number."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

STEP: Final = 2.0
"""Decibels a step; finer than the system's own, which are often six."""

QUIETEST: Final = -40.0
LOUDEST: Final = 12.0
"""Decibels beside the night level; the limits of the setting."""


class Loudness(Struct, frozen=True):
    """Decibels beside the night level."""

    decibels: float = 0.0

    @property
    def level(self) -> int:
        """The step's number, from one at the quietest."""
        return round((self.decibels - QUIETEST) / STEP) + 1

    def changed(self, steps: int) -> "Loudness":
        """Some steps louder, or quieter, within the limits."""
        decibels = min(LOUDEST, max(QUIETEST, self.decibels + steps * STEP))
        return replace(self, decibels=decibels)
