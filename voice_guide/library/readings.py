"""Guide files read, each once at most; in an earlier run is best of all."""

from pathlib import Path

from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide
from voice_guide.library.files import Stamp, Unreadable, guide_at
from voice_guide.library.index import Index, Known
from voice_guide.menu.card import Card, card


class Readings:
    """What is in guide files: their guides are read from them, their cards recalled if possible."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._guides: dict[str, Guide] = {}

    def guide(self, path: str) -> Guide:
        """The guide in a file, read from it in this run.

        Raises:
            BadGuide: It cannot be used.
        """
        if path not in self._guides:
            self._guides[path] = guide_at(Path(path))
        return self._guides[path]

    def holds(self, path: str, guide: Guide) -> bool:
        """Whether a guide is the very one that was read from a file."""
        return self._guides.get(path) is guide

    def path_of(self, guide: Guide) -> str:
        """The file that a guide was read from in this run; none if it was not."""
        return next((path for path, read in self._guides.items() if read is guide), "")

    def recalled(self, path: str, stamp: Stamp | None) -> Card | None:
        """The card of a guide file as an earlier run has left it; none if it must be read.

        Raises:
            BadGuide: It could not be used then, and has not been changed.
        """
        known = self._index.recall(path, stamp)
        return None if known is None else _usable(known)

    def card(self, path: str, stamp: Stamp | None) -> Card:
        """The card of a guide file, recalled or made.

        Raises:
            BadGuide: It cannot be used.
        """
        return _usable(self._index.recall(path, stamp) or self._read(path, stamp))

    def keep(self) -> None:
        """Leave all that is known of the files to later runs."""
        self._index.keep()

    def _read(self, path: str, stamp: Stamp | None) -> Known:
        """What there is to know of a file.

        Raises:
            Unreadable: It cannot be read, which is no more than so for now.
        """
        try:
            known = Known(stamp, card(self.guide(path)))
        except Unreadable:
            raise
        except BadGuide as bad:
            known = Known(stamp, problems=bad.problems)
        self._index.learn(path, known)
        return known


def _usable(known: Known) -> Card:
    if known.card is None:
        raise BadGuide(known.problems)
    return known.card
