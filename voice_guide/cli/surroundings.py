"""Where the program was started: what its terminal can do."""

import sys
from collections.abc import Mapping
from typing import Protocol, TextIO


class Window(Protocol):
    """A stream that may be a terminal."""

    def isatty(self) -> bool:
        """Whether it is."""


def lines_only(environ: Mapping[str, str], stdin: Window | None, stdout: Window | None) -> bool:
    """Whether a session must be plain lines: by wish, or because nothing more can be shown."""
    if environ.get("ACCESSIBLE", "0") not in ("", "0"):
        return True
    if stdin is None or stdout is None or not (stdin.isatty() and stdout.isatty()):
        return True
    return sys.platform != "win32" and environ.get("TERM", "dumb") in ("", "dumb")


def loosen(*streams: TextIO | None) -> None:
    """Let no letter that a terminal cannot write, or that is no letter at all, stop us."""
    for stream in streams:
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
