"""Keys pressed in a quiet moment, and what is heard of them."""

from typing import Final, NamedTuple

from benchmarks.ear import Unheard
from benchmarks.hearing import onset, silence
from benchmarks.room import Room
from benchmarks.window import Window

GAP: Final = 0.3
"""Seconds of quiet by which a gap between two sentences is known, half of it still to come."""

STILL: Final = 0.2
"""Seconds of silence longer than any in words that are cut."""

PAUSED: Final = 0.52
"""Seconds in which a pause has made silence, before the program says that it is paused."""

TRIES: Final = 3
"""Times that a key is pressed until nothing else sounds just then."""


class Pressed(NamedTuple):
    """A key, and what was heard of it."""

    at: float
    """The moment just before it was pressed."""
    heard: float
    """The moment of the sound, or of the silence, that it made."""

    @property
    def milliseconds(self) -> float:
        """From the one to the other."""
        return (self.heard - self.at) * 1000


def to_sound(room: Room, window: Window, key: str) -> Pressed:
    """A key, pressed in a gap between two sentences, and the next sound.

    Raises:
        Unheard: Something else sounded each time.
    """
    for _ in range(TRIES):
        room.ear.wait_for_quiet(GAP)
        pressed = window.press(key)
        found = next_sound(room, pressed)
        if found is not None:
            return Pressed(pressed, found)
    raise Unheard(f"something else sounded each time the key {key!r} was pressed")


def next_sound(room: Room, pressed: float) -> float | None:
    """The moment of the first sound after a key; nothing if something sounded just then."""
    found = room.ear.wait_for_sound(pressed)
    return onset(room.ear.between(pressed - 0.1, found + 0.1), pressed)


def to_silence(room: Room, begin: float, pressed: float) -> float | None:
    """The moment at which words that began at a moment have ended after a key.

    Nothing if they had a gap just then. What still sounds when it is listened to no longer
    counts as cut just then.
    """
    heard = room.ear.between(begin - 0.1, pressed + PAUSED)
    if onset(heard, pressed) is None and heard.islands()[-1].end > heard.end - STILL:
        return pressed + PAUSED
    return silence(heard, pressed, STILL)
