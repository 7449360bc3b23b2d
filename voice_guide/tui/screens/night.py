"""What every screen has in common."""

from typing import ClassVar, Literal

from textual.reactive import var
from textual.screen import Screen

from voice_guide.conductor.reports import Report
from voice_guide.tui import figures
from voice_guide.tui.board import Board

Kind = Literal[
    "menu", "session", "ending", "questions", "keys", "settings", "voices", "who", "doctor"
]
"""What a screen is for: the app knows most screens by it, and loads them when they are wanted."""

LOW = 18
"""A screen of fewer rows than this is low, and does without all that is not needed."""

HIGH = 24
"""A screen of as many rows as this has room for large figures."""

WIDE = 60
"""A screen of as many columns as this has room for large figures and margins."""

VAST = (100, 40)
"""A screen of as many columns and rows as these has room for the largest figures."""

HEIGHTS = [(0, "-low"), (LOW, "-middle"), (HIGH, "-high")]
WIDTHS = [(0, "-narrow"), (WIDE, "-wide")]


class Night(Screen[None], inherit_bindings=False):
    """A screen that takes keys by name and reports as they come, and can go black."""

    kind: ClassVar[Kind]

    black: var[bool] = var(False, toggle_class="-black")
    """Whether nothing at all is shown."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self.board = board

    @property
    def is_low(self) -> bool:
        """Whether there are few rows."""
        return self.size.height < LOW

    @property
    def figures(self) -> figures.Size:
        """How large figures may be."""
        columns, rows = self.size
        if columns >= VAST[0] and rows >= VAST[1]:
            return figures.Size.HUGE
        return figures.Size.LARGE if rows >= HIGH and columns >= WIDE else figures.Size.SMALL

    @property
    def goes_on(self) -> bool:
        """Whether something is done here by itself, which ends in a while: it is not cut short."""
        return False

    def pressed(self, key: str) -> None:
        """Do what a key asks for here."""

    def hushes(self, key: str) -> bool:
        """Whether a key would make silence just now."""
        return False

    def returned(self) -> None:
        """Say where the person is, as what lay over this screen is gone."""

    def told(self, report: Report) -> None:
        """Take in a report; the board has it already."""
        self.renew()

    def renew(self) -> None:
        """Show everything as it now stands."""

    def on_resize(self) -> None:
        """Show what the new size has room for."""
        self.set_class(self.figures is figures.Size.HUGE, "-vast")
        self.call_after_refresh(self.renew)
