"""The guides to choose from."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voice_guide.tui.entry import Entry
from voice_guide.wording import menu


class Row(Static):
    """One guide: its number, its title, how long it takes, and what it is for."""

    def __init__(self, place: int, entry: Entry) -> None:
        lasts = "" if entry.seconds is None else f"  {menu.minutes(entry.seconds)}"
        super().__init__(
            Content.assemble(
                (f"{place}  {entry.guide.title}", "bold"),
                lasts,
                "\n",
                entry.guide.summary,
            ),
            classes="row",
        )


class Shelf(VerticalScroll, can_focus=False):
    """The rows, one of them chosen and kept in sight."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(id="shelf")
        self._rows = [Row(place, entry) for place, entry in enumerate(entries, start=1)]

    def compose(self) -> ComposeResult:
        """The rows in order."""
        yield from self._rows

    def choose(self, place: int) -> None:
        """Mark a row, counted from nothing."""
        for number, row in enumerate(self._rows):
            row.set_class(number == place, "chosen")
        if self._rows:
            self._rows[place].scroll_visible(animate=False)
