"""The end of a whole screen when the system asks for it: sound first, then the terminal."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Final

from voice_guide.plain.signals import ENDING
from voice_guide.ports import Player

if TYPE_CHECKING:
    from voice_guide.tui.app import VoiceGuideApp

GONE_WITHIN: Final = 1.5
"""Seconds the screen may take to close; a terminal that hangs must not hold us longer."""


class Ending:
    """Waits for the system's wish that the program end, and remembers the exit code it means."""

    def __init__(self, player: Player, leave: Callable[[int], None] = os._exit) -> None:
        self._player = player
        self._leave = leave
        self.app: VoiceGuideApp | None = None
        """The screen, once there is one."""
        self.code: int | None = None
        """The exit code, once the end was asked for."""

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Answer the system's signals for as long as the block runs."""
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, *ENDING)}
        heeded = [number for number, action in before.items() if action is not signal.SIG_IGN]
        for number in heeded:
            signal.signal(number, self._asked)
        try:
            yield
        finally:
            for number in heeded:
                signal.signal(number, before[number])

    def _asked(self, number: int, frame: FrameType | None) -> None:
        """Note the end and bring it about, without making the screen wait."""
        del frame
        if self.code is not None:
            return
        self.code = 128 + number
        app = self.app
        if app is None or not app.is_running:
            raise SystemExit(self.code)
        last = threading.Timer(GONE_WITHIN, self._leave, (self.code,))
        last.daemon = True
        last.start()
        threading.Thread(target=self._end, args=(app, self.code), daemon=True).start()

    def _end(self, app: "VoiceGuideApp", code: int) -> None:
        """End the sound, then the screen."""
        self._player.close()
        app.call_from_thread(app.exit, None, code)
