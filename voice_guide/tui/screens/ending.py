"""The end of a session: a quiet line for a little while, then nothing at all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from voice_guide.conductor.reports import Report, Spoken
from voice_guide.guide.model import Answer
from voice_guide.tui.board import Board
from voice_guide.tui.screens.night import Night
from voice_guide.wording import screen

if TYPE_CHECKING:
    from textual.timer import Timer

LINGER: Final = 10.0
"""Seconds that the line is shown after the last words; no sentence takes as long to say."""


class Ending(Night):
    """A line, and the key that leads back if the cramp still grips; then it goes black.

    It goes black only when nothing has been said for a while, and then leaves if it is to.
    """

    kind = "ending"

    class Over(Message):
        """A key was pressed; the night goes on."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Slept(Message):
        """All has been said and shown, and nobody has pressed a key."""

    def __init__(
        self,
        board: Board,
        still: Sequence[Answer] = (),
        *,
        leaves: bool = False,
    ) -> None:
        """Show the line for a while; `leaves` says that the program is to end then."""
        super().__init__(board)
        self._still = still
        self._leaves = leaves
        self._darkening: Timer | None = None

    def compose(self) -> ComposeResult:
        """The lines."""
        yield Static(screen.ending(self._still), id="ending", markup=False)

    def on_mount(self) -> None:
        """Begin to count the seconds until it is black."""
        self._wait()

    def told(self, report: Report) -> None:
        """Stay for as long as something is still said."""
        if isinstance(report, Spoken):
            self._wait()

    def pressed(self, key: str) -> None:
        """Any key will do."""
        self.post_message(self.Over(key))

    def _wait(self) -> None:
        if self._darkening is not None:
            self._darkening.stop()
        self._darkening = self.set_timer(LINGER, self._darken)

    def _darken(self) -> None:
        self.black = True
        if self._leaves:
            self.post_message(self.Slept())
