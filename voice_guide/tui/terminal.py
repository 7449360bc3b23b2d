"""The terminal made black before anything is drawn on it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

_DARKEN: Final = "\x1b[?1049h\x1b[40m\x1b[2J"
_PLAIN: Final = "\x1b[0m"
_RESTORE: Final = "\x1b[0m\x1b[?1049l"


@contextmanager
def darkened(stream: TextIO | None = sys.__stderr__) -> Iterator[None]:
    """Show black, and no white frame, until Textual has drawn its first screen.

    Load and run Textual inside; it gives the terminal back itself, unless it could not be loaded.
    It draws on the standard error stream, except on Windows, where nothing is done. A stream that
    is no terminal is left alone.
    """
    if stream is None or os.name == "nt" or not stream.isatty():
        yield
        return
    stream.write(_DARKEN)
    stream.flush()
    end = _RESTORE
    try:
        yield
        end = _PLAIN
    finally:
        stream.write(end)
        stream.flush()
