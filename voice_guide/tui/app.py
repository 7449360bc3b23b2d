"""The Textual front end: it shows what is reported and passes on what is pressed."""

from dataclasses import dataclass

from msgspec.structs import replace
from textual import on
from textual.message import Message

from voice_guide.conductor.reports import Asked, Changed, Finished, Report, Spoken, Unasked
from voice_guide.conductor.stage import Stage
from voice_guide.guide.model import Answer, Guide
from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.host import Host
from voice_guide.ports import Clock, Settings
from voice_guide.session.view import Status, View
from voice_guide.tui.bedside import Bedside
from voice_guide.tui.board import Board
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.screens.ending import Ending
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.night import Night
from voice_guide.tui.screens.session import Session
from voice_guide.tui.screens.who import Who

INTERRUPTED = 130
"""Exit code of a program ended by Ctrl+C."""


@dataclass
class Told(Message):
    """A report has come."""

    report: Report


class VoiceGuideApp(Bedside):
    """The menu, and over it a session, its ending, or questions one at a time."""

    def __init__(
        self,
        stage: Stage,
        host: Host,
        settings: Settings,
        clock: Clock,
        letterbox: Letterbox,
        *,
        greeted: bool = False,
        playing: Guide | None = None,
        once: bool = False,
    ) -> None:
        """Make the menu; nothing is shown or said before `run`.

        `greeted` says that the menu's first words were spoken already, or are not wanted.
        `playing` is a guide that is being played already, and `once` says that the program
        ends with it.
        """
        super().__init__(clock, settings.idle)
        self.dress(settings.theme)
        self._stage = stage
        self._host = host
        self._settings = settings
        self._clock = clock
        self._letterbox = letterbox
        self._greeted = greeted
        self._started = playing
        self._once = once
        self._board = Board()
        self._view: View | None = None
        self._asking = playing is not None and bool(playing.questions)
        self._menu = Menu(stage, self._board, host, host.selection(settings))
        self._menu.black = playing is not None

    def get_default_screen(self) -> Menu:
        """The menu lies under everything else."""
        return self._menu

    async def on_mount(self) -> None:
        """Show a guide that is being played before anything else is drawn."""
        if self._started is not None and not self._asking:
            await self._open(self._started.title)

    def on_ready(self) -> None:
        """Say the first words, unless they were said, and let the reports in."""
        if not self._greeted:
            self._menu.announce(opening=True)
        self._letterbox.open(lambda report: self.post_message(Told(report)))
        self.stay()

    def on_unmount(self) -> None:
        """Let no report reach a screen that is gone."""
        self._letterbox.close()

    def pressed(self, key: str) -> None:
        """Let the screen that shows do what a key asks for.

        A key that leads back to a cramp that still grips does so behind the guide's end too.
        """
        self._board.dismiss()
        standing = () if isinstance(self.screen, Who) else self._standing
        if key in (answer.key for answer in standing):
            self._stage.press(key)
        elif isinstance(self.screen, Night):
            self.screen.pressed(key)

    async def left_alone(self) -> None:
        """Let the menu fall asleep; a session is never cut short."""
        if isinstance(self.screen, Ending | Who):
            await self._only(None)
        if self.screen is self._menu:
            self._menu.fall_asleep()

    def action_interrupt(self) -> None:
        """End everything at once."""
        self._stage.leave()
        self._stage.hush()
        self.exit(return_code=INTERRUPTED)

    async def on_told(self, told: Told) -> None:
        """Show a report, on the screen it asks for."""
        self._board.told(told.report)
        match told.report:
            case Changed(view):
                await self._show(view)
            case Asked() as asked if not isinstance(self.screen, Help):
                await self.push_screen(Help(self._stage, self._board, asked))
            case Unasked() if isinstance(self.screen, Help):
                await self.pop_screen()
                self._welcome()
            case Finished(whole) if self._session is not None or self._asking:
                await self._finish(whole=whole)
            case Spoken():
                self.stay()
            case _:
                pass
        for shown in self.screen_stack:
            if isinstance(shown, Night):
                shown.told(told.report)

    @on(Menu.Chosen)
    async def _play(self, chosen: Menu.Chosen) -> None:
        self._started = chosen.guide
        self._stage.play(chosen.guide)
        self._asking = bool(chosen.guide.questions)
        if not self._asking:
            await self._open(chosen.guide.title)

    @on(Menu.AboutYou)
    async def _ask_about_the_person(self) -> None:
        self._host.offered()
        true = [name for name in SITUATIONS if getattr(self._settings, name)]
        await self.push_screen(Who(self._stage, self._board, true, self._keep))

    @on(Who.Over)
    async def _know_the_person(self, over: Who.Over) -> None:
        await self._only(None)
        self._stock()
        self._menu.announce(before=over.words)

    @on(Menu.Left)
    def _leave(self) -> None:
        self._stage.hush()
        self.exit()

    @on(Ending.Over)
    async def _return(self) -> None:
        await self._only(None)
        self._welcome()

    @property
    def _session(self) -> Session | None:
        return next((shown for shown in self.screen_stack if isinstance(shown, Session)), None)

    @property
    def _standing(self) -> tuple[Answer, ...]:
        """The answers whose keys still work once the guide is over."""
        view = self._view
        return view.answers if view is not None and view.status is Status.OVER else ()

    def _keep(self, setting: str, yes: bool) -> str:
        """Let an answer hold from now on; a sentence if it could not be written."""
        self._settings = replace(self._settings, **{setting: yes})
        self._stage.settings_changed(self._settings)
        return self._host.keep(setting, yes=yes)

    async def _show(self, view: View) -> None:
        """Show a session, wherever it was started."""
        self._view = view
        if view.status is not Status.OVER:
            self._asking = False
            if self._session is None:
                await self._open(view.guide)

    async def _open(self, title: str) -> None:
        await self._only(Session(self._stage, self._board, self._clock, title))

    async def _finish(self, *, whole: bool) -> None:
        if self._once:
            self.exit()
            return
        rests = whole and not self._asking and not self._was_information()
        self._asking = False
        await self._only(Ending(self._board, self._standing) if rests else None)
        self._stock()
        self._welcome()
        self.stay()

    def _was_information(self) -> bool:
        """Whether what has ended was read rather than done, so that nobody is to sleep now."""
        view, started = self._view, self._started
        if view is None or started is None or view.guide != started.title:
            return False
        return started.kind == "information"

    def _stock(self) -> None:
        """Let the menu offer what there is now."""
        self._menu.stock(self._host.selection(self._settings))

    def _welcome(self) -> None:
        """Say where the person is, unless more is to come."""
        if isinstance(self.screen, Night) and not self._asking:
            self.screen.returned()

    async def _only(self, screen: Night | None) -> None:
        """Show a screen over the menu and nothing between, or the menu itself."""
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        if screen is not None:
            await self.push_screen(screen)
