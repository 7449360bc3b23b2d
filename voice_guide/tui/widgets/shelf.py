"""The guides to choose from."""

from typing import Final

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from voice_guide.menu.row import Row
from voice_guide.menu.selection import Selection
from voice_guide.wording import menu

DIGITS: Final = 9
"""How many rows a digit can pick."""


class Line(Static):
    """One guide: its digit, its title, how long it takes; and what it is for if it is chosen."""

    def __init__(self, number: int, row: Row) -> None:
        """Show the row that is so many from the top, counted from one."""
        digit = str(number) if number <= DIGITS else " "
        known = [menu.minutes(row.seconds)] if row.seconds else []
        if row.last_used:
            known.append(menu.LAST_USED)
        self._head = Content.assemble((f"{digit}  {row.guide.title}", "bold"))
        if known:
            self._head += Content(f"  {', '.join(known)}")
        self._summary = Content(f"\n{row.guide.summary}")
        super().__init__(self._head, classes="row")

    def choose(self, *, chosen: bool) -> None:
        """Mark the row, or take the mark away."""
        self.set_class(chosen, "chosen")
        self.update(self._head + self._summary if chosen else self._head)


class Shelf(VerticalScroll, can_focus=False):
    """The rows under the headings of their kinds, one of them chosen and kept in sight."""

    def __init__(self) -> None:
        super().__init__(id="shelf")
        self._shown: tuple[Row, ...] = ()
        self._lines: list[Line] = []
        self._above: list[Static] = []
        self._at = 0

    def show(self, selection: Selection) -> None:
        """Show these rows, with one of them chosen."""
        if selection.rows != self._shown:
            self._fill(selection.rows)
        for place, line in enumerate(self._lines):
            if line.has_class("chosen") != (place == selection.at):
                line.choose(chosen=place == selection.at)
        self._at = selection.at
        self.call_after_refresh(self._show_chosen)

    def on_resize(self) -> None:
        """Keep the chosen row in sight."""
        self.call_after_refresh(self._show_chosen)

    def _fill(self, rows: tuple[Row, ...]) -> None:
        self._shown = rows
        self._lines = [Line(number, row) for number, row in enumerate(rows, start=1)]
        self._above = []
        kind = ""
        self.remove_children()
        for line, row in zip(self._lines, rows, strict=True):
            if row.guide.kind != kind:
                kind = row.guide.kind
                heading = Static(menu.HEADINGS[kind], classes="heading")
                self.mount(heading, line)
                self._above.append(heading)
            else:
                self.mount(line)
                self._above.append(line)

    def _show_chosen(self) -> None:
        """Scroll to the chosen row, and to the heading above the first of its kind."""
        if self._lines:
            self._above[self._at].scroll_visible(animate=False, immediate=True)
            self._lines[self._at].scroll_visible(animate=False, immediate=True)
