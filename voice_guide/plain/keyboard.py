"""Where keys come from: a terminal, or lines of text."""

import sys
import threading
from typing import Protocol, TextIO

from voice_guide.plain.events import Heard, InputEnded, Pressed
from voice_guide.plain.words import key
from voice_guide.ports import Clock

if sys.platform == "win32":
    from voice_guide.plain.windows import ConsoleKeys as TerminalKeys
    from voice_guide.plain.windows import is_terminal
else:
    from voice_guide.plain.terminal import TerminalKeys, is_terminal


class Keyboard(Protocol):
    """A source of keys, listened to on a thread of its own."""

    single: bool
    """Whether one key is enough, without Enter."""

    def start(self) -> None:
        """Begin to listen."""

    def release(self) -> None:
        """Put the terminal back as it was; `start` may follow."""


class LineKeys:
    """Lines of text, each standing for a key."""

    single = False

    def __init__(self, stream: TextIO | None, heard: Heard) -> None:
        self._stream = stream
        self._heard = heard
        self._listening = False

    def start(self) -> None:
        """Begin to listen."""
        if not self._listening:
            self._listening = True
            threading.Thread(target=self._listen, name="lines", daemon=True).start()

    def release(self) -> None:
        """Nothing: a line leaves nothing to put back."""

    def _listen(self) -> None:
        """Every line as a key, until there are no more."""
        try:
            for line in self._stream or ():
                self._heard(Pressed(key(line)))
        except (OSError, ValueError):  # no longer readable, closed, or not text
            pass
        self._heard(InputEnded())


def keyboard(stream: TextIO | None, heard: Heard, clock: Clock) -> Keyboard:
    """Single keys from a terminal, lines of text from everything else."""
    if stream is not None and is_terminal(stream):
        return TerminalKeys(stream.fileno(), heard, clock)
    return LineKeys(stream, heard)
