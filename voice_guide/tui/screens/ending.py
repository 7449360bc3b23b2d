"""The end of a session: black, quiet, and no more than a line or two."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from voice_guide.guide.model import Answer
from voice_guide.tui.board import Board
from voice_guide.tui.screens.night import Night
from voice_guide.wording import screen


class Ending(Night):
    """A dim line, and the key that leads back if the cramp still grips."""

    class Over(Message):
        """A key was pressed; the night goes on."""

    def __init__(self, board: Board, still: Sequence[Answer] = ()) -> None:
        super().__init__(board)
        self._still = still

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Static(screen.ending(self._still), id="ending", markup=False)

    def pressed(self, key: str) -> None:
        """Any key will do."""
        self.post_message(self.Over())
