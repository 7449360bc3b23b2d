"""The questions about the person, one at a time."""

from collections.abc import Callable, Collection

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.commands.acts import AT_ANY_TIME, Act
from voice_guide.conductor.reports import Report, Spoken
from voice_guide.conductor.stage import Stage
from voice_guide.menu.about_you import AboutYou, opening_key
from voice_guide.score.sentences import sentences
from voice_guide.triage.interview import YES_OR_NO
from voice_guide.tui import dark, footer
from voice_guide.tui.board import Board
from voice_guide.tui.entries import entries
from voice_guide.tui.screens.night import Night
from voice_guide.tui.wanted import KeysWanted
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.sentences import Sentences
from voice_guide.wording import who

Keep = Callable[[str, bool], str]
"""Takes a setting and its answer; gives a sentence if it could not be written, else nothing."""


class Who(Night):
    """One question with what the last answer means; each answer is kept at once."""

    kind = "who"

    class Over(Message):
        """The person goes back to the menu."""

        def __init__(self, words: str) -> None:
            """`words` are still to be said."""
            super().__init__()
            self.words = words

    def __init__(self, stage: Stage, board: Board, true: Collection[str], keep: Keep) -> None:
        """Ask; `true` names the settings about the person that are on."""
        super().__init__(board)
        self._stage = stage
        self._keep = keep
        self._about = AboutYou(frozenset(true), opening_key(board.commands.menu))
        self._marked = False

    def compose(self) -> ComposeResult:
        """The question; above it where it stands, below it what can be pressed."""
        with Vertical(classes="page"):
            yield Static(who.TITLE, id="name")
            yield Static(id="place")
            yield Sentences("words")
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Ask the first question."""
        self.renew()
        self._stage.say(f"{self._about.spoken} {YES_OR_NO}")

    def returned(self) -> None:
        """Ask again."""
        self._stage.say(f"{self._about.again} {YES_OR_NO}")

    def pressed(self, key: str) -> None:
        """Take an answer, or do what a key asks for; what has no meaning asks again."""
        self.black, acts = dark.after(self.board.commands.questions, key, black=self.black)
        if acts:
            self._act(key)
        self.renew()

    def told(self, report: Report) -> None:
        """Mark what is being said."""
        if isinstance(report, Spoken):
            self._marked = self.query_one(Sentences).mark(report.text)
        super().told(report)

    def renew(self) -> None:
        """Show the question as it stands."""
        self.query_one("#place", Static).update(who.place(self._about.number))
        self.query_one(Sentences).show(sentences(self._about.words), sentences(YES_OR_NO))
        self.query_one(Below).show(self.board, captioned=not self._marked, low=self.is_low)
        self.query_one(Keys).show(footer.of_questions(self.board.commands.questions))

    def _act(self, key: str) -> None:
        commands = self.board.commands.questions
        match commands.find(key):
            case Act.YES | Act.NO as act:
                self._answer(yes=act is Act.YES)
            case Act.LEAVE:
                self.post_message(self.Over(""))
            case Act.HELP:
                self._stage.help()
            case Act.WHERE:
                self._stage.say(self._about.where)
            case Act.KEYS:
                listed = entries(commands)
                self.post_message(KeysWanted(self._about.where, commands, listed))
            case act if act in AT_ANY_TIME:
                self._stage.press(key)
            case _:
                self.returned()

    def _answer(self, *, yes: bool) -> None:
        question = self._about.question
        if question is None:
            return
        problem = self._keep(question.setting, yes)
        self._about = self._about.answered(yes=yes, problem=problem)
        if self._about.question is None:
            self.post_message(self.Over(self._about.words))
        else:
            self._stage.say(self._about.spoken)
