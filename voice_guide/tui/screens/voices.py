"""Voices heard one by one: each speaks as it is reached, and Space chooses it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.commands.acts import AT_ANY_TIME, Act
from voice_guide.conductor.reports import Report, Sounding
from voice_guide.conductor.stage import Stage
from voice_guide.menu.audition import Audition
from voice_guide.menu.auditioning import Auditioning
from voice_guide.menu.changing import Changing
from voice_guide.menu.kept import Voices
from voice_guide.tui import dark, footer
from voice_guide.tui.board import Board
from voice_guide.tui.entries import entries
from voice_guide.tui.screens.night import Night
from voice_guide.tui.wanted import KeysWanted
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.fields import Fields
from voice_guide.tui.widgets.keys import Keys
from voice_guide.wording import voices as wording


class VoicesScreen(Night):
    """A row for every voice there is, and one for every engine that is not here."""

    kind = "voices"

    class Over(Message):
        """The person goes back to the settings."""

    class Found(Message):
        """The voices there are have been found."""

        def __init__(self, voices: Voices) -> None:
            super().__init__()
            self.voices = voices

    def __init__(self, stage: Stage, board: Board, changing: Changing, instruction: str) -> None:
        """Let voices say an instruction; `changing` is at the row of the voice."""
        super().__init__(board)
        self._stage = stage
        self._changing = changing
        self._auditioning = Auditioning(changing, instruction)

    def compose(self) -> ComposeResult:
        """The rows; below them what is said, and the keys."""
        with Vertical(classes="page"):
            yield Static(id="name")
            yield Fields()
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Begin with the person's own voice, once it is known which voices there are."""
        self.renew()
        self._stage.say(self._auditioning.stage.said)
        if self._auditioning.stage.voices is None:
            self._changing.look_for_voices(lambda voices: self.post_message(self.Found(voices)))

    def on_unmount(self) -> None:
        """Let the voice from before speak again, unless the program ends with it."""
        if self.app.return_code is None:
            self._auditioning.leave()

    def returned(self) -> None:
        """Say where the person is."""
        self._stage.say(self._auditioning.stage.where)

    def pressed(self, key: str) -> None:
        """Move, choose, or go back; what has no meaning lets the voice speak again."""
        commands = self.board.commands.voices
        self.black, acts = dark.after(commands, key, black=self.black)
        if acts:
            self._act(key)
        self.renew()

    def told(self, report: Report) -> None:
        """Notice that another voice speaks than the one that was to be heard."""
        if isinstance(report, Sounding):
            self._take(self._auditioning.stage.sounding(report.voice))
        super().told(report)

    def on_voices_screen_found(self, found: Found) -> None:
        """Take in the voices that were found, and let the person's own speak first."""
        self._stage.say(self._auditioning.found(found.voices))
        self.renew()

    def renew(self) -> None:
        """Show the rows as they stand."""
        stage = self._auditioning.stage
        self.query_one("#name", Static).update(wording.title(stage.at + 1, len(stage.rows)))
        self.query_one(Fields).show(stage.lines, stage.at, stage.asked)
        self.query_one(Below).show(self.board, captioned=True, low=self.is_low)
        self.query_one(Keys).show(footer.of_rows(self.board.commands.voices, {Act.PICK}))

    def _act(self, key: str) -> None:
        commands = self.board.commands.voices
        after = self._auditioning.stage.pressed(key, commands)
        if after is not None:
            self._take(after)
            return
        act = commands.find(key)
        if act is Act.HELP:
            self._stage.help()
        elif act is Act.KEYS:
            where = self._auditioning.stage.where
            self.post_message(KeysWanted(where, commands, entries(commands)))
        elif act in AT_ANY_TIME:
            self._stage.press(key)

    def _take(self, after: Audition) -> None:
        """Go on to the next stage: first the voice, then what it says."""
        said = self._auditioning.take(after)
        if after.over:
            self.post_message(self.Over())
        elif said:
            self._stage.say(said)
