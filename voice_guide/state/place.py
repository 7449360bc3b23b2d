"""Where a session stands, kept on disk to be carried on after the program was killed."""

from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from voice_guide.clock import Stamp
from voice_guide.files import put
from voice_guide.paths import made
from voice_guide.state.reading import read

RECENT: Final = 15 * 60
"""Seconds for which a session that ended too early can be carried on."""


class Place(msgspec.Struct, frozen=True):
    """A step of a guide, and when it was begun."""

    guide: str
    """What finds the guide: its id, or the path of its file."""
    title: str
    """The guide's title."""
    step: str
    """The step's id."""
    step_title: str
    wall: float
    """Seconds of the wall clock."""
    awake: float
    """Seconds since the machine was started."""


def is_recent(place: Place, now: Stamp) -> bool:
    """Whether a place was left so short a time ago that it is worth going on from.

    The wall clock decides. If it was set back since then, the time since the machine was started
    does.
    """
    age = now.wall - place.wall
    return 0 <= (age if age >= 0 else now.awake - place.awake) <= RECENT


class PlaceFile:
    """The file of the place, which is there only while a session goes on or after it was killed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, now: Stamp) -> tuple[Place | None, str]:
        """The place if it is recent, and a sentence if the file cannot be used.

        A place of long ago is removed. A damaged file is set aside.
        """
        place, problem = read(self._path, Place)
        if place is None or is_recent(place, now):
            return place, problem
        self.clear()
        return None, problem

    def keep(self, place: Place) -> None:
        """Keep a place from now on, if it can be written."""
        with suppress(OSError, UnicodeEncodeError):
            made(self._path.parent)
            put(self._path, msgspec.json.encode(place))

    def clear(self) -> None:
        """Keep no place any more."""
        with suppress(OSError):
            self._path.unlink()
