"""All guides there are, each read when it is needed and never twice."""

import os
from pathlib import Path
from typing import Final

from msgspec import Struct

from voice_guide.errors import NoSuchGuide
from voice_guide.guide.heading import Heading, heading
from voice_guide.guide.model import Guide
from voice_guide.guide.nearest import nearest
from voice_guide.guide.problem import BadGuide, shown
from voice_guide.library.files import guide_at
from voice_guide.library.own import own_guides
from voice_guide.library.shipped import ORDER

_KINDS: Final = ("relief", "routine", "information")


class Entry(Struct, frozen=True):
    """One guide as a list shows it."""

    id: str
    title: str
    summary: str
    kind: str
    path: Path
    shipped: bool
    """Whether it came with the program."""


class Library:
    """The shipped guides and a person's own; an own one stands in for a shipped one of its id.

    Of the shipped guides only the headings are read until one is asked for.
    """

    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped = shipped
        self._own = own
        self._entries: dict[str, Entry] = {}
        self._guides: dict[Path, Guide] = {}
        self._broken: dict[Path, BadGuide] = {}
        self._looked = False

    def entries(self) -> tuple[Entry, ...]:
        """Every guide that can be played: relief, then routine, then information."""
        self._look()
        return tuple(sorted(self._entries.values(), key=_rank))

    def broken(self) -> tuple[BadGuide, ...]:
        """What is wrong with each guide file that cannot be used."""
        self._look()
        return tuple(self._broken.values())

    def find(self, name: str | Path) -> Guide:
        """The guide of an id, or the one in the file at a path.

        Raises:
            NoSuchGuide: Nothing goes by that name; the nearest id is named.
            BadGuide: It is there and cannot be used.
        """
        self._look()
        called = str(name)
        if called in self._entries:
            return self._at(self._entries[called].path)
        if isinstance(name, Path) or _is_path(called):
            return self._named(Path(name))
        for path, bad in self._broken.items():
            if path.stem == called:
                raise bad
        near = nearest(called, self._entries)
        hint = f' Did you mean "{near}"?' if near else ""
        raise NoSuchGuide(
            f'There is no guide "{shown(called)}".{hint} To see them all: voice-guide list'
        )

    def is_shipped(self, guide: Guide) -> bool:
        """Whether a guide found by its id came with the program."""
        entry = self._entries.get(guide.id)
        return entry is not None and entry.shipped and self._guides.get(entry.path) is guide

    def _named(self, path: Path) -> Guide:
        if not path.exists():
            raise NoSuchGuide(f'There is no file "{shown(str(path), 200)}". Check its path.')
        return self._at(path)

    def _at(self, path: Path) -> Guide:
        if path not in self._guides:
            self._guides[path] = guide_at(path)
        return self._guides[path]

    def _look(self) -> None:
        """See what there is, once."""
        if self._looked:
            return
        self._looked = True
        for path in sorted(self._shipped.glob("*.toml")):
            try:
                head = heading(path.read_bytes()) or self._at(path)
            except BadGuide as bad:
                self._broken[path] = bad
            else:
                self._entries[head.id] = _entry(head, path, shipped=True)
        own = own_guides(self._own)
        self._broken.update(own.broken)
        self._guides.update(own.guides)
        for path, guide in own.guides.items():
            self._entries[guide.id] = _entry(guide, path, shipped=False)


def _rank(entry: Entry) -> tuple[int, int, str]:
    """The guides of a kind in the order of the shipped ones, then a person's own by title."""
    place = ORDER.index(entry.id) if entry.id in ORDER else len(ORDER)
    return (_KINDS.index(entry.kind), place, entry.title)


def _entry(head: Heading | Guide, path: Path, *, shipped: bool) -> Entry:
    return Entry(head.id, head.title, head.summary, head.kind, path, shipped)


def _is_path(name: str) -> bool:
    return name.endswith(".toml") or "/" in name or os.sep in name
