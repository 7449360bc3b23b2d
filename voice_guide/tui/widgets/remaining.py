"""How much of a stretch of time is left, as a line that grows shorter, and in words."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from voice_guide.wording import screen


class Bar(Static):
    """A thick line as long as the share that is left, then a thin one for what is over."""

    _share = 0.0

    def show(self, share: float) -> None:
        """Show the share that is left, from nothing to one."""
        self._share = min(1.0, max(0.0, share))
        self.refresh()

    def render(self) -> str:
        """The line itself; the two parts differ in shape, so that no colour is needed."""
        thick = round(self._share * self.size.width)
        return "▄" * thick + "_" * (self.size.width - thick)


class Remaining(Horizontal):
    """A bar, and beside it what it shows in words."""

    def compose(self) -> ComposeResult:
        """The bar, then the words."""
        yield Bar(id="bar")
        yield Static(id="left", markup=False)

    def show(self, seconds: int, whole: int) -> None:
        """Show so many seconds of a whole."""
        self.query_one(Bar).show(seconds / whole if whole else 0.0)
        self.query_one("#left", Static).update(screen.left(seconds, whole))
