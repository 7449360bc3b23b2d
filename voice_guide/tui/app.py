"""The Textual front end: it shows what is reported and passes on what is pressed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.message import Message

from voice_guide.conductor.reports import Asked, Changed, Finished, Report, Spoken, Unasked
from voice_guide.guide.model import Answer
from voice_guide.ports import Clock, Settings
from voice_guide.session.view import Status, View
from voice_guide.tui.bedside import Bedside
from voice_guide.tui.board import Board
from voice_guide.tui.entry import Entry
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.screens.ending import Ending
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.night import Night
from voice_guide.tui.screens.session import Session
from voice_guide.tui.stage import Stage

INTERRUPTED = 130
"""Exit code of a program ended by Ctrl+C."""


@dataclass
class Told(Message):
    """A report has come."""

    report: Report


class VoiceGuideApp(Bedside):
    """The menu, and over it a session, its ending, or the questions about warning signs."""

    def __init__(
        self,
        stage: Stage,
        entries: Sequence[Entry],
        settings: Settings,
        clock: Clock,
        letterbox: Letterbox,
        *,
        greeted: bool = False,
        first_use: bool = False,
        introduced: Callable[[], None] = lambda: None,
        playing: str = "",
        once: bool = False,
    ) -> None:
        """Make the menu; nothing is shown or said before `run`.

        `greeted` says that the menu's first words were spoken already, or are not wanted.
        `introduced` is called once the disclaimer of a first use has been said.
        `playing` is the title of a guide that is being played already, and `once` says that the
        program ends with it.
        """
        super().__init__(clock, settings.idle)
        self._stage = stage
        self._clock = clock
        self._letterbox = letterbox
        self._greeted = greeted
        self._introduced = introduced
        self._playing = playing
        self._once = once
        self._board = Board()
        self._standing: tuple[Answer, ...] = ()
        names = [entry.guide.id for entry in entries]
        first = names.index(settings.guide) if settings.guide in names else 0
        self._menu = Menu(stage, self._board, entries, first=first, first_use=first_use)

    def get_default_screen(self) -> Menu:
        """The menu lies under everything else."""
        return self._menu

    async def on_mount(self) -> None:
        """Show a guide that is being played before anything else is drawn."""
        if self._playing:
            await self._open(self._playing)

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
        if key in (answer.key for answer in self._standing):
            self._stage.press(key)
        elif isinstance(self.screen, Night):
            self.screen.pressed(key)

    async def left_alone(self) -> None:
        """Let the menu fall asleep; a session is never cut short."""
        if isinstance(self.screen, Ending):
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
        if isinstance(told.report, Changed):
            self._standing = _standing(told.report.view)
        match told.report:
            case Changed(view) if self._session is None and view.status is not Status.OVER:
                await self._open(view.guide)
            case Asked() as asked if not isinstance(self.screen, Help):
                await self.push_screen(Help(self._stage, self._board, asked))
            case Unasked() if isinstance(self.screen, Help):
                await self.pop_screen()
                self._welcome()
            case Finished(whole) if self._session is not None:
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
        self._stage.play(chosen.guide)
        await self._open(chosen.guide.title)

    @on(Menu.Introduced)
    def _introduce(self) -> None:
        self._introduced()

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

    async def _open(self, title: str) -> None:
        await self._only(Session(self._stage, self._board, self._clock, title))

    async def _finish(self, *, whole: bool) -> None:
        if self._once:
            self.exit()
            return
        await self._only(Ending(self._board, self._standing) if whole else None)
        self._welcome()
        self.stay()

    def _welcome(self) -> None:
        """Say where the person is, if they are back in the menu."""
        if self.screen is self._menu:
            self._menu.announce()

    async def _only(self, screen: Night | None) -> None:
        """Show a screen over the menu and nothing between, or the menu itself."""
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        if screen is not None:
            await self.push_screen(screen)


def _standing(view: View) -> tuple[Answer, ...]:
    """The answers whose keys still work once the guide is over."""
    return view.answers if view.status is Status.OVER else ()
