"""All guides there are, each read when it is needed and never twice."""

import os
from pathlib import Path
from typing import Final

from msgspec import Struct

from voice_guide.errors import NoSuchGuide
from voice_guide.guide.model import Guide
from voice_guide.guide.nearest import nearest
from voice_guide.guide.problem import BadGuide, shown
from voice_guide.library.holdings import Holdings, Volume, holdings
from voice_guide.library.index import Index
from voice_guide.library.readings import Readings
from voice_guide.library.shipped import ORDER
from voice_guide.menu.card import Card

_KINDS: Final = {"relief": 0, "routine": 1, "information": 2}


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

    What earlier runs learnt of them is recalled from an index. It tells what there is to choose
    from; a guide that is found is always read from its file.
    """

    def __init__(self, shipped: Path, own: Path, index: Path | None = None) -> None:
        """Look into two folders once asked; what is learnt of them is kept in a file, if any."""
        self._shipped = shipped
        self._own = own
        self._index = index
        self._looked = False
        self._readings = Readings(Index(None))
        self._found = Holdings()

    def entries(self) -> tuple[Entry, ...]:
        """Every guide that can be played: relief, then routine, then information."""
        self._look()
        return tuple(map(_entry, self._in_order()))

    def cards(self) -> tuple[Card, ...]:
        """What there is to know of each before it is chosen, in the same order."""
        self._look()
        cards: list[Card] = []
        for volume in self._in_order():
            try:
                cards.append(self._card(volume))
            except BadGuide as bad:
                self._found.broken[volume.path] = bad
                del self._found.volumes[volume.head.id]
        self._readings.keep()
        return tuple(cards)

    def broken(self) -> tuple[BadGuide, ...]:
        """What is wrong with each guide file that cannot be used."""
        self._look()
        return tuple(self._found.broken.values())

    def find(self, name: str | Path) -> Guide:
        """The guide of an id, or the one in the file at a path.

        Raises:
            NoSuchGuide: Nothing goes by that name; the nearest id is named.
            BadGuide: It is there and cannot be used.
        """
        self._look()
        called = str(name)
        if guide := self._called(called):
            return guide
        if isinstance(name, Path) or _is_path(called):
            return self._named(called)
        for path, bad in self._found.broken.items():
            if Path(path).stem == called:
                raise bad
        near = nearest(called, self._found.volumes)
        hint = f' Did you mean "{near}"?' if near else ""
        raise NoSuchGuide(
            f'There is no guide "{shown(called)}".{hint} To see them all: voice-guide list'
        )

    def demand(self, name: str) -> None:
        """Make sure that there is a guide of an id, or one in the file at a path.

        Raises:
            NoSuchGuide: Nothing goes by that name; the nearest id is named.
            BadGuide: It is there and cannot be used.
        """
        self._look()
        if name not in self._found.volumes:
            self.find(name)

    def holds(self, guide: Guide) -> bool:
        """Whether a guide was found here, rather than anywhere else by the path of its file."""
        volume = self._found.volumes.get(guide.id)
        return volume is not None and self._readings.holds(volume.path, guide)

    def is_shipped(self, guide: Guide) -> bool:
        """Whether a guide was found here, and came with the program."""
        return self.holds(guide) and self._found.volumes[guide.id].shipped

    def name_of(self, guide: Guide) -> str:
        """What finds a guide again: its id, or the whole path of its file; else nothing."""
        if self.holds(guide):
            return guide.id
        path = self._readings.path_of(guide)
        return str(Path(path).absolute()) if path else ""

    def _look(self, *, afresh: bool = False) -> None:
        """See what there is: once, or once more with nothing recalled."""
        if self._looked and not afresh:
            return
        self._looked = True
        self._readings = Readings(Index(self._index, afresh=afresh))
        self._found = holdings(self._shipped, self._own, self._readings)
        self._readings.keep()

    def _called(self, name: str) -> Guide | None:
        """The guide of an id, as its file has it now."""
        volume = self._found.volumes.get(name)
        if volume is None:
            return None
        guide = self._readings.guide(volume.path)
        if guide.id == name:
            return guide
        self._look(afresh=True)  # it has another id since it was looked at
        volume = self._found.volumes.get(name)
        return None if volume is None else self._readings.guide(volume.path)

    def _named(self, path: str) -> Guide:
        if not Path(path).exists():
            raise NoSuchGuide(f'There is no file "{shown(path, 200)}". Check its path.')
        return self._readings.guide(path)

    def _in_order(self) -> list[Volume]:
        """The guides of a kind in the order of the shipped ones, then a person's own by title."""
        places = {name: place for place, name in enumerate(ORDER)}

        def rank(volume: Volume) -> tuple[int, int, str]:
            head = volume.head
            return _KINDS[head.kind], places.get(head.id, len(places)), head.title

        return sorted(self._found.volumes.values(), key=rank)

    def _card(self, volume: Volume) -> Card:
        """The card of a guide, made if so far only its heading was read."""
        if not isinstance(volume.head, Card):
            volume.head = self._readings.card(volume.path, volume.stamp)
        return volume.head


def _entry(volume: Volume) -> Entry:
    head = volume.head
    return Entry(head.id, head.title, head.summary, head.kind, Path(volume.path), volume.shipped)


def _is_path(name: str) -> bool:
    return name.endswith(".toml") or "/" in name or os.sep in name
