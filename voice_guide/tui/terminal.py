"""The terminal made black before anything is drawn on it, and given back as it was."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final, TextIO

from voice_guide.pen import Pen

_OPEN: Final = "\x1b[?1049h"
_BLACK: Final = "\x1b[40m"
_CLEAR: Final = "\x1b[2J"
_EDGES_BLACK: Final = "\x1b]11;#000000\x1b\\"
_EDGES_BACK: Final = "\x1b]111\x1b\\"
_PLAIN: Final = "\x1b[0m"
_CLOSE: Final = "\x1b[?1049l"
_HOME: Final = "\x1b[H"

CONSOLE: Final = "linux"
"""What a bare console calls itself; it has no second screen, and its edges are always black."""


def no_colour(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the person wants no colours at all."""
    return "NO_COLOR" in environ


@contextmanager
def darkened(
    stream: TextIO | None = sys.__stderr__,
    environ: Mapping[str, str] = os.environ,
    *,
    black: bool = True,
) -> Iterator[None]:
    """Show black, and no white frame, until Textual has drawn its first screen, and at its end.

    Load and run Textual inside; it gives the terminal back itself, unless it could not be loaded.
    It draws on the standard error stream, except on Windows, where nothing is done. A stream that
    is no terminal is left alone. Without `black`, as for paper by day, and for who wants no
    colours, the terminal keeps its own.
    """
    if stream is None or os.name == "nt" or not stream.isatty():
        yield
        return
    pen = Pen(stream.fileno())
    console = environ.get("TERM") == CONSOLE
    coloured = black and not no_colour(environ)
    edged = coloured and not console
    _write(pen, _OPEN, _EDGES_BLACK * edged, _BLACK * coloured, _CLEAR)
    close = _CLOSE
    try:
        yield
        close = ""
    finally:
        # A bare console has kept the last picture, as it has no first screen to go back to.
        left = _CLEAR + _HOME if console else ""
        _write(pen, _PLAIN, close, _EDGES_BACK * edged, left)


def _write(pen: Pen, *parts: str) -> None:
    """Write before anybody else does, unless the terminal does not read."""
    pen.write("".join(parts).encode())
    pen.finish()
