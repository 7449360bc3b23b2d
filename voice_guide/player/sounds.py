"""Sounds that wait to be played, and what becomes of them, in frames."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples that wait for their moment."""

    key: int
    samples: "array[int]"
    at: float
    """Moment of the first sample, in seconds."""
    late: float
    """Seconds by which it may be late and is still played."""


@dataclass(frozen=True, slots=True)
class Began:
    """A sound's first sample is at this frame."""

    key: int
    frame: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The frame after a sound's last sample; whole if it was not cut."""

    key: int
    frame: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Missed:
    """A sound was not played, and this is why."""

    key: int
    why: str


Happening = Began | Ended | Missed
