"""How a guide ends for someone who is to fall asleep again: a little softer, a little slower."""

from typing import Final

from msgspec.structs import replace

from voice_guide.score.pace import Pace

SOFTER: Final = 3.0
"""Decibels by which the last words are softer; our own choice."""

SLOWER: Final = 0.9
"""Share of the talking speed at which the last words are said; our own choice."""

SLOWEST: Final = 90
"""Words a minute below which nothing is said."""


def softened(pace: Pace) -> Pace:
    """The pace of the last words."""
    return replace(pace, speed=max(SLOWEST, round(pace.speed * SLOWER)))
