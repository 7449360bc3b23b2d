"""The settings: each is named when it is reached, tried with an arrow, and kept with Space."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.commands.acts import Act
from voice_guide.conductor.stage import Stage
from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.keeper import Keeper
from voice_guide.menu.kept import Kept, in_force
from voice_guide.ports import Settings
from voice_guide.tui import dark, footer
from voice_guide.tui.board import Board
from voice_guide.tui.entries import entries
from voice_guide.tui.screens.keys import AT_ANY_TIME, Palette
from voice_guide.tui.screens.night import Night
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.fields import Fields
from voice_guide.tui.widgets.keys import Keys
from voice_guide.wording import settings as wording

Settle = Callable[[Settings], None]
"""Lets other settings hold from now on."""


class SettingsScreen(Night):
    """Rows of settings, and behind one of them the rows of the keys."""

    class Over(Message):
        """The person goes back to the menu."""

    @dataclass
    class Found(Message):
        """The voices there are have been found."""

        voices: tuple[str, ...]

    def __init__(
        self, stage: Stage, board: Board, keeper: Keeper, run: Settings, settle: Settle
    ) -> None:
        """List what `keeper` keeps; `run` is what holds at present, in this run."""
        super().__init__(board)
        self._stage = stage
        self._keeper = keeper
        self._run = run
        self._settle = settle
        self._adjusting = Adjusting(keeper.kept(), keeper.around()).opened()
        self._searching = False

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
        self._stage.say(self._adjusting.said)

    def on_unmount(self) -> None:
        """Put back what was tried and not kept."""
        self._hold(self._adjusting.holding, self._adjusting.kept)

    def returned(self) -> None:
        """Say where the person is."""
        self._stage.say(self._adjusting.where)

    def pressed(self, key: str) -> None:
        """Take a new letter where one is awaited, else do what the key asks for."""
        if self._adjusting.listening and not self.black:
            self._take(self._adjusting.lettered(key))
            return
        commands = self.board.commands.settings
        self.black, acts = dark.after(commands, key, black=self.black)
        if acts:
            self._act(key)
        self.renew()

    def on_settings_screen_found(self, found: Found) -> None:
        """Take in the voices that were found."""
        self._take(self._adjusting.found(found.voices))

    def renew(self) -> None:
        """Show the rows as they stand."""
        adjusting = self._adjusting
        place, of = adjusting.at + 1, len(adjusting.rows)
        title = wording.title(place, of, in_keys=adjusting.in_keys)
        self.query_one("#name", Static).update(title)
        self.query_one(Fields).show(adjusting.lines, adjusting.at, adjusting.asked)
        self.query_one(Below).show(self.board, captioned=True, low=self.is_low)
        offers = footer.of_rows(self.board.commands.settings)
        self.query_one(Keys).show(wording.AWAITED if adjusting.listening else offers)

    def _act(self, key: str) -> None:
        commands = self.board.commands.settings
        after = self._adjusting.pressed(key, commands)
        if after is not None:
            self._take(after)
            return
        act = commands.find(key)
        if act is Act.HELP:
            self._stage.help()
        elif act is Act.KEYS:
            where = self._adjusting.where
            self.post_message(Palette.Wanted(where, commands, entries(commands)))
        elif act in AT_ANY_TIME:
            self._stage.press(key)

    def _take(self, after: Adjusting) -> None:
        """Let the next stage hold, write what is kept, and say what there is to say."""
        before, self._adjusting = self._adjusting, after
        if after.over:
            self.post_message(self.Over())
            return
        self._hold(before.holding, after.holding)
        if after.kept != before.kept:
            problem = self._keeper.change(after.name, after.kept.value(after.name))
            self._adjusting = after.refused(problem) if problem else after
        if self._adjusting.said:
            self._stage.say(self._adjusting.said)
        self._look_for_voices()
        self.renew()

    def _hold(self, before: Kept, after: Kept) -> None:
        """Let what differs between two stages of the settings hold from now on."""
        if after != before:
            self._run = in_force(self._run, before, after, self._adjusting.around)
            self._settle(self._run)

    def _look_for_voices(self) -> None:
        """Have the voices found once the person is at their row."""
        if self._adjusting.name == "voice" and not self._searching:
            self._searching = True
            self._keeper.look_for_voices(lambda voices: self.post_message(self.Found(voices)))
