"""The seconds left, large."""

from textual.widgets import Static

from voice_guide.tui import figures


class Seconds(Static):
    """Large figures; nothing when there is nothing to wait for."""

    def show(self, seconds: int | None, size: figures.Size) -> None:
        """Show so many seconds, or none."""
        text = "" if seconds is None else figures.drawn(figures.clock(seconds), size)
        if text != self.content:
            self.update(text)
