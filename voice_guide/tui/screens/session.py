"""A session: what to do now, how long still, and what comes next."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from voice_guide.commands.keymap import keymap
from voice_guide.commands.table import NO, SESSION, YES, Act
from voice_guide.conductor.reports import Changed, Report, Spoken
from voice_guide.conductor.stage import Stage
from voice_guide.ports import Clock
from voice_guide.score.model import Phase
from voice_guide.score.sentences import sentences
from voice_guide.session.view import View
from voice_guide.speech.urgency import Urgency
from voice_guide.tui import dark, figures, footer
from voice_guide.tui.board import Board
from voice_guide.tui.screens.night import Night
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.remaining import Remaining
from voice_guide.tui.widgets.seconds import Seconds
from voice_guide.tui.widgets.sentences import Sentences
from voice_guide.wording import screen

if TYPE_CHECKING:
    from textual.timer import Timer

_KEYS_READ = tuple(sentence for row in keymap(SESSION).sentences() for sentence in sentences(row))


class Session(Night):
    """Shows the view it was last told, and passes every key on."""

    def __init__(self, stage: Stage, board: Board, clock: Clock, title: str) -> None:
        super().__init__(board)
        self._stage = stage
        self._clock = clock
        self._title = title
        self._view: View | None = None
        self._reading_keys = False
        self._marked = False
        self._next_second: Timer | None = None

    def compose(self) -> ComposeResult:
        """From what is done to what can be pressed, top to bottom."""
        with Vertical(classes="page"):
            yield Static(self._title, id="guide", markup=False)
            with Horizontal(id="head"):
                yield Static(id="step", markup=False)
                yield Static(id="place")
            yield Sentences("words")
            yield Static(id="verdict", markup=False)
            with Horizontal(id="now"):
                with Vertical(id="phase-column"):
                    yield Static(id="phase")
                    yield Static(id="count")
                    yield Static(id="following", markup=False)
                yield Seconds(id="seconds")
            yield Remaining(id="remaining")
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Show what there is so far."""
        self.query_one("#verdict").display = False
        self.renew()

    def pressed(self, key: str) -> None:
        """Pass a key on, unless it is about the screen itself."""
        self._reading_keys = False
        answers = self._answer_keys()
        black, acts = dark.after(key, black=self.black, answers=answers)
        if black != self.black:
            self.black = black
            if not acts:
                self._stage.say(screen.BLACK if black else screen.LIT, Urgency.ANSWER)
        if acts:
            self._reading_keys = key not in answers and keymap(SESSION).find(key) is Act.KEYS
            self._stage.press(key)
        self.renew()

    def told(self, report: Report) -> None:
        """Show how the session stands, and mark what is being said."""
        match report:
            case Changed(view):
                if _stretch(self._view) != _stretch(view):
                    self.board.caption = ""
                self._view = view
                self._show_words()
            case Spoken(text):
                self._marked = self.query_one(Sentences).mark(text)
            case _:
                pass
        super().told(report)

    def renew(self) -> None:
        """Show everything as it stands."""
        self._show_words()
        below = self.query_one(Below)
        below.show(self.board, captioned=not self._marked, low=self.is_low)
        self.query_one("#keys", Keys).show(footer.of_session(self._view))
        if self._view is not None:
            self._show_view(self._view)
            self._show_time()

    def _answer_keys(self) -> tuple[str, ...]:
        if self._view is None or not self._view.answers:
            return ()
        return (*(answer.key for answer in self._view.answers), *YES, *NO)

    def _show_words(self) -> None:
        if self._reading_keys:
            self.query_one(Sentences).show(_KEYS_READ)
        elif self._view is not None:
            view = self._view
            more = " ".join((view.posture, view.feel, *view.cautions))
            self.query_one(Sentences).show(view.words, sentences(more))

    def _show_view(self, view: View) -> None:
        texts = {
            "#guide": view.guide,
            "#step": view.step,
            "#place": screen.place(view),
            "#phase": screen.phase(view),
            "#count": screen.count(view),
            "#following": screen.following(view),
            "#verdict": screen.verdict(view),
        }
        for name, text in texts.items():
            self.query_one(name, Static).update(text)
        self.query_one("#verdict").display = bool(view.verdict)

    def _show_time(self) -> None:
        """Show the seconds left, and see to it that the next second is shown on time."""
        if self._next_second is not None:
            self._next_second.stop()
        view = self._view
        if view is None:
            return
        left = view.seconds_left(self._clock.now())
        shown = figures.seconds_shown(left)
        waits = view.phase is not Phase.WORDS
        self.query_one(Seconds).show(shown if waits else None, large=self.is_roomy)
        share = shown / view.length if waits and view.length else 0.0
        self.query_one(Remaining).show(share)
        if view.ends_at is not None and shown > 0:
            self._next_second = self.set_timer(max(0.02, left - shown + 1), self._show_time)


def _stretch(view: View | None) -> tuple[object, ...] | None:
    """What makes one stretch of a session another; a caption does not outlive its stretch."""
    return None if view is None else (view.number, view.phase, view.side, view.repeat)
