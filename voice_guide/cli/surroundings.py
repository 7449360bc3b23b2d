"""Where the program was started: what its terminal can do."""

import sys
from collections.abc import Mapping
from typing import Protocol, TextIO


class Window(Protocol):
    """A stream that may be a terminal."""

    def isatty(self) -> bool:
        """Whether it is."""


def lines_only(
    environ: Mapping[str, str], stdin: Window | None, stdout: Window | None, stderr: Window | None
) -> bool:
    """Whether a session must be plain lines: by wish, or because nothing more can be shown.

    A screen is drawn on standard error, but for Windows.
    """
    if environ.get("ACCESSIBLE", "0") not in ("", "0"):
        return True
    wanted = (stdin, stdout) if sys.platform == "win32" else (stdin, stdout, stderr)
    if not all(stream is not None and stream.isatty() for stream in wanted):
        return True
    return sys.platform != "win32" and environ.get("TERM", "dumb") in ("", "dumb")


def loosen(*streams: TextIO | None) -> None:
    """Let no letter that a terminal cannot write, or that is no letter at all, stop us."""
    for stream in streams:
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
