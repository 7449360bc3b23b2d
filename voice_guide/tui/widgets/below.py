"""The lines below everything: what to know, what is being said, whether it is silent."""

from textual.containers import Vertical
from textual.widgets import Static

from voice_guide.tui.board import Board


class Below(Vertical):
    """The notice, the caption and the word on silence; each takes room only when it has words.

    On a low screen only the most needed of them is shown.
    """

    def __init__(self) -> None:
        super().__init__(id="below")
        self._notice = Static(markup=False, id="notice")
        self._caption = Static(markup=False, id="caption")
        self._silence = Static(markup=False, id="silence")
        self._lines = (self._notice, self._caption, self._silence)

    def on_mount(self) -> None:
        """Put the three lines in their order."""
        self.mount(*self._lines)

    def show(self, board: Board, *, captioned: bool, low: bool) -> None:
        """Show the board; without its caption where the words are marked elsewhere."""
        caption = board.caption if captioned else ""
        texts = (board.notice, caption, board.silence)
        for place, (line, text) in enumerate(zip(self._lines, texts, strict=True)):
            hidden = not text or (low and any(texts[:place]))
            line.update(text)
            line.display = not hidden
        self.set_class(any(texts), "-filled")
