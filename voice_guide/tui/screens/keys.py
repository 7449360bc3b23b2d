"""The list of keys over a screen: read aloud, stepped through, and done from there."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.commands.acts import AT_ANY_TIME, Act
from voice_guide.conductor.reports import Report, Spoken
from voice_guide.conductor.stage import Stage
from voice_guide.tui import footer
from voice_guide.tui.board import Board
from voice_guide.tui.screens.night import Night
from voice_guide.tui.wanted import KeysWanted
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.keys import Keys
from voice_guide.tui.widgets.sentences import Sentences
from voice_guide.wording import keys as wording


class Palette(Night):
    """Says where one is, then every key of the screen below, the one being read marked.

    Arrows step from one to the next, which cuts the reading. Space does the one named last on the
    screen below, as its own key does at once.
    """

    kind = "keys"

    class Chosen(Message):
        """The screen below is to do what a key asks for."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Left(Message):
        """The person goes back to the screen below."""

    def __init__(self, stage: Stage, board: Board, wanted: KeysWanted) -> None:
        super().__init__(board)
        self._stage = stage
        self._where = wanted.where
        self._commands = wanted.commands
        self._entries = wanted.entries
        self._at: int | None = None
        self._captioned = True

    def compose(self) -> ComposeResult:
        """The sentences, and below them what is said besides and what can be pressed here."""
        with Vertical(classes="page"):
            yield Static(wording.TITLE, id="name")
            yield Sentences("words")
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Begin to read."""
        self.query_one(Sentences).show(
            [line for each in self._entries if each.key for line in each.sentences],
            [line for each in self._entries if not each.key for line in each.sentences],
        )
        self.renew()
        self.returned()

    def returned(self) -> None:
        """Say where the person is and how to go through the list, and read it from its start."""
        self._at = None
        palette = self.board.commands.palette
        how = (palette.spoken(row) for row in palette.rows if row.act is not Act.WHERE)
        listed = (each.words for each in self._entries)
        self._stage.say(" ".join((self._where, *how, *listed)))

    def pressed(self, key: str) -> None:
        """Step, do what is named, or go back; a key of the screen below does its own."""
        match self.board.commands.palette.find(key):
            case Act.MOVE:
                self._step(-1 if key == "up" else 1)
            case Act.START if self._at is not None and self._entries[self._at].key:
                self._do(self._entries[self._at].key)
            case Act.START:
                self._step(0)
            case Act.LEAVE:
                self.post_message(self.Left())
            case Act.WHERE:
                self._stage.say(f"{wording.HERE} {self._named()}")
            case _:
                self._do(key)

    def told(self, report: Report) -> None:
        """Mark what is being read."""
        if isinstance(report, Spoken):
            self._follow(report.text)
        super().told(report)

    def renew(self) -> None:
        """Show what is said besides, and what can be pressed."""
        self.query_one(Below).show(self.board, captioned=self._captioned, low=self.is_low)
        self.query_one(Keys).show(footer.of_rows(self.board.commands.palette))

    def _do(self, key: str) -> None:
        """Do what a key of the screen below asks for; one without a meaning names it again."""
        act = self._commands.find(key)
        if act is Act.KEYS:
            self.returned()
        elif act in AT_ANY_TIME:
            self._stage.press(key)
        elif act is not None or key in (each.key for each in self._entries):
            self.post_message(self.Chosen(key))
        else:
            self._step(0)

    def _step(self, by: int) -> None:
        """Name another entry, or the same one again."""
        at = 0 if self._at is None else self._at + by
        self._at = min(len(self._entries) - 1, max(0, at))
        self._captioned = not self._mark(self._entries[self._at].sentences[0])
        self._stage.say(self._named())
        self.renew()

    def _named(self) -> str:
        """The entry named last, and its place."""
        at = self._at or 0
        return f"{self._entries[at].words} {wording.place(at + 1, len(self._entries))}"

    def _follow(self, spoken: str) -> None:
        """Move to the entry that is being read; what is said besides moves nothing."""
        at = self._at or 0
        order = [*range(at, len(self._entries)), *range(at)]
        found = next((each for each in order if spoken in self._entries[each].sentences), None)
        self._captioned = found is None
        if found is not None:
            self._at = found
            self._mark(spoken)

    def _mark(self, sentence: str) -> bool:
        return self.query_one(Sentences).mark(sentence)
