"""The menu's list as lines, written when it is new and when it is asked for."""

from collections.abc import Mapping
from typing import Final

from voice_guide.menu.selection import Selection
from voice_guide.plain.front import Front
from voice_guide.wording import menu as wording
from voice_guide.wording import plain

LIST: Final = "list"
"""The word that has the list written once more; no key does."""


class Listing:
    """Writes the list; a screen reader need not read the same one after every guide."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._written: list[str] = []

    def write(self, selection: Selection, *, again: bool = False) -> None:
        """Write how to start, after the list if it is not the one written last, or `again`."""
        lines = rows(selection, self._front.numbers)
        if again or lines != self._written:
            self._written = lines
            for line in lines:
                self._front.out(line)
        row = selection.row
        if row is not None:
            number = selection.at + 1 if len(selection.rows) > 1 else 0
            how, stopped = self._front.single, bool(row.step)
            self._front.out(plain.how(number, row.guide.title, single=how, stopped=stopped))


def rows(selection: Selection, numbers: range) -> list[str]:
    """The guides under the headings of their kinds, each with the number that starts it."""
    found: list[str] = []
    kind = ""
    for number, row in enumerate(selection.rows, 1):
        if row.guide.kind != kind:
            kind = row.guide.kind
            found.append(f"{wording.HEADINGS[kind]}:")
        about = wording.about(row.guide.title, row.seconds, last_used=row.last_used)
        start = f"{number}. " if number in numbers else ""
        found.append(f"{start}{about} {wording.sentence(row.guide.summary)}")
    return found


def choices(selection: Selection) -> Mapping[str, str]:
    """What can be typed: the number, the id or the title of a guide, or for the list itself."""
    found = {LIST: LIST}
    for number, row in enumerate(selection.rows, 1):
        words = (row.guide.title.lower(), row.guide.id.replace("-", " "), row.guide.id, str(number))
        found.update(dict.fromkeys(words, str(number)))
        if row.step:
            found["carry on"] = str(number)
    return found
