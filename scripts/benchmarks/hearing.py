"""Moments found in a recording: pure, and held against recordings whose moments are known."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tests.sound.recording import Island, Recording

STILL: Final = 0.3
"""Seconds without sound that are a silence and not a gap between words."""

NOTICED: Final = 0.005
"""Seconds without sound inside a word that count as a gap."""

DROPOUT: Final = 0.01
"""Seconds of silence that the same words have more of when a piece of them is lost."""


def onset(recording: Recording, after: float) -> float | None:
    """The first moment of sound after a moment; nothing if there is none, or it sounds already."""
    for found in recording.islands():
        if found.begin >= after:
            return found.begin
        if found.end > after:
            return None
    return None


def silence(recording: Recording, after: float, still: float = STILL) -> float | None:
    """The moment at which what sounds at a moment has ended, and nothing follows for a while.

    Nothing if it did not sound then, or sounds to the end of what was recorded.
    """
    for found in recording.islands(gap=still):
        if found.begin <= after < found.end:
            return found.end if recording.end - found.end >= still else None
    return None


def is_cut(whole: Recording, length: float, within: float = 0.02) -> bool:
    """Whether words that were heard for `length` seconds were cut in the middle of a sound.

    `whole` is the same words uncut. Where they have a gap of their own just then, nobody can
    tell from the sound alone when they were stopped.
    """
    first = whole.islands()[0].begin
    return any(
        found.begin - first < length < found.end - first - within
        for found in whole.islands(gap=NOTICED)
    )


def stillness(recording: Recording, sound: Island) -> float:
    """Seconds of silence inside a stretch of sound, of silences long enough to be noticed."""
    inside = recording.part(sound.begin, sound.end).islands(gap=NOTICED)
    return sum(right.begin - left.end for left, right in pairwise(inside))


def dropouts(still: Sequence[float]) -> int:
    """How often the same words had more silence in them than they have of themselves.

    `still` are the seconds of silence in each: the least of them belong to the words.
    """
    own = min(still, default=0.0)
    return sum(each > own + DROPOUT for each in still)
