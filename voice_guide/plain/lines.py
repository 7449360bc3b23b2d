"""Lines that are only ever added, to a stream that may go away."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, Protocol, TextIO

BELL: Final = "\a"
"""What makes a terminal ring."""


class Stream(Protocol):
    """As much of a text stream as a line needs."""

    def write(self, text: str, /) -> object:
        """Take the text."""

    def flush(self) -> object:
        """Pass it on."""


def can_ring(
    stream: TextIO | None, environ: Mapping[str, str], platform: str = sys.platform
) -> bool:
    """Whether lines go to a terminal that rings, rather than to a file, or into an editor."""
    if stream is None or stream.closed or not stream.isatty():
        return False
    return platform == "win32" or environ.get("TERM", "dumb") not in ("", "dumb")


def printable(text: str) -> str:
    """The text on one line, with nothing in it that could move a cursor."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


class Lines:
    """Writes one line at a time; when nobody reads any more, it goes quiet and nothing else."""

    def __init__(self, stream: Stream | None) -> None:
        self._stream = stream

    @property
    def lost(self) -> bool:
        """Whether nobody reads these lines any more."""
        return self._stream is None

    def __call__(self, text: str) -> None:
        """Write a line, at once."""
        if self._stream is None:
            return
        try:
            self._stream.write(printable(text) + "\n")
            self._stream.flush()
        except UnicodeEncodeError:
            self._ascii(text)
        except (OSError, ValueError):  # a closed pipe, a terminal that is gone, a closed file
            self._stream = None

    def ring(self) -> None:
        """Have the terminal ring once; to be asked for only of one that can."""
        with suppress(OSError, ValueError):
            if self._stream is not None:
                self._stream.write(BELL)
                self._stream.flush()

    def _ascii(self, text: str) -> None:
        """The line as it can be written where only plain letters can."""
        plain = text.encode("ascii", "replace").decode()
        with suppress(OSError, ValueError):
            if self._stream is not None:
                self._stream.write(printable(plain) + "\n")
                self._stream.flush()
