"""What to do now, how long still, and what comes next."""

from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from voice_guide.ports import Clock
from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View
from voice_guide.tui import figures
from voice_guide.tui.widgets.remaining import Remaining
from voice_guide.tui.widgets.seconds import Seconds
from voice_guide.wording import screen

if TYPE_CHECKING:
    from textual.timer import Timer

_TIMED: Final = (Status.PLAYING, Status.PAUSED, Status.LEAVING)
"""How a session stands while its seconds mean something."""


class Now(Vertical):
    """The phase in words, with its seconds in large figures and as a bar; they can be hidden."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="now")
        self._clock = clock
        self._view: View | None = None
        self._timed: View | None = None
        self._figures = figures.Size.SMALL
        self._next_second: Timer | None = None

    def compose(self) -> ComposeResult:
        """The words on the left, the figures on the right, the bar below both."""
        with Horizontal(id="phase-and-seconds"):
            with Vertical(id="phase-column"):
                yield Static(id="phase", markup=False)
                yield Static(id="count", markup=False)
                yield Static(id="following", markup=False)
            yield Seconds(id="seconds")
        yield Remaining(id="remaining")

    def show(self, view: View, size: figures.Size, *, timed: bool) -> None:
        """Show a view; without `timed` nothing is shown that changes by the second."""
        for name, text in (
            ("#phase", screen.phase(view)),
            ("#count", screen.count(view)),
            ("#following", screen.coming(view)),
        ):
            line = self.query_one(name, Static)
            line.update(text)
            line.set_class(not text, "-empty")
        if view.status is not Status.WAITING:
            self.query_one("#following").remove_class("spoken")
        self._view = view
        self._timed = view if timed and _has_seconds(view) else None
        self._figures = size
        self.set_class(self._timed is None, "-timeless")
        self._show_seconds()

    def mark(self, spoken: str) -> bool:
        """Mark what is waited for, if it is being said."""
        view = self._view
        said = view is not None and view.status is Status.WAITING and screen.coming(view) == spoken
        self.query_one("#following").set_class(said, "spoken")
        return said

    def _show_seconds(self) -> None:
        """Show the seconds left, and see to it that the next second is shown on time."""
        if self._next_second is not None:
            self._next_second.stop()
        view = self._timed
        if view is None:
            return
        left = view.seconds_left(self._clock.now())
        shown = figures.seconds_shown(left)
        self.query_one(Seconds).show(shown, self._figures)
        self.query_one(Remaining).show(shown, figures.seconds_shown(view.length))
        if view.ends_at is not None and shown > 0:
            self._next_second = self.set_timer(max(0.02, left - shown + 1), self._show_seconds)


def _has_seconds(view: View) -> bool:
    """Whether a view is about a time that is waited for."""
    return view.status in _TIMED and view.phase is not Phase.WORDS and view.length > 0
