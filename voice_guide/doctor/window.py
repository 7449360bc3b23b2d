"""The window that the program was started in."""

import os
from collections.abc import Mapping
from contextlib import suppress
from typing import TextIO

from voice_guide.checkup.facts import TerminalFacts


def terminal_facts(
    environ: Mapping[str, str], stdin: TextIO | None, stdout: TextIO | None, *, plain: bool
) -> TerminalFacts:
    """What the terminal is, as far as it says; `plain` where lines are all that is wanted."""
    if not is_terminal(stdin, stdout):
        return TerminalFacts(is_terminal=False)
    columns, lines = _size(stdout)
    return TerminalFacts(
        is_terminal=True,
        columns=columns,
        lines=lines,
        colours="NO_COLOR" not in environ and environ.get("TERM") not in ("dumb", "vt100", "vt220"),
        unicode="utf" in (getattr(stdout, "encoding", "") or "").lower(),
        plain=plain,
        inside=_inside(environ),
    )


def is_terminal(stdin: TextIO | None, stdout: TextIO | None) -> bool:
    """Whether keys can be read there and words be shown."""
    with suppress(ValueError):  # closed
        return all(stream is not None and stream.isatty() for stream in (stdin, stdout))
    return False


def _size(stdout: TextIO | None) -> tuple[int, int]:
    """Columns and lines, as the screen would find them: 80 by 24 where nobody says."""
    with suppress(OSError, ValueError, AttributeError):
        size = os.get_terminal_size(stdout.fileno())  # type: ignore[union-attr]
        if size.columns and size.lines:
            return size.columns, size.lines
    return 80, 24


def _inside(environ: Mapping[str, str]) -> str:
    """The program that the terminal runs in and that may hold Escape back; nothing if none."""
    if environ.get("TMUX"):
        return "tmux"
    return "screen" if environ.get("STY") else ""
