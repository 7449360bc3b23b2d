"""What there is in two folders: a volume for each guide, and what is wrong with the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from voice_guide.files import taken
from voice_guide.guide.heading import Heading, heading
from voice_guide.guide.problem import BadGuide, Problem, shown
from voice_guide.library.files import Stamp, guide_files
from voice_guide.library.readings import Readings
from voice_guide.menu.card import Card

_ABOVE: Final = 16 * 1024
"""Bytes at the start of a shipped guide that are looked through for its heading."""


class Volume(Struct):
    """A guide file that can be used, as far as it was looked at."""

    head: Heading | Card
    path: str
    stamp: Stamp | None
    shipped: bool
    """Whether it came with the program."""


class Holdings(Struct):
    """Guide files by what is in them."""

    volumes: dict[str, Volume] = field(default_factory=dict)
    """The guides by their ids."""
    broken: dict[str, BadGuide] = field(default_factory=dict)
    """What is wrong with each of the others, by its path."""


def holdings(shipped: Path, own: Path, readings: Readings) -> Holdings:
    """The guides of two folders; one of a person's own stands in for a shipped one of its id.

    Of a shipped guide that is not known yet, only the heading is read.
    """
    found = Holdings()
    for path, stamp in _files(shipped, found):
        try:
            head = readings.recalled(path, stamp) or _heading(path) or readings.card(path, stamp)
        except BadGuide as bad:
            found.broken[path] = bad
        else:
            found.volumes[head.id] = Volume(head, path, stamp, shipped=True)
    first: dict[str, str] = {}
    for path, stamp in _files(own, found):
        try:
            card = readings.card(path, stamp)
            other = first.setdefault(card.id, path)
            if other != path:
                raise _taken(path, card.id, Path(other).name)
        except BadGuide as bad:
            found.broken[path] = bad
        else:
            found.volumes[card.id] = Volume(card, path, stamp, shipped=False)
    return found


def _files(folder: Path, found: Holdings) -> Iterator[tuple[str, Stamp | None]]:
    """The guide files of a folder; one that is not there has none."""
    try:
        yield from guide_files(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        what = f"it cannot be read ({error.strerror})."
        problem = Problem(
            shown(str(folder), 200), None, "the folder", what, "Make it a folder you can read."
        )
        found.broken[str(folder)] = BadGuide([problem])


def _heading(path: str) -> Heading | None:
    """The heading of a guide file, if it can be read by itself."""
    try:
        return heading(taken(Path(path), _ABOVE))
    except OSError:
        return None


def _taken(path: str, name: str, other: str) -> BadGuide:
    what = f'"{name}" is the id of {shown(other)} too.'
    return BadGuide([Problem(shown(path, 200), None, "id", what, "Give each guide its own id.")])
