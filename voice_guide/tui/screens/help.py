"""Questions one at a time: about warning signs, or as a guide asks them."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from voice_guide.commands.acts import Act
from voice_guide.conductor.reports import Asked, Report, Spoken
from voice_guide.conductor.stage import Stage
from voice_guide.score.sentences import sentences
from voice_guide.tui import dark, footer
from voice_guide.tui.board import Board
from voice_guide.tui.entries import entries, left
from voice_guide.tui.screens.night import Night
from voice_guide.tui.wanted import KeysWanted
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.sentences import Sentences
from voice_guide.wording import screen
from voice_guide.wording.keys import in_questions


class Help(Night):
    """One question with what a yes means, or what to do once the questions have ended."""

    kind = "questions"

    def __init__(self, stage: Stage, board: Board, asked: Asked) -> None:
        super().__init__(board)
        self._stage = stage
        self._asked = asked
        self._marked = False

    def compose(self) -> ComposeResult:
        """The question large; above it where it stands, below it what can be pressed."""
        with Vertical(classes="page"):
            yield Static(id="name", markup=False)
            yield Static(id="place", markup=False)
            yield Sentences("words")
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Show the question."""
        self.renew()

    def pressed(self, key: str) -> None:
        """Pass a key on, unless it is about the screen itself."""
        commands = self.board.commands.questions
        self.black, acts = dark.after(commands, key, black=self.black)
        if acts and commands.find(key) is Act.KEYS:
            away = {Act.YES, Act.NO} if self._asked.answered else ()
            commands = left(commands, without=away)
            self.post_message(KeysWanted(self._where(), commands, entries(commands)))
        elif acts:
            self._stage.press(key)
        self.renew()

    def returned(self) -> None:
        """Have the question asked again."""
        self._stage.press(self.board.commands.questions.keys(Act.AGAIN)[0])

    def told(self, report: Report) -> None:
        """Show another question, and mark what is being said."""
        match report:
            case Asked():
                self._asked = report
                self.black = False
                self._show_question()
            case Spoken(text):
                self._marked = self.query_one(Sentences).mark(text)
            case _:
                pass
        super().told(report)

    def renew(self) -> None:
        """Show everything as it stands."""
        self._show_question()
        self.query_one(Below).show(self.board, captioned=not self._marked, low=self.is_low)

    def _where(self) -> str:
        """What the questions are about, which one is open, and what a yes to it means."""
        asked = self._asked
        means = f"{screen.IF_YES} {asked.lead}" if asked.lead and not asked.answered else asked.lead
        return f"{in_questions(asked.title, asked.place)} {asked.text} {means}".strip()

    def _show_question(self) -> None:
        asked = self._asked
        self.set_class(asked.title == screen.HELP, "-warning")
        self.set_class(asked.answered, "-answered")
        self.query_one("#name", Static).update(asked.title)
        self.query_one("#place", Static).update(asked.place)
        lead, text = sentences(asked.lead), sentences(asked.text)
        if asked.answered:
            self.query_one(Sentences).show((*lead, *text))
        else:
            self.query_one(Sentences).show(text, (screen.IF_YES, *lead) if lead else ())
        self.query_one(Keys).show(
            footer.of_questions(self.board.commands.questions, answered=asked.answered)
        )
