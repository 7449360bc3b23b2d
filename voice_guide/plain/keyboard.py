"""Where keys come from: a terminal, or lines of text."""

import os
import sys
import threading
from contextlib import suppress
from io import FileIO
from typing import Final, Protocol, TextIO

from voice_guide.plain.events import Heard, InputEnded, Pressed
from voice_guide.plain.words import key
from voice_guide.ports import Clock

if sys.platform == "win32":
    from voice_guide.plain.windows import ConsoleKeys as TerminalKeys
else:
    from voice_guide.plain.terminal import TerminalKeys

LONGEST: Final = 4096
"""Bytes after which a line is taken to be over."""


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

    def __init__(self, source: int | None, heard: Heard) -> None:
        self._source = source
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
        if self._source is not None:
            # Read without Python's buffer: its lock, held here, would abort the program's end.
            with suppress(OSError), FileIO(self._source, closefd=False) as lines:
                while line := lines.readline(LONGEST):
                    self._heard(Pressed(key(line.decode("utf-8", "replace"))))
        self._heard(InputEnded())


def keyboard(stream: TextIO | None, heard: Heard, clock: Clock) -> Keyboard:
    """Single keys from a terminal, lines of text from everything else."""
    try:
        source = None if stream is None else stream.fileno()
    except (OSError, ValueError):  # closed, or nothing the system knows
        source = None
    if source is not None and os.isatty(source):
        return TerminalKeys(source, heard, clock)
    return LineKeys(source, heard)
