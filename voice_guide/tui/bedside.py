"""A Textual app made for the night, before it has anything to show."""

import logging
import sys
from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.message import Message

from voice_guide.commands.keypad import REPEAT, Keypad
from voice_guide.ports import Clock
from voice_guide.tui.naming import named
from voice_guide.tui.screens.night import HEIGHTS, WIDTHS
from voice_guide.tui.terminal import no_colour
from voice_guide.tui.themes import THEMES

if sys.platform != "win32":
    from voice_guide.tui.console import Console

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.timer import Timer


def _driver() -> "type[Driver] | None":
    """What draws on a terminal; Textual's own choice where it is not Unix."""
    return None if sys.platform == "win32" else Console


QUIET_WITHIN: Final = 0.2
"""Seconds that the sound gets to stop before the shell gets the terminal."""


class Bedside(App[None], inherit_bindings=False):
    """Dark and still; takes each press once, whichever screen shows, and knows when it is alone.

    Only Ctrl+C is bound, and Ctrl+Z where a shell can take over. Textual's own keys and its palette
    are not there.
    """

    TITLE = "voice guide"
    CSS_PATH = "night.tcss"
    BINDINGS: ClassVar = [
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        *([] if sys.platform == "win32" else [Binding("ctrl+z", "rest", priority=True)]),
    ]
    VERTICAL_BREAKPOINTS = HEIGHTS
    HORIZONTAL_BREAKPOINTS = WIDTHS
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    def __init__(self, clock: Clock, patience: float, theme: str) -> None:
        """Put on the colours that the settings call by the name of `theme`.

        `patience` is how long without a key is being left alone, in seconds; never when 0.
        """
        # Textual shows greys to who wants no colours, unless colours are the terminal's own.
        super().__init__(_driver(), ansi_color=True if no_colour() else None)
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme
        self.stylesheet.set_variables(self.get_css_variables())
        self._worn = theme
        self.animation_level = "none"
        self._keypad = Keypad()
        self._now = clock.now
        self._doubt: Timer | None = None
        self._dips = False
        self.patience = patience
        """Seconds without a key that are being left alone; never when 0."""
        self._idle: Timer | None = None
        self._rests = False
        self.ends_with: int | None = None
        """The exit code that was asked for; none until the end is."""

    def dress(self, theme: str) -> None:
        """Put on the colours that the settings call by this name."""
        self.theme = theme

    def refresh_css(self, animate: bool = True) -> None:
        """Let the colours of a theme hold, unless they do.

        Textual asks for it at the start too, and would then read every style twice.
        """
        if self.theme != self._worn:
            self._worn = self.theme
            super().refresh_css(animate)

    @abstractmethod
    def pressed(self, key: str) -> None:
        """Do what a key asks for."""

    @abstractmethod
    def hushes(self, key: str) -> bool:
        """Whether a key would make silence just now."""

    @abstractmethod
    def dip(self, *, on: bool) -> None:
        """Let what is being said go on without being heard for a moment, or be heard again."""

    @abstractmethod
    async def left_alone(self) -> None:
        """Do what is due when nobody has pressed a key for long."""

    @abstractmethod
    def action_interrupt(self) -> None:
        """End everything at once."""

    @abstractmethod
    def fall_silent(self) -> None:
        """Let everything stand still, and close the audio device."""

    @abstractmethod
    def stumbled(self) -> None:
        """Tell that something could not be done, while all else goes on."""

    @abstractmethod
    def come_back(self) -> None:
        """Open the audio device, and say where the person is; nothing goes on by itself."""

    async def on_mount(self) -> None:
        """Notice when the shell gives the terminal back."""
        self.app_resume_signal.subscribe(self, lambda _: self._resume())

    async def _dispatch_message(self, message: Message) -> None:
        """Do what a message asks for, if the system lets us.

        A screen that is opened is loaded then, which needs files. Where there are none left,
        Textual would end everything, the guide too.
        """
        try:
            await super()._dispatch_message(message)
        except (OSError, ImportError):
            logging.getLogger(__name__).exception("the screen stumbled")
            self.stumbled()

    @property
    def leaves(self) -> bool:
        """Whether the end has been asked for: nothing can be shown any more."""
        return self.ends_with is not None

    def exit(
        self, result: None = None, return_code: int = 0, message: "RenderableType | None" = None
    ) -> None:
        """End, and take nothing in any more: Textual refuses new widgets from now on."""
        self.ends_with = return_code
        super().exit(result, return_code, message)

    def action_rest(self) -> None:
        """Give the terminal to the shell, in silence."""
        if not self._rests:
            self._rests = True
            self.fall_silent()
            self.set_timer(QUIET_WITHIN, self.action_suspend_process)

    def action_suspend_process(self) -> None:
        """Stop here, as the shell expects."""
        if sys.platform != "win32" and isinstance(self._driver, Console):
            self._driver.stops = True
        super().action_suspend_process()

    def _resume(self) -> None:
        """Go on, as the shell has let us."""
        self._rests = False
        self.come_back()

    def on_key(self, event: events.Key) -> None:
        """Take every key here."""
        key = named(event)
        if key is not None and not self.leaves:
            self._obey(self._keypad.down(key, self._now(), hushes=self.hushes(key)))

    def stay(self) -> None:
        """Count the time alone from now on."""
        if self._idle is not None:
            self._idle.stop()
        if self.patience:
            self._idle = self.set_timer(self.patience, self.left_alone)

    def _obey(self, keys: tuple[str, ...]) -> None:
        """Do what these ask for, and come back when it is known what the last press was."""
        for key in keys:
            self.stay()
            self.pressed(key)
        if self._keypad.dips is not self._dips:
            self._dips = self._keypad.dips
            self.dip(on=self._dips)
        if self._doubt is not None:
            self._doubt.stop()
            self._doubt = None
        if self._keypad.settles_at is not None:
            self._doubt = self.set_timer(REPEAT, lambda: self._obey(self._keypad.settle()))
