"""The least that Textual can show: one line, drawn anew once a second, and q ends it."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class EmptyScreen(App[None]):
    """One line."""

    BINDINGS = [("q", "quit", "Quit")]  # noqa: RUF012 - so it is written in Textual's own words

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("empty screen")

    def on_mount(self) -> None:
        """Count, as a clock would."""
        self.seconds = 0
        self.set_interval(1, self.tick)

    def tick(self) -> None:
        """Show one more second."""
        self.seconds += 1
        self.query_one(Static).update(f"empty screen {self.seconds}")


EmptyScreen().run(mouse=False)
