"""The Textual front end: it shows what is reported and passes on what is pressed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from textual import on
from textual.message import Message

from voice_guide import loading
from voice_guide.commands.acts import Act
from voice_guide.conductor.reports import (
    Asked,
    Changed,
    Finished,
    Noticed,
    Rang,
    Report,
    Spoken,
    Unasked,
)
from voice_guide.conductor.stage import Stage
from voice_guide.guide.model import Answer, Guide
from voice_guide.menu.host import Host
from voice_guide.ports import Clock, Settings
from voice_guide.session.view import Status, View
from voice_guide.speech.urgency import Urgency
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.lobby import Lobby
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.night import Night
from voice_guide.wording import heard
from voice_guide.wording import session as wording

if TYPE_CHECKING:
    from voice_guide.tui.screens.ending import Ending

INTERRUPTED: Final = 130
"""Exit code of a program ended by Ctrl+C."""

UNHEARD: Final = heard.NOTICES | {wording.VOICE_OFF, wording.ALL_OFF}
"""Notices that there is no voice to say."""


class Told(Message):
    """A report has come."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report


class Stirred(Message):
    """Nothing: it wakes the main thread."""


class VoiceGuideApp(Lobby):
    """The menu, and over it a session, its ending, or questions one at a time."""

    def __init__(
        self,
        stage: Stage,
        host: Host,
        settings: Settings,
        clock: Clock,
        letterbox: Letterbox,
        *,
        notices: Sequence[str] = (),
        greeted: bool = False,
        playing: Guide | None = None,
        once: bool = False,
    ) -> None:
        """Make the menu; nothing is shown or said before `run`.

        `notices` are what is wrong with what is this person's own, each in a sentence.
        `greeted` says that the menu's first words were spoken already, or are not wanted.
        `playing` is a guide that is being played already, and `once` says that the program
        ends with it.
        """
        super().__init__(stage, host, settings, clock, notices)
        self._clock = clock
        self._letterbox = letterbox
        self._greeted = greeted
        self._started = playing
        self._once = once
        self._stumbled = False
        self._view: View | None = None
        self._asking = playing is not None and bool(playing.questions)
        self._menu.black = playing is not None

    async def on_mount(self) -> None:
        """Show a guide that is being played before anything else is drawn."""
        if self._started is not None and not self._asking:
            await self._open(self._started.title)

    def on_ready(self) -> None:
        """Say the first words, unless they were said, and let the reports in."""
        loading.end()
        if not self._greeted:
            self._menu.announce()
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
        standing = () if self.top in ("who", "settings", "voices", "doctor") else self._standing
        if key in (answer.key for answer in standing):
            self._stage.press(key)
        elif isinstance(self.screen, Night):
            self.screen.pressed(key)

    def stumbled(self) -> None:
        """Tell once that something went wrong; the guide goes on."""
        if not self._stumbled:
            self._stumbled = True
            self.post_message(Told(Noticed(wording.FAULT)))

    def stir(self) -> None:
        """Wake the screen, for a signal to be answered; called from any thread."""
        if self.is_running:
            self.post_message(Stirred())

    def hushes(self, key: str) -> bool:
        """Whether a key would let a guide stand still that goes on."""
        return isinstance(self.screen, Night) and self.screen.hushes(key)

    def dip(self, *, on: bool) -> None:
        """Let what is being said go on without being heard for a moment, or be heard again."""
        self._stage.dip(on=on)

    async def left_alone(self) -> None:
        """Let the menu fall asleep; no session, open question or check is cut short."""
        goes_on = isinstance(self.screen, Night) and self.screen.goes_on
        if not (self.lies("session") or self.lies("questions") or self._asking or goes_on):
            await self.only(None)
            self._menu.fall_asleep()

    def action_interrupt(self) -> None:
        """End everything at once."""
        self._stage.leave()
        self._stage.hush()
        self.exit(return_code=INTERRUPTED)

    async def on_told(self, told: Told) -> None:
        """Show a report, on the screen it asks for, unless the end has been asked for."""
        if self.leaves:
            return
        self._board.told(told.report)
        match told.report:
            case Changed(view):
                await self._show(view)
            case Asked() as asked if not self.lies("questions"):
                await self.close("keys")
                await self._ask(asked)
            case Unasked() if self.lies("questions"):
                await self.close("questions")
                self._welcome()
            case Finished(whole) if self.lies("session") or self._asking:
                await self._finish(whole=whole)
            case Spoken():
                self.stay()
            case Rang():
                self.bell()
            case Noticed(text, said=False) if text not in UNHEARD:
                self._stage.say(text, Urgency.ANSWER)
            case _:
                pass
        self.pass_on(told.report)

    @on(Menu.Chosen)
    async def _play(self, chosen: Menu.Chosen) -> None:
        self._started = chosen.guide
        self._stage.play(chosen.guide, chosen.step or None)
        self._asking = bool(chosen.guide.questions)
        if not self._asking:
            await self._open(chosen.guide.title)
        self.stock()  # out of sight: it is the one used last now, and no other is interrupted

    @on(Menu.Left)
    def _leave(self) -> None:
        self._stage.hush()
        self.exit()

    def on_ending_slept(self) -> None:
        """End the program, as nobody is awake any more."""
        self._leave()

    async def on_ending_over(self, over: "Ending.Over") -> None:
        """Go back to the menu, or to help if the key asks for it."""
        await self.only(None)
        if self._board.commands.menu.find(over.key) is Act.HELP:
            self._stage.help()
        else:
            self._welcome()

    @property
    def _standing(self) -> tuple[Answer, ...]:
        """The answers whose keys still work once the guide is over."""
        view = self._view
        return view.answers if view is not None and view.status is Status.OVER else ()

    async def _show(self, view: View) -> None:
        """Show a session, wherever it was started."""
        self._view = view
        if view.status is not Status.OVER:
            self._asking = False
            if not self.lies("session"):
                await self._open(view.guide)

    async def _open(self, title: str) -> None:
        # Loaded here, as every screen but the menu, which is drawn without them.
        from voice_guide.tui.screens.session import Session

        await self.only(Session(self._stage, self._board, self._clock, title))

    async def _ask(self, asked: Asked) -> None:
        from voice_guide.tui.screens.help import Help

        await self.push_screen(Help(self._stage, self._board, asked))

    async def _finish(self, *, whole: bool) -> None:
        if self._once:
            self.exit()
            return
        from voice_guide.tui.screens.ending import Ending

        rests = whole and not self._asking and not self._was_information()
        self._asking = False
        leaves = self.settings.at_end == "leave"
        await self.only(Ending(self._board, self._standing, leaves=leaves) if rests else None)
        self._welcome()
        self.stay()

    def _was_information(self) -> bool:
        """Whether what has ended was read rather than done, so that nobody is to sleep now."""
        view, started = self._view, self._started
        if view is None or started is None or view.guide != started.title:
            return False
        return started.kind == "information"

    def _welcome(self) -> None:
        """Say where the person is, unless more is to come; over a guide the conductor does."""
        if not (self.top == "session" or self._asking):
            self.say_where()
