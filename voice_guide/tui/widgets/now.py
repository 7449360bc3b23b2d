"""What to do now, how long still, and what comes next."""

from typing import TYPE_CHECKING, Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from voice_guide.ports import Clock
from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View
from voice_guide.tui import figures, letters
from voice_guide.tui.widgets.remaining import Remaining
from voice_guide.tui.widgets.seconds import Seconds
from voice_guide.wording import large, screen

if TYPE_CHECKING:
    from textual.timer import Timer

_TIMED: Final = (Status.PLAYING, Status.PAUSED, Status.LEAVING)
"""How a session stands while its seconds mean something."""

MARGIN: Final = 2
"""Columns between the words and the figures, as the style has it."""


class Now(Vertical):
    """The phase in words, with its seconds in large figures and as a bar; they can be hidden."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(id="now")
        self._clock = clock
        self._view: View | None = None
        self._timed: View | None = None
        self._figures = figures.Size.SMALL
        self._large = False
        self._next_second: Timer | None = None
        self._next_word: Timer | None = None

    def compose(self) -> ComposeResult:
        """The words on the left, the figures on the right, the bar below both."""
        with Horizontal(id="phase-and-seconds"):
            with Vertical(id="phase-column"):
                yield Static(id="phase", markup=False)
                yield Static(id="count", markup=False)
                yield Static(id="following", markup=False)
            yield Seconds(id="seconds")
        yield Remaining(id="remaining")

    def show(self, view: View, size: figures.Size, *, timed: bool, large: bool) -> None:
        """Show a view; without `timed` nothing is shown that changes by the second.

        With `large` the phase is a word as large as there is room for.
        """
        for name, text in (
            ("#count", screen.count(view)),
            ("#following", screen.coming(view)),
        ):
            line = self.query_one(name, Static)
            line.update(text)
            line.set_class(not text, "-empty")
        if view.status is not Status.WAITING:
            self.query_one("#following").remove_class("spoken")
        self._view, self._large = view, large
        self._timed = view if timed and _has_seconds(view) else None
        self._figures = size
        self.set_class(self._timed is None, "-timeless")
        self.set_class(large, "-large")
        self._show_seconds()
        self._show_word()

    def on_resize(self) -> None:
        """Make the most of the room there is."""
        self._show_word()

    def mark(self, spoken: str) -> bool:
        """Mark what is waited for, if it is being said."""
        view = self._view
        said = view is not None and view.status is Status.WAITING and screen.coming(view) == spoken
        self.query_one("#following").set_class(said, "spoken")
        return said

    def _show_word(self) -> None:
        """Show in a word what to do, and see to it that the next one comes on time."""
        if self._next_word is not None:
            self._next_word.stop()
        view, phase = self._view, self.query_one("#phase", Static)
        if view is None:
            return
        now = self._clock.now()
        text, changes_at = screen.phase(view), None
        if self._large:
            text = letters.largest(large.word(view, now), self._figures, self._room)
            changes_at = large.changes_at(view, now)
        if text != phase.content:
            phase.update(text)
        if changes_at is not None:
            self._next_word = self.set_timer(max(0.02, changes_at - now), self._show_word)

    @property
    def _room(self) -> int:
        """Columns beside the seconds that are left."""
        view = self._timed
        if view is None:
            return self.size.width
        seconds = figures.seconds_shown(view.seconds_left(self._clock.now()))
        taken = figures.drawn(figures.clock(seconds), self._figures).index("\n")
        return self.size.width - taken - MARGIN

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
