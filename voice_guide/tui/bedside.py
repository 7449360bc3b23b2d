"""A Textual app made for the night, before it has anything to show."""

import sys
from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import Binding

from voice_guide.ports import Clock
from voice_guide.tui.keypad import Keypad
from voice_guide.tui.naming import named
from voice_guide.tui.screens.night import HEIGHTS, WIDTHS
from voice_guide.tui.terminal import no_colour
from voice_guide.tui.themes import NIGHT, THEMES

if TYPE_CHECKING:
    from textual.timer import Timer


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

    def __init__(self, clock: Clock, patience: float) -> None:
        """Put on the colours of the night, until others are asked for.

        `patience` is how long without a key is being left alone, in seconds; never when 0.
        """
        # Textual shows greys to who wants no colours, unless colours are the terminal's own.
        super().__init__(ansi_color=True if no_colour() else None)
        for theme in THEMES:
            self.register_theme(theme)
        self.dress(NIGHT.name)
        self.animation_level = "none"
        self._keypad = Keypad(clock.now, self._take, self.set_timer)
        self.patience = patience
        """Seconds without a key that are being left alone; never when 0."""
        self._idle: Timer | None = None

    def dress(self, theme: str) -> None:
        """Put on the colours that the settings call by this name."""
        self.theme = theme

    @abstractmethod
    def pressed(self, key: str) -> None:
        """Do what a key asks for."""

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
    def come_back(self) -> None:
        """Open the audio device, and say where the person is; nothing goes on by itself."""

    async def on_mount(self) -> None:
        """Notice when the shell gives the terminal back."""
        self.app_resume_signal.subscribe(self, lambda _: self.come_back())

    def action_rest(self) -> None:
        """Give the terminal to the shell, in silence."""
        self.fall_silent()
        self.set_timer(QUIET_WITHIN, self.action_suspend_process)

    def on_key(self, event: events.Key) -> None:
        """Take every key here."""
        key = named(event)
        if key is not None:
            self._keypad.down(key)

    def stay(self) -> None:
        """Count the time alone from now on."""
        if self._idle is not None:
            self._idle.stop()
        if self.patience:
            self._idle = self.set_timer(self.patience, self.left_alone)

    def _take(self, key: str) -> None:
        self.stay()
        self.pressed(key)
