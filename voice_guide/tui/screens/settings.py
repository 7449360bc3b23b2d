"""The settings: each is named when it is reached, tried with an arrow, and kept with Space."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.commands.acts import AT_ANY_TIME, Act
from voice_guide.conductor.stage import Stage
from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.changing import Changing, Settle
from voice_guide.menu.keeper import Keeper
from voice_guide.menu.kept import Voices
from voice_guide.ports import Settings
from voice_guide.tui import dark, footer
from voice_guide.tui.board import Board
from voice_guide.tui.entries import entries
from voice_guide.tui.screens.night import Night
from voice_guide.tui.wanted import KeysWanted
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.fields import Fields
from voice_guide.tui.widgets.keys import Keys
from voice_guide.wording import settings as wording


class SettingsScreen(Night):
    """Rows of settings, and behind one of them the rows of the keys."""

    kind = "settings"

    class Over(Message):
        """The person goes back to the menu."""

    class Found(Message):
        """The voices there are have been found."""

        def __init__(self, voices: Voices) -> None:
            super().__init__()
            self.voices = voices

    class Hear(Message):
        """The person wants to hear the voices one by one."""

        def __init__(self, changing: Changing) -> None:
            """`changing` is at the row of the voice."""
            super().__init__()
            self.changing = changing

    def __init__(
        self, stage: Stage, board: Board, keeper: Keeper, run: Settings, settle: Settle
    ) -> None:
        """List what `keeper` keeps; `run` is what holds at present, in this run."""
        super().__init__(board)
        self._stage = stage
        self._changing = Changing(keeper, run, settle)

    def compose(self) -> ComposeResult:
        """The rows; below them what is said, and the keys."""
        with Vertical(classes="page"):
            yield Static(id="name")
            yield Fields()
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Name the first row."""
        self.renew()
        self._stage.say(self._changing.stage.said)

    def on_unmount(self) -> None:
        """Put back what was tried and not kept, unless the program ends with it."""
        if self.app.return_code is None:
            self._changing.put_back()

    def returned(self) -> None:
        """Say where the person is; what was chosen elsewhere shows too."""
        self._look_for_voices()
        self.renew()
        self._stage.say(self._changing.stage.where)

    def pressed(self, key: str) -> None:
        """Take a new letter where one is awaited, else do what the key asks for."""
        if self._changing.stage.listening and not self.black:
            self._take(self._changing.stage.lettered(key))
            return
        commands = self.board.commands.settings
        self.black, acts = dark.after(commands, key, black=self.black)
        if acts:
            self._act(key)
        self.renew()

    def on_settings_screen_found(self, found: Found) -> None:
        """Take in the voices that were found."""
        self._take(self._changing.stage.found(found.voices))

    def renew(self) -> None:
        """Show the rows as they stand."""
        adjusting = self._changing.stage
        place, of = adjusting.at + 1, len(adjusting.rows)
        title = wording.title(place, of, in_keys=adjusting.in_keys)
        self.query_one("#name", Static).update(title)
        self.query_one(Fields).show(adjusting.lines, adjusting.at, adjusting.asked)
        self.query_one(Below).show(self.board, captioned=True, low=self.is_low)
        offers = footer.of_rows(self.board.commands.settings)
        self.query_one(Keys).show(wording.AWAITED if adjusting.listening else offers)

    def _act(self, key: str) -> None:
        commands = self.board.commands.settings
        after = self._changing.stage.pressed(key, commands)
        if after is not None:
            self._take(after)
            return
        act = commands.find(key)
        if act is Act.HELP:
            self._stage.help()
        elif act is Act.KEYS:
            where = self._changing.stage.where
            self.post_message(KeysWanted(where, commands, entries(commands)))
        elif act in AT_ANY_TIME:
            self._stage.press(key)

    def _take(self, after: Adjusting) -> None:
        """Go on to the next stage, and say what there is to say."""
        said = self._changing.take(after)
        if after.over:
            self.post_message(self.Over())
            return
        if after.hears:
            self.post_message(self.Hear(self._changing))
        elif said:
            self._stage.say(said)
        self._look_for_voices()
        self.renew()

    def _look_for_voices(self) -> None:
        self._changing.look_for_voices(lambda voices: self.post_message(self.Found(voices)))
