"""How much of a stretch of time is left, as a line that grows shorter."""

from textual.widgets import Static


class Remaining(Static):
    """A line as long as the time that is left of the whole."""

    _share = 0.0

    def show(self, share: float) -> None:
        """Show the share that is left, from nothing to one."""
        self._share = min(1.0, max(0.0, share))
        self.refresh()

    def render(self) -> str:
        """The line itself."""
        return "▄" * round(self._share * self.size.width)
