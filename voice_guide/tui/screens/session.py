"""A session: what to do now, how long still, and what comes next."""

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from voice_guide.commands.acts import Act
from voice_guide.commands.keypad import pauses
from voice_guide.conductor.reports import Changed, Report, Spoken
from voice_guide.conductor.stage import Stage
from voice_guide.ports import Clock
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status, View
from voice_guide.speech.urgency import Urgency
from voice_guide.tui import dark, footer
from voice_guide.tui.board import Board
from voice_guide.tui.entries import answer_keys, entries, left
from voice_guide.tui.screens.night import Night
from voice_guide.tui.wanted import KeysWanted
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.now import Now
from voice_guide.tui.widgets.sentences import Sentences
from voice_guide.wording import screen
from voice_guide.wording import session as wording
from voice_guide.wording.keys import in_guide


class Session(Night):
    """Shows the view it was last told, and passes every key on."""

    kind = "session"

    def __init__(self, stage: Stage, board: Board, clock: Clock, title: str) -> None:
        super().__init__(board)
        self._stage = stage
        self._clock = clock
        self._title = title
        self._view: View | None = None
        self._marked = False

    def compose(self) -> ComposeResult:
        """From what is done to what can be pressed, top to bottom."""
        with Vertical(classes="page"):
            yield Static(self._title, id="guide", markup=False)
            with Horizontal(id="head"):
                yield Static(id="step", markup=False)
                yield Static(id="place")
            yield Sentences("words")
            yield Static(id="verdict", markup=False)
            yield Now(self._clock)
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Show what there is so far."""
        self.query_one("#verdict").display = False
        self.renew()

    def pressed(self, key: str) -> None:
        """Pass a key on, unless it is about the screen itself."""
        view, commands = self._view, self.board.commands.session
        answers = answer_keys(view.answers) if view else frozenset()
        black, acts = dark.after(commands, key, black=self.black, answers=answers)
        if black != self.black:
            self.black = black
            if not acts:
                self._stage.say(screen.BLACK if black else screen.LIT, Urgency.ANSWER)
        if acts and key not in answers and commands.find(key) is Act.KEYS:
            self._read_keys()
        elif acts and key not in answers and commands.find(key) is Act.CLOCK:
            self._turn_clock()
        elif acts:
            self._stage.press(key)
        self.renew()

    def hushes(self, key: str) -> bool:
        """Whether a key would let the guide stand still, rather than only light the screen."""
        view, commands = self._view, self.board.commands.session
        answers = answer_keys(view.answers) if view else frozenset()
        _, acts = dark.after(commands, key, black=self.black, answers=answers)
        return acts and pauses(key, commands, view, answers)

    def returned(self) -> None:
        """Say where the person is and what is waited for, as nothing goes on by itself."""
        status = self._view.status if self._view else Status.READY
        asked = {Status.LEAVING: wording.LEAVE, Status.PAUSED: wording.PAUSED}.get(status, "")
        self._stage.say(f"{self._where(Status.PLAYING if asked else status)} {asked}".strip())

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
                self._marked = self.query_one(Now).mark(text) or self._marked
            case _:
                pass
        super().told(report)

    def renew(self) -> None:
        """Show everything as it stands."""
        self._show_words()
        below = self.query_one(Below)
        below.show(self.board, captioned=not self._marked, low=self.is_low)
        stands = self._view is not None and self._view.status in (Status.PAUSED, Status.LEAVING)
        self.set_class(stands or below.has_class("-filled"), "-crowded")
        self.set_class(bool(self.board.notice), "-noticed")
        self.query_one("#keys", Keys).show(
            footer.of_session(self.board.commands.session, self._view)
        )
        if self._view is not None:
            self._show_view(self._view)

    def _read_keys(self) -> None:
        """Let the guide wait, and list what can be pressed."""
        self._stage.pause()
        view = self._view
        answers = view.answers if view else ()
        without = {Act.MORE} if view is None or not view.more else ()
        commands = left(self.board.commands.session, answers, without)
        listed = entries(commands, answers)
        paused = Status.PAUSED if view and view.status is Status.PLAYING else None
        self.post_message(KeysWanted(self._where(paused), commands, listed))

    def _turn_clock(self) -> None:
        """Hide the seconds, or show them again."""
        self.board.clock = not self.board.clock
        said = screen.CLOCK_SHOWN if self.board.clock else screen.CLOCK_HIDDEN
        self._stage.say(said, Urgency.ANSWER)

    def _where(self, status: Status | None = None) -> str:
        """Where the person is in the guide, told as if it stood like this."""
        view = self._view
        if view is None:
            return in_guide(self._title)
        told = replace(view, status=status or view.status)
        return " ".join((in_guide(view.guide), *wording.where(told, self._clock.now())))

    def _show_words(self) -> None:
        if self._view is not None:
            view = self._view
            more = " ".join((view.posture, view.feel, *view.cautions))
            self.query_one(Sentences).show(view.words, sentences(more))

    def _show_view(self, view: View) -> None:
        texts = {
            "#guide": view.guide,
            "#step": view.step,
            "#place": screen.place(view),
            "#verdict": screen.verdict(view),
        }
        for name, text in texts.items():
            self.query_one(name, Static).update(text)
        self.query_one("#verdict").display = bool(view.verdict)
        self.query_one(Now).show(
            view, self.figures, timed=self.board.clock, large=self.board.is_large
        )


def _stretch(view: View | None) -> tuple[object, ...] | None:
    """What makes one stretch of a session another; a caption does not outlive its stretch."""
    return None if view is None else (view.number, view.phase, view.side, view.repeat)
