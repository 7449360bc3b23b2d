"""Sounds that wait to be played, and what becomes of them, in frames."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from array import array


class Sound(NamedTuple):
    """Samples that wait for their moment."""

    key: int
    samples: "array[int]"
    at: float
    """Moment of the first sample, in seconds."""
    late: float
    """Seconds by which it may be late and is still played."""
    is_words: bool = False
    """Whether it is spoken, and so waits until other words have ended."""


class Began(NamedTuple):
    """A sound's first sample is at this frame."""

    key: int
    frame: int


class Ended(NamedTuple):
    """The frame after a sound's last sample; whole if it was not cut."""

    key: int
    frame: int
    whole: bool


class Missed(NamedTuple):
    """A sound was not played, and this is why."""

    key: int
    why: str


Happening = Began | Ended | Missed
