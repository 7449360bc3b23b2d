"""Where keys come from: a terminal, or lines of text."""

import os
import stat
import sys
import threading
from contextlib import suppress
from io import FileIO
from typing import Final, Protocol, TextIO

from voice_guide.plain.events import Heard, InputEnded, Typed
from voice_guide.plain.presses import Hushes
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
    awaited: bool
    """Whether somebody may be there to type."""

    def start(self) -> None:
        """Begin to listen."""

    def release(self) -> None:
        """Put the terminal back as it was; `start` may follow."""


class LineKeys:
    """Lines of text, each a word or a key."""

    single = False

    def __init__(self, source: int | None, heard: Heard) -> None:
        self.awaited = source is not None and _may_wait(source)
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
        """Every line, until there are no more."""
        if self._source is not None:
            # Read without Python's buffer: its lock, held here, would abort the program's end.
            with suppress(OSError), FileIO(self._source, closefd=False) as lines:
                while line := lines.readline(LONGEST):
                    self._heard(Typed(line.decode("utf-8", "replace")))
        self._heard(InputEnded())


def _may_wait(source: int) -> bool:
    """Whether lines come while they are read, as over ssh, rather than lie there from the start."""
    with suppress(OSError):
        kind = os.fstat(source).st_mode
        return stat.S_ISFIFO(kind) or stat.S_ISSOCK(kind)
    return False


def keyboard(stream: TextIO | None, heard: Heard, clock: Clock, hushes: Hushes) -> Keyboard:
    """Single keys from a terminal, lines of text from everything else."""
    try:
        source = None if stream is None else stream.fileno()
    except (OSError, ValueError):  # closed, or nothing the system knows
        source = None
    if source is not None and os.isatty(source):
        return TerminalKeys(source, heard, clock, hushes)
    return LineKeys(source, heard)
