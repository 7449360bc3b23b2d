"""The end of a session: black, quiet, and no more than a line."""

from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from voice_guide.tui.screens.night import Night
from voice_guide.wording import screen


class Ending(Night):
    """One dim line, until any key is pressed."""

    class Over(Message):
        """A key was pressed; the night goes on."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(screen.ENDING, id="ending")

    def pressed(self, key: str) -> None:
        """Any key will do."""
        self.post_message(self.Over())
