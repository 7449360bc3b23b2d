"""How a guide ends for someone who is to fall asleep again: a little softer, a little slower."""

from typing import Final

from msgspec.structs import replace

from voice_guide.score.pace import SPEEDS, Pace

SOFTER: Final = 3.0
"""Decibels by which the last words are softer; our own choice."""

SLOWER: Final = 0.9
"""Share of the talking speed at which the last words are said; our own choice."""


def softened(pace: Pace) -> Pace:
    """The pace of the last words."""
    return replace(pace, speed=max(SPEEDS[0], round(pace.speed * SLOWER)))
