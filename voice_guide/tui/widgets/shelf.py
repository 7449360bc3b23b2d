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

EDGE: Final = 2
"""Cells of a line that its marker takes."""


class Line(Static):
    """One guide: its digit, its title, how long it takes; and what it is for if it is chosen.

    Where its line is too short, how long it takes is told of the chosen one only, further down.
    """

    def __init__(self, number: int, row: Row) -> None:
        """Show the row that is so many from the top, counted from one."""
        digit = str(number) if number <= DIGITS else " "
        known = [menu.minutes(row.seconds)] if row.seconds else []
        if row.last_used:
            known.append(menu.LAST_USED)
        self._title = Content.assemble((f"{digit}  {row.guide.title}", "bold"))
        self._known = ", ".join(known)
        self._summary = row.guide.summary
        self._stands: tuple[bool, bool] | None = None
        super().__init__(self._title, classes="row")

    def stand(self, *, chosen: bool, width: int) -> None:
        """Show the row as chosen or not, on a shelf of a width in cells."""
        beside = self._title + Content(f"  {self._known}")
        fits = bool(self._known) and beside.cell_length + EDGE <= width
        if (chosen, fits) == self._stands:
            return
        self._stands = chosen, fits
        self.set_class(chosen, "chosen")
        head = beside if fits else self._title
        below = self._summary if fits or not self._known else f"{self._summary} {self._sentence}"
        self.update(head + Content(f"\n{below}") if chosen else head)

    @property
    def _sentence(self) -> str:
        return f"{self._known[:1].upper()}{self._known[1:]}."


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
        self._at = selection.at
        self._stand()

    def on_resize(self) -> None:
        """Show as much as the lines can hold, and keep the chosen row in sight."""
        self._stand()

    def _stand(self) -> None:
        for place, line in enumerate(self._lines):
            line.stand(chosen=place == self._at, width=self.size.width)
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
