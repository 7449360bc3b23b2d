"""Runs the tests, and finds what they left behind: processes, dead children, temporary files.

On Linux this process takes in whatever the tests start and leave, and their temporary files lie
in a folder of their own. So what belongs to anybody else on the machine is never looked at. The
exception is the folder in memory that all programs share, which counts only if no other such
program was running.
"""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

BECOME_REAPER: Final = 36
"""What `prctl` calls taking in whatever one's descendants leave behind."""

GRACE: Final = 3.0
"""Seconds that what is ending may still take."""

PYTESTS_OWN: Final = "pytest-of-*"
"""Where pytest keeps what a test wrote, for whoever looks into a failure."""

MEMORY: Final = Path("/dev/shm")  # noqa: S108 - only looked at
OURS: Final = "voice-guide-*"
"""What the program's own folders are called where all programs have theirs."""


class Room:
    """A temporary folder for one run of the tests, and what is in the shared memory before it."""

    def __init__(self, memory: Path = MEMORY) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vg-"))
        self._memory = memory
        self._before = frozenset(memory.glob(OURS))
        self._others = _strangers()

    def surroundings(self, around: Mapping[str, str]) -> dict[str, str]:
        """An environment that has everything temporary in the folder, pytest's own files too."""
        return {**around, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.folder))}

    def left(self) -> list[str]:
        """A line for each file or folder that was left."""
        found = sorted(set(self.folder.iterdir()) - set(self.folder.glob(PYTESTS_OWN)))
        # A program of somebody else's may have made such a folder meanwhile.
        if not (self._others or _strangers()):
            found += sorted(frozenset(self._memory.glob(OURS)) - self._before)
        return [f"the file or folder {path}" for path in found]

    def clear(self) -> None:
        """Remove the folder with all that is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)


def run(command: Sequence[str], place: Path, around: Mapping[str, str]) -> tuple[int, list[str]]:
    """Run a command to its end: its exit code, and a line for each process it left.

    What it left is ended.
    """
    if sys.platform != "linux":
        return subprocess.call(command, cwd=place, env=around), []
    ctypes.CDLL(None).prctl(BECOME_REAPER, 1, 0, 0, 0)
    process = subprocess.Popen(command, cwd=place, env=around)
    try:
        _reap_until(process.pid)
    except KeyboardInterrupt:
        process.wait()  # the terminal has told it too
        list(_living())
        raise
    code = process.wait()
    return code, [*_never_waited_for(), *_living()]


def _reap_until(process: int) -> None:
    """Bury the orphans that end, until a process has ended itself."""
    while (ended := _peek(os.WEXITED)) != process:
        if ended is not None:
            os.waitpid(ended, 0)


def _never_waited_for() -> Iterator[str]:
    """A line for each child that was dead already when its parent went."""
    while (ended := _peek(os.WEXITED | os.WNOHANG)) is not None:
        yield f"a dead child that nobody waited for: {_told(ended)}"
        os.waitpid(ended, 0)


def _living() -> Iterator[str]:
    """A line for each child that does not end by itself; it is ended."""
    _until(lambda: not _children(), GRACE)
    while children := _children():
        for child in children:
            yield f"the process {child}: {_told(child)}"
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _children() -> list[int]:
    """The living children of this process; those that have ended are buried."""
    while (ended := _peek(os.WEXITED | os.WNOHANG)) is not None:
        os.waitpid(ended, 0)
    listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


def _peek(how: int) -> int | None:
    """A child that has ended and is still to be waited for; the one that came first goes first."""
    with contextlib.suppress(ChildProcessError):
        ended = os.waitid(os.P_ALL, 0, how | os.WNOWAIT)
        return None if ended is None else ended.si_pid
    return None


def _told(process: int) -> str:
    """What a process is called by: its command line, or its name if it is dead."""
    place = Path(f"/proc/{process}")
    with contextlib.suppress(OSError):
        words = (place / "cmdline").read_bytes().decode(errors="replace").split("\0")
        return " ".join(words).strip()[:200] or (place / "comm").read_text().strip()
    return "gone"


def _strangers() -> bool:
    """Whether such a program runs that these tests did not start."""
    return any(
        b"voice_guide" in _file(folder / "cmdline") for folder in Path("/proc").glob("[0-9]*")
    )


def _file(path: Path) -> bytes:
    """What a file holds; nothing if it cannot be read."""
    with contextlib.suppress(OSError):
        return path.read_bytes()
    return b""


def _until(done: Callable[[], bool], seconds: float) -> None:
    """Look again and again until something is so, for so many seconds at most."""
    deadline = time.monotonic() + seconds
    while not done() and time.monotonic() < deadline:
        time.sleep(0.02)
