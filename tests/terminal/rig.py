"""The real program in a terminal of its own, with keys to press and a screen to read."""

import fcntl
import os
import select
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import pyte

from tests.sound import processes
from tests.sound.program import COMMAND, ROOT, environment

KEYS: Final = {
    "space": b" ",
    "enter": b"\r",
    "escape": b"\x1b",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "ctrl+c": b"\x03",
    "ctrl+z": b"\x1a",
}
"""What a terminal sends for the keys that print nothing."""

MODERN: Final[Mapping[str, str]] = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
"""What a terminal of today says of itself."""

PACE: Final = 0.3
"""Seconds from one key to the next."""

TAKE_TERMINAL: Final = (
    "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    "os.execv(sys.argv[1], sys.argv[1:])"
)
"""Makes the terminal its own, then becomes the program."""


class Terminal:
    """A terminal window with the program in it."""

    def __init__(
        self,
        home: Path,
        words: tuple[str, ...],
        sound: Mapping[str, str],
        size: tuple[int, int],
        look: Mapping[str, str],
        before: tuple[str, ...] = (),
    ) -> None:
        """Open a window of so many columns and lines, and start the program in it.

        It is started by way of the command `before` it, if any, which is named by its whole path.
        A window of no size is what a console has that does not know its own.
        """
        self.home = home
        self._screen = pyte.Screen(*(size if all(size) else (80, 24)))
        self._stream = pyte.ByteStream(self._screen)
        self._written = bytearray()
        self._lock = threading.Lock()
        self._pressed = 0.0
        self._reads = threading.Event()
        self._reads.set()
        self._window, inside = os.openpty()
        self._inside = os.ttyname(inside)
        self._wake, self._waker = os.pipe()
        self._set_size(size)
        self.modes_before = self.modes()
        """How the terminal treated what is typed before the program was started."""
        self.process = subprocess.Popen(
            [sys.executable, "-S", "-E", "-c", TAKE_TERMINAL, *before, *COMMAND, *words],
            cwd=ROOT,
            env={**environment(home, sound), **look},
            stdin=inside,
            stdout=inside,
            stderr=inside,
        )
        os.close(inside)
        self._reader = threading.Thread(target=self._read, name="window", daemon=True)
        self._reader.start()

    def _set_size(self, size: tuple[int, int]) -> None:
        """Tell the program how large its window is."""
        columns, lines = size
        fcntl.ioctl(self._window, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _read(self) -> None:
        """Draw what the program writes, until it ends or the window is closed."""
        while True:
            ready, _, _ = select.select([self._window, self._wake], [], [])
            if self._wake in ready:
                return
            self._reads.wait()
            try:
                written = os.read(self._window, 65536)
            except OSError:
                return
            with self._lock:
                self._written += written
                self._stream.feed(written)

    @property
    def text(self) -> str:
        """The screen's lines, without the spaces at their ends."""
        with self._lock:
            return "\n".join(line.rstrip() for line in self._screen.display).strip("\n")

    @property
    def written(self) -> bytes:
        """Every byte the program wrote."""
        with self._lock:
            return bytes(self._written)

    def press(self, *keys: str) -> float:
        """Press keys one after another; the moment of the last.

        It keeps a person's pace, from one call to the next too: what comes quicker is taken for
        a key that is held down.
        """
        for key in keys:
            time.sleep(max(0.0, self._pressed + PACE - time.monotonic()))
            self._pressed = time.monotonic()
            os.write(self._window, KEYS.get(key, key.encode()))
        return self._pressed

    def wait_for(self, there: str | Callable[[str], bool], seconds: float = 10.0) -> str:
        """Wait until the screen holds some words, or is as it should be; what it shows then."""
        deadline = time.monotonic() + seconds
        while True:
            shown = self.text
            if there in " ".join(shown.split()) if isinstance(there, str) else there(shown):
                return shown
            if time.monotonic() > deadline:
                raise TimeoutError(f"after {seconds} seconds the screen shows:\n{shown}")
            time.sleep(0.01)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Nobody reads what is written, and there is no room for more, while the block runs."""
        self._reads.clear()
        filler = os.open(self._inside, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        try:
            for size in (4096, 1):
                with suppress(BlockingIOError):
                    while True:
                        os.write(filler, b"\0" * size)
            yield
        finally:
            os.close(filler)
            self._reads.set()

    def resize(self, columns: int, lines: int) -> None:
        """Make the window larger or smaller."""
        with self._lock:
            self._screen.resize(lines, columns)
        self._set_size((columns, lines))

    def modes(self) -> list[object]:
        """How the terminal treats what is typed, as termios has it."""
        return termios.tcgetattr(self._window)

    def hang_up(self) -> float:
        """Close the window while the program runs; the moment it was closed."""
        os.write(self._waker, b".")
        self._reader.join()
        os.close(self._window)
        self._window = -1
        return time.monotonic()

    def wait(self, seconds: float) -> int:
        """Wait for the program's end, and for all it wrote; its exit code."""
        code = self.process.wait(seconds)
        self._reader.join(seconds)
        return code

    def close(self) -> None:
        """End the program and whatever it left behind, and close the window."""
        self.process.kill()
        self.process.wait()
        processes.end(self.home)
        if self._window >= 0:
            self.hang_up()
        os.close(self._wake)
        os.close(self._waker)


@contextmanager
def opened(
    home: Path,
    *words: str,
    sound: Mapping[str, str],
    size: tuple[int, int] = (80, 24),
    look: Mapping[str, str] = MODERN,
    before: tuple[str, ...] = (),
) -> Iterator[Terminal]:
    """The program in a window, for as long as the block runs; `look` says what the window is."""
    terminal = Terminal(home, words, sound, size, look, before)
    try:
        yield terminal
    finally:
        terminal.close()
