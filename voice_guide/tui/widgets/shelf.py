"""The guides to choose from."""

from typing import ClassVar, Final

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from voice_guide.menu.row import Row
from voice_guide.menu.selection import Selection
from voice_guide.tui.widgets.stack import Stack
from voice_guide.wording import menu

DIGITS: Final = 9
"""How many rows a digit can pick."""

MARK: Final = "▌"
"""What stands before each line of the chosen row."""

EDGE: Final = 2
"""Cells of a line before its words: the mark's and an empty one."""

INDENT: Final = "   "
"""What stands before a title that no digit picks."""

HEADING: Final = "shelf--heading"
CHOSEN: Final = "shelf--chosen"


class Shelf(Widget, can_focus=False):
    """The rows under the headings of their kinds, one of them chosen and kept in sight.

    It draws lines, and only those that are seen: a widget for each row would cost a start with a
    thousand guides two seconds.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {HEADING, CHOSEN}

    def __init__(self) -> None:
        super().__init__(id="shelf")
        self.selection = Selection()
        """What is shown, and which of it is chosen."""
        self._headed: dict[int, str] = {}
        self._heights: list[int] = []
        self._stack = Stack((), (), 0)
        self._top = 0
        self._drawn: dict[tuple[int, bool], list[Strip]] = {}
        self._drawn_for: object = None

    def show(self, selection: Selection) -> None:
        """Show these rows, with one of them chosen."""
        if selection.rows != self.selection.rows:
            self._drawn_for = None
        self.selection = selection
        self.refresh()

    def text(self, place: int) -> Content:
        """The row at a place from nought: its digit, its title and how long it takes.

        If it is chosen, what it is for stands below. Where the line is too short, how long it
        takes is told of the chosen one only, further down.
        """
        row = self.selection.rows[place]
        title = _title(place, row)
        known = _known(row)
        beside = title + Content(f"  {known}")
        fits = bool(known) and beside.cell_length + EDGE <= self.size.width
        head = beside if fits else title
        if place != self.selection.at:
            return head
        told = "" if fits or not known else f" {known[:1].upper()}{known[1:]}."
        return head + Content(f"\n{row.guide.summary}{told}")

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region, once it is known which rows they belong to."""
        self._measure()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of those that are seen, counted from nought."""
        style = self.visual_style
        spot = self._stack.spot(self._top + y)
        if spot is None or spot.line < -1:
            return Strip.blank(self.size.width, style.background_style.rich_style)
        if spot.line == -1:
            heading = Content(self._headed[spot.row])
            return self._strips(heading, self.size.width, self.get_visual_style(HEADING))[0]
        return self._row(spot.row)[spot.line]

    def _measure(self) -> None:
        """Find out what stands where, and which of it is seen."""
        rows, at = self.selection.rows, self.selection.at
        gap = self.get_component_styles(HEADING).margin.top
        looks = (self.size.width, self.visual_style, self.get_visual_style(CHOSEN), gap)
        if looks != self._drawn_for:
            self._drawn_for = looks
            self._drawn = {}
            self._headed = _headings(rows)
            room = self.size.width - EDGE
            self._heights = [_height(place, row, room) for place, row in enumerate(rows)]
        heights = list(self._heights)
        if rows:
            heights[at] = len(self._row(at))
        self._stack = Stack(heights, self._headed, gap)
        self._top = self._stack.top(at, self._top, self.size.height) if rows else 0

    def _row(self, place: int) -> list[Strip]:
        """The lines of a row."""
        chosen = place == self.selection.at
        if (place, chosen) not in self._drawn:
            style = self.get_visual_style(CHOSEN) if chosen else self.visual_style
            paper = style.background_style.rich_style
            mark = Segment(MARK, style.rich_style) if chosen else Segment(" ", paper)
            lines = self._strips(self.text(place), self.size.width - EDGE, style)
            self._drawn[place, chosen] = [
                Strip([mark, Segment(" " * (EDGE - 1), paper), *line]) for line in lines
            ]
        return self._drawn[place, chosen]

    def _strips(self, content: Content, width: int, style: Style) -> list[Strip]:
        """Some text as lines of a width in cells."""
        paper = style.background_style.rich_style
        lines = Visual.to_strips(self, content, width, None, style)
        return [line.extend_cell_length(width, paper) for line in lines]


def _height(place: int, row: Row, room: int) -> int:
    """How many lines of so many cells a row takes that is not chosen."""
    title = row.guide.title
    # Nearly all are so, and there may be a thousand.
    if len(title) + len(INDENT) <= room and title.isascii() and title.isprintable():
        return 1
    return _title(place, row).get_height({}, room)


def _title(place: int, row: Row) -> Content:
    before = f"{place + 1:<{len(INDENT)}}" if place < DIGITS else INDENT
    return Content.assemble((before + row.guide.title, "bold"))


def _known(row: Row) -> str:
    """What is known of a row besides its words: how long it takes, whether it was used last."""
    known = [menu.minutes(row.seconds)] if row.seconds else []
    return ", ".join([*known, menu.LAST_USED] if row.last_used else known)


def _headings(rows: tuple[Row, ...]) -> dict[int, str]:
    """The heading above each row that is the first of its kind."""
    kinds = [row.guide.kind for row in rows]
    return {
        place: menu.HEADINGS[kind]
        for place, kind in enumerate(kinds)
        if place == 0 or kinds[place - 1] != kind
    }
