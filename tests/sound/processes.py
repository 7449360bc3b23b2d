"""Which processes belong to a program under test, found by the home folder it was given."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from tests.sound.rig import until

HOME: Final = "VOICE_GUIDE_HOME"
"""The variable that marks a program and all that it starts."""


def of(home: Path) -> frozenset[int]:
    """The living processes of the program with that home, orphans too."""
    mark = f"{HOME}={home}".encode()
    return frozenset(
        int(folder.name) for folder in Path("/proc").glob("[0-9]*") if mark in _environment(folder)
    )


def end(home: Path) -> None:
    """End the living processes of the program with that home; one may end by itself meanwhile."""
    for left in of(home):
        with suppress(ProcessLookupError):
            os.kill(left, signal.SIGKILL)


def _environment(folder: Path) -> list[bytes]:
    """What a process was given; nothing if it is dead or not ours."""
    try:
        return (folder / "environ").read_bytes().split(b"\0")
    except OSError:
        return []


def _words(process: int) -> list[str]:
    """A process's command line; nothing if it is dead."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text().split("\0")
    except OSError:
        return []


def worker(home: Path, module: str) -> int | None:
    """The process of one worker, by its module; none if it is not there."""
    return next((found for found in sorted(of(home)) if module in _words(found)), None)


def wait_for_worker(home: Path, module: str, *, other_than: int = 0, seconds: float = 5.0) -> int:
    """Wait until a worker is there that is not the one named; its process."""
    until(
        lambda: worker(home, module) not in (None, other_than),
        seconds,
        f"a {'new ' if other_than else ''}{module}",
    )
    found = worker(home, module)
    if found is None:
        raise TimeoutError(f"{module} ended as soon as it was there")
    return found


def seconds_until_none(home: Path, patience: float = 5.0) -> float:
    """Wait until every process of a program has ended; how long that took."""
    began = time.monotonic()
    until(lambda: not of(home), patience, f"every process with {home} has ended")
    return time.monotonic() - began
