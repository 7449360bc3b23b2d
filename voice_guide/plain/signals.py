"""What the system asks of the program while it holds a terminal."""

import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Final

Action = Callable[[int, FrameType | None], object]

if sys.platform == "win32":
    ENDING: Final = (signal.SIGTERM,)
else:
    ENDING: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""Signals that end the program after it has put everything back."""


class Signals:
    """Ends in good order when told to, and hands the terminal to the shell when it asks."""

    def __init__(self, suspended: Callable[[], None], resumed: Callable[[], None]) -> None:
        self._suspended = suspended
        self._resumed = resumed
        self._before: dict[int, Action | int | signal.Handlers] = {}

    def __enter__(self) -> "Signals":
        for number in ENDING:
            self._take(number, self._end)
        if sys.platform != "win32":
            self._take(signal.SIGTSTP, self._suspend)
            self._take(signal.SIGCONT, self._resume)
        return self

    def __exit__(self, *_: object) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)

    def hold(self) -> None:
        """Stop here as the shell expects, until it lets the program go on."""
        if sys.platform != "win32":
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, self._suspend)

    def _take(self, number: int, action: Callable[[int, FrameType | None], object]) -> None:
        """Answer a signal, unless it was told to be ignored before we came."""
        before = signal.getsignal(number)
        if before is not None and before != signal.SIG_IGN:
            self._before[number] = before
            signal.signal(number, action)

    def _end(self, number: int, frame: FrameType | None) -> None:
        """Leave through every `finally`; a second signal ends at once."""
        del frame
        signal.signal(number, signal.SIG_DFL)
        raise SystemExit(128 + number)

    def _suspend(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._suspended()

    def _resume(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._resumed()
