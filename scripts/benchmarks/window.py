"""A program in a terminal of its own, which costs it nothing: no Python in between, no drawing."""

import fcntl
import os
import select
import signal
import struct
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from benchmarks.figures import Unmeasured
from tests.sound import processes
from tests.terminal.rig import KEYS

SIZE: Final = (80, 24)
"""Columns and lines of a window."""

LOOK: Final = "xterm-256color"
"""The terminal that a window says it is."""


class Unshown(Unmeasured):
    """What should have been drawn never was; the message says what it was."""


class Window:
    """A terminal window with a program in it, its keys, and when it drew what."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], home: Path) -> None:
        """Start a program; the child is the program itself, and leads a session of its own."""
        self._home = home
        self._window, inside = os.openpty()
        self._drawn: list[tuple[float, bytes]] = []
        self._is_over = threading.Event()
        self.code: int | None = None
        """How the program ended, once it has."""
        self.resize(*SIZE)
        # The first terminal that the leader of a session opens becomes its own.
        terminal = [
            (os.POSIX_SPAWN_OPEN, 0, os.ttyname(inside), os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ]
        surroundings = {**env, "TERM": LOOK, "COLORTERM": "truecolor"}
        self.started = time.monotonic()
        """The moment just before the program was started."""
        self.process = os.posix_spawn(
            command[0], list(command), surroundings, file_actions=terminal, setsid=True
        )
        """The program's process."""
        os.close(inside)
        self._reader = threading.Thread(target=self._read, name="window", daemon=True)
        self._reader.start()

    def _read(self) -> None:
        """Take what the program writes, with the moment it came."""
        while not self._is_over.is_set():
            ready, _, _ = select.select([self._window], [], [], 0.2)
            if not ready:
                continue
            try:
                block = os.read(self._window, 65536)
            except OSError:
                return
            self._drawn.append((time.monotonic(), block))

    def press(self, key: str) -> float:
        """Press a key; the moment just before."""
        pressed = time.monotonic()
        os.write(self._window, KEYS.get(key, key.encode()))
        return pressed

    def resize(self, columns: int, lines: int) -> None:
        """Make the window larger or smaller."""
        fcntl.ioctl(self._window, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def wait_until_drawn(self, words: bytes, patience: float = 20.0) -> float:
        """Wait until some words were written unbroken; the moment they were whole."""
        deadline = time.monotonic() + patience
        while True:
            written = b""
            for moment, block in list(self._drawn):
                written += block
                if words in written:
                    return moment
            if time.monotonic() > deadline:
                raise Unshown(f"{words.decode()!r} was not drawn within {patience:g} seconds")
            time.sleep(0.01)

    def wait(self, patience: float) -> int:
        """Wait for the program's end; its exit code, or the signal that ended it below nought."""
        deadline = time.monotonic() + patience
        while not self.has_ended():
            if time.monotonic() > deadline:
                raise TimeoutError(f"the program did not end within {patience:g} seconds")
            time.sleep(0.01)
        return 0 if self.code is None else self.code

    def has_ended(self) -> bool:
        """Whether the program has ended, and is reaped."""
        if self.code is None:
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                self.code = os.waitstatus_to_exitcode(status)
        return self.code is not None

    def freeze(self) -> None:
        """Let the program itself stand still; its workers go on."""
        os.kill(self.process, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let the program go on."""
        os.kill(self.process, signal.SIGCONT)

    def close(self) -> None:
        """End the program and all that it started, and close the window."""
        if not self.has_ended():
            with suppress(ProcessLookupError):
                os.killpg(self.process, signal.SIGKILL)
            self.wait(5)
        for left in processes.of(self._home):
            with suppress(ProcessLookupError):
                os.kill(left, signal.SIGKILL)
        self._is_over.set()
        self._reader.join()
        os.close(self._window)
