"""Terminals that lines are written to, without waiting for one that has stopped reading."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from voice_guide.pen import Pen
from voice_guide.plain.lines import Stream


class _Terminal:
    """A stream to a terminal; what is written to it is on its way when `write` returns."""

    def __init__(self, stream: TextIO, pen: Pen) -> None:
        self._encoding = stream.encoding
        self._errors = stream.errors or "strict"
        self._pen = pen

    def write(self, text: str, /) -> None:
        """Take the text.

        Raises:
            BrokenPipeError: The terminal is gone.
            UnicodeEncodeError: The terminal cannot write these letters.
        """
        self._pen.write(text.encode(self._encoding, self._errors))
        if self._pen.gone:
            raise BrokenPipeError

    def flush(self) -> None:
        """Nothing: nothing is kept back."""


@contextmanager
def unhurried(*streams: TextIO | None) -> Iterator[list[Stream | None]]:
    """The same streams, none of which makes anybody wait if it is a terminal.

    Two that are one terminal keep the order of what is written. At the end what is on its way
    gets a moment to arrive. On Windows a console takes letters only by its own ways, so nothing
    is done there.
    """
    pens: dict[int, Pen] = {}
    try:
        yield [_unhurried(stream, pens) for stream in streams]
    finally:
        for pen in pens.values():
            pen.finish()


def _unhurried(stream: TextIO | None, pens: dict[int, Pen]) -> Stream | None:
    """A stream with the pen of its terminal, if it is one."""
    if stream is None or stream.closed or sys.platform == "win32" or not stream.isatty():
        return stream
    terminal = os.fstat(stream.fileno()).st_rdev
    if terminal not in pens:
        pens[terminal] = Pen(stream.fileno())
    return _Terminal(stream, pens[terminal])
