"""The menu and all that is reached without a guide: about the person, the settings, the keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import on

from voice_guide.commands.keymap import keymaps
from voice_guide.conductor.stage import Stage
from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.host import Host
from voice_guide.ports import Clock, Settings
from voice_guide.tui.board import Board
from voice_guide.tui.layers import Layers
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.wanted import KeysWanted

if TYPE_CHECKING:
    from voice_guide.tui.screens.doctor import DoctorScreen
    from voice_guide.tui.screens.keys import Palette
    from voice_guide.tui.screens.settings import SettingsScreen
    from voice_guide.tui.screens.who import Who


class Lobby(Layers):
    """Keeps what the person sets and tells of themself, and lets it hold at once."""

    def __init__(
        self,
        stage: Stage,
        host: Host,
        settings: Settings,
        clock: Clock,
        notices: Sequence[str] = (),
    ) -> None:
        """Make the menu; `notices` are shown in it, and said, each a sentence."""
        super().__init__(clock, settings.idle, settings.theme)
        self.settings = settings
        """What the person has set, as it holds now."""
        self._stage = stage
        self._host = host
        self._board = Board(keymaps(settings.keys))
        self._board.clock = settings.clock
        for notice in notices:
            self._board.put_up(notice, to_be_said=True)
        self._menu = Menu(stage, self._board, host, host.selection(settings))

    def get_default_screen(self) -> Menu:
        """The menu lies under everything else."""
        return self._menu

    def fall_silent(self) -> None:
        """Let the guide stand still, and close the audio device."""
        self._stage.pause()
        self._stage.sleep()

    def come_back(self) -> None:
        """Open the audio device, and say where the person is; the guide waits for a key."""
        self._stage.wake()
        self.say_where()

    def settle(self, settings: Settings) -> None:
        """Let other settings hold from now on, here and for what is heard."""
        if settings.clock != self.settings.clock:
            self._board.clock = settings.clock
        self.settings = settings
        self.patience = settings.idle
        self.dress(settings.theme)
        self._board.commands = keymaps(settings.keys)
        self._stage.settings_changed(settings)
        self.stock()

    def stock(self) -> None:
        """Let the menu offer what there is now."""
        self._menu.stock(self._host.selection(self.settings))

    @on(Menu.AboutYou)
    async def _ask_about_the_person(self) -> None:
        # Loaded here, as every screen that few nights need: the menu is drawn without them.
        from voice_guide.tui.screens.who import Who

        self._host.offered()
        true = [name for name in SITUATIONS if getattr(self.settings, name)]
        await self.push_screen(Who(self._stage, self._board, true, self._keep))

    async def on_who_over(self, over: "Who.Over") -> None:
        """Take in what the person has told of themself."""
        await self.only(None)
        self.stock()
        self._menu.announce(over.words)

    @on(Menu.Settings)
    async def _open_settings(self) -> None:
        from voice_guide.tui.screens.settings import SettingsScreen

        given = (self._stage, self._board, self._host, self.settings)
        await self.push_screen(SettingsScreen(*given, settle=self.settle))

    async def on_settings_screen_over(self) -> None:
        """Go back to the menu."""
        await self.close("settings")
        self.say_where()

    async def on_settings_screen_hear(self, hear: "SettingsScreen.Hear") -> None:
        """Let the voices be heard one by one."""
        from voice_guide.tui.screens.voices import VoicesScreen

        given = (self._stage, self._board, hear.changing, self._host.instruction())
        await self.push_screen(VoicesScreen(*given))

    async def on_voices_screen_over(self) -> None:
        """Go back to the settings."""
        await self.close("voices")
        self.say_where()

    @on(Menu.Check)
    async def _check(self) -> None:
        from voice_guide.tui.screens.doctor import DoctorScreen

        await self.push_screen(DoctorScreen(self._stage, self._board, self._host))

    def on_doctor_screen_came(self) -> None:
        """Count the time alone from now on: the check goes on by itself."""
        self.stay()

    def on_doctor_screen_set(self, kept: "DoctorScreen.Set") -> None:
        """Let a setting hold that the check has written."""
        self.settle(replace(self.settings, **{kept.kept.setting: kept.kept.value}))

    async def on_doctor_screen_left(self, left: "DoctorScreen.Left") -> None:
        """Go back to the menu, or to the warning signs."""
        await self.close("doctor")
        self._stage.wake()
        if left.helped:
            self._stage.help()
        else:
            self.say_where()

    @on(KeysWanted)
    async def _list_keys(self, wanted: KeysWanted) -> None:
        from voice_guide.tui.screens.keys import Palette

        if not self.lies("keys"):
            await self.push_screen(Palette(self._stage, self._board, wanted))

    async def on_palette_chosen(self, chosen: "Palette.Chosen") -> None:
        """Do what was chosen in the list of keys."""
        await self.close("keys")
        self.pressed(chosen.key)

    async def on_palette_left(self) -> None:
        """Go back to the screen below the list of keys."""
        await self.close("keys")
        self.say_where()

    def _keep(self, setting: str, yes: bool) -> str:
        """Let an answer hold from now on; a sentence if it could not be written."""
        self.settle(replace(self.settings, **{setting: yes}))
        return self._host.keep(setting, yes=yes)
