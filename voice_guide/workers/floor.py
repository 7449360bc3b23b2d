"""Who has the floor: of all copies of the program, one speaks at a time.

The one that does holds a lock on a small file, which says its process and what it plays. The lock
goes with the process, however that ends. This is read before anything else, and so it loads
next to nothing.
"""

import os
import signal
import sys
from threading import Event

TYPE_CHECKING = False  # as in typing, which takes longer to load than all that stands here
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Final

if sys.platform != "win32":
    import fcntl
    import pwd

NAME: "Final" = "running"
"""What the file is called."""

LONGEST: "Final" = 1024
"""Bytes that are read of it at most."""

LOOK: "Final" = 0.01
"""Seconds between two looks whether the floor is free."""

IN_ORDER: "Final" = 250
"""Looks for which another copy gets to end in good order."""

AT_ONCE: "Final" = 100
"""Looks for which the system gets to end it after that."""


class Floor:
    """The floor of one person, in a folder of theirs.

    Where no such file can be had, as on Windows or in a home that cannot be written to, everybody
    has the floor.
    """

    def __init__(self, folder: str = "", spare: str = "") -> None:
        """Take nothing yet; `spare` is a folder for when nothing can be written to the first."""
        self._folders = tuple(filter(None, (folder, spare)))
        self._file: int | None = None
        self.is_ours = False
        """Whether this copy may speak."""

    def take(self) -> bool:
        """Take the floor if nobody has it; whether it is ours."""
        if not self.is_ours:
            self._file = self._opened() if self._file is None else self._file
            self.is_ours = self._locked()
            if self.is_ours and self._file is not None:
                self.answer(signal.SIG_IGN)  # which would end us, until there is an answer
                self.tell("")
        return self.is_ours

    def tell(self, playing: str) -> None:
        """Say what is played, for other copies; nothing if it could be ended without a loss."""
        if self._file is None or not self.is_ours:
            return
        line = f"{os.getpid()}\n{playing}".encode("utf-8", "replace")[:LONGEST]
        try:
            os.pwrite(self._file, line, 0)
            os.ftruncate(self._file, len(line))
        except OSError:
            pass  # the disk is full: others are told less, and the lock holds all the same

    def holder(self) -> tuple[int, str]:
        """The process of the copy that has the floor, and what it plays; 0 if it is not known."""
        if self._file is None:
            return 0, ""
        try:
            process, _, playing = os.pread(self._file, LONGEST, 0).partition(b"\n")
            return max(0, int(process)), playing.decode("utf-8", "replace")
        except (OSError, ValueError):
            return 0, ""

    def knock(self) -> None:
        """Have the other copy say that the program was opened once more."""
        if sys.platform != "win32":
            self._signal(signal.SIGUSR1)

    def answer(self, action: "Callable[[int, FrameType | None], object] | signal.Handlers") -> None:
        """Do something whenever another copy knocks; called on the main thread."""
        if sys.platform != "win32" and self._file is not None:
            signal.signal(signal.SIGUSR1, action)

    def seize(self) -> bool:
        """Have the other copy end, in good order if it can; whether the floor is ours now."""
        if sys.platform == "win32" or self.take():
            return True
        # One that was stopped must go on, to end in good order.
        if self._signal(signal.SIGTERM, signal.SIGCONT) and self._taken_within(IN_ORDER):
            return True
        return self._signal(signal.SIGKILL) and self._taken_within(AT_ONCE)

    def release(self) -> None:
        """Leave the floor to others."""
        if self._file is not None:
            os.close(self._file)
        self._file, self.is_ours = None, False

    def _signal(self, *numbers: int) -> bool:
        """Send signals to the copy that has the floor; false if it is not known, or not ours."""
        process, _ = self.holder()
        Event().wait(LOOK)
        # Whoever has just taken the floor may not have said so yet.
        if process == 0 or process == os.getpid() or process != self.holder()[0]:
            return False
        try:
            for number in numbers:
                os.kill(process, number)
        except ProcessLookupError:
            return True
        except (OSError, OverflowError):
            return False
        return True

    def _taken_within(self, looks: int) -> bool:
        return any(self.take() or Event().wait(LOOK) for _ in range(looks))

    def _locked(self) -> bool:
        """Whether the lock is ours now, or there can be none."""
        if sys.platform == "win32" or self._file is None:
            return True
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks
        return True

    def _opened(self) -> int | None:
        """The file, in the first folder that has one or can be given one."""
        if sys.platform == "win32":
            return None
        for folder in self._folders:
            try:
                _make(folder)
                way = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
                return os.open(os.path.join(folder, NAME), way, 0o600)
            except OSError:
                continue
        return None


def floor() -> Floor:
    """The floor of this person, where the system or VOICE_GUIDE_HOME says."""
    if home := os.environ.get("VOICE_GUIDE_HOME"):
        state = os.path.join(os.path.expanduser(home), "state")
    elif sys.platform == "darwin":
        state = os.path.expanduser("~/Library/Application Support/voice-guide")
    else:
        base = os.environ.get("XDG_STATE_HOME", "")
        base = base if os.path.isabs(base) else os.path.join(_own(), ".local", "state")
        state = os.path.join(base, "voice-guide")
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return Floor(os.path.abspath(state), os.path.join(own, "voice-guide") if own else "")


def _own() -> str:
    """This person's own folder, by its whole path, as in `voice_guide.paths`."""
    named = os.environ.get("HOME", "")
    if os.path.isabs(named) or sys.platform == "win32":
        return named
    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        return os.devnull


def _make(folder: str) -> None:
    """Make a folder that is missing, and those above it, for their owner alone.

    Raises:
        OSError: it cannot be made.
    """
    if not os.path.isdir(folder):
        above = os.path.dirname(folder)
        if above != folder:
            _make(above)
        os.mkdir(folder, 0o700)
