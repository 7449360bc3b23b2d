"""What was learnt of each guide file, kept so that none is read again until it is changed.

It only ever saves time. A file that was changed, or was written so lately that a change might not
show, counts as unknown; so does everything where the index is damaged, is somebody else's, or was
made by another version of the program.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from voice_guide.guide.problem import Problem
from voice_guide.library.files import Stamp
from voice_guide.library.sealed import seal, unsealed
from voice_guide.menu.card import Card

NAME: Final = "guides.index"
"""What the file is called."""

GRAIN: Final = 2_000_000_000
"""Nanoseconds between two changes to a file that some filesystems give the same time."""

_PACKAGE: Final = Path(__file__).parents[1]
_MAKERS: Final = ("guide", "score", "menu", "library")
"""The packages that decide what is learnt of a guide."""


class Known(Struct, frozen=True, array_like=True):
    """What was learnt of one file: its card, or what is wrong with it."""

    stamp: Stamp | None
    """None if the system could not tell it; then nothing is kept."""
    card: Card | None = None
    problems: tuple[Problem, ...] = ()


class _Content(Struct, array_like=True):
    """All that the file holds."""

    makers: dict[str, tuple[int, int]]
    known: dict[str, Known]


class Index:
    """What is known of guide files, by their paths."""

    def __init__(self, path: Path | None, *, afresh: bool = False) -> None:
        """Keep it in a file, if there is one; `afresh`, what the file has counts for nothing."""
        self._path = path
        self._settled = 0
        """Files written before this nanosecond would show a change since."""
        self._kept = {} if path is None or afresh else self._load(path)
        self._known: dict[str, Known] = {}
        self._learnt = False

    def recall(self, path: str, stamp: Stamp | None) -> Known | None:
        """What is known of a file that bears this stamp now; none if it must be read."""
        known = self._kept.get(path)
        if known is None or stamp is None or known.stamp != stamp:
            return None
        if stamp.written >= self._settled:
            return None
        self._known[path] = known
        return known

    def learn(self, path: str, known: Known) -> None:
        """Know this of a file from now on."""
        if known.stamp is None:
            return
        with suppress(UnicodeEncodeError):  # a name in no encoding cannot be written down
            path.encode()
            self._known[path] = known
            self._learnt = True

    def keep(self) -> None:
        """Write down what was recalled and learnt, where it is not what the file has.

        A file that cannot be written costs the next start some time, and nothing else.
        """
        if self._path is None or not (self._learnt or self._known.keys() != self._kept.keys()):
            return
        self._kept, self._learnt = dict(self._known), False
        with suppress(OSError):
            seal(self._path, msgspec.msgpack.encode(_Content(_makers(), self._kept)))

    def _load(self, path: Path) -> dict[str, Known]:
        """What the file has; nothing where it cannot be relied on in every way."""
        try:
            found = unsealed(path)
            content = msgspec.msgpack.decode(found.data, type=_Content)
            if content.makers != _makers():
                return {}
        except (OSError, msgspec.MsgspecError, UnicodeError, RecursionError):
            return {}
        self._settled = found.written - GRAIN
        return content.known


def _makers() -> dict[str, tuple[int, int]]:
    """When each module that decides what is learnt was changed, and its size.

    Raises:
        OSError: They do not lie there as files.
    """
    found: dict[str, tuple[int, int]] = {}
    for name in _MAKERS:
        with os.scandir(_PACKAGE / name) as modules:
            for each in modules:
                if each.name.endswith(".py"):
                    about = each.stat()
                    found[each.path] = about.st_mtime_ns, about.st_size
    if not found:
        raise FileNotFoundError(_PACKAGE)
    return found
