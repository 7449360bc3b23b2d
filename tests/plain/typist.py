"""A terminal to type in, with a program of our own behind it."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
TAKE = (
    "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)
"""Makes the terminal its own, then becomes the program."""


class Typist:
    """What was written in the terminal so far, and a way to type into it."""

    def __init__(self, *words: str, env: dict[str, str] | None = None) -> None:
        self._hand, inside = pty.openpty()
        self.before = termios.tcgetattr(self._hand)
        self.seen = ""
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE, *words],
            cwd=ROOT,
            env={**os.environ, "TERM": "dumb", **(env or {})},
            stdin=inside,
            stdout=inside,
            stderr=inside,
        )
        os.close(inside)

    @property
    def modes(self) -> list[object]:
        """How the terminal treats what is typed."""
        return termios.tcgetattr(self._hand)

    def type(self, text: str) -> None:
        """Type into the terminal."""
        os.write(self._hand, text.encode())

    def see(self, text: str, seconds: float = 10.0) -> str:
        """Wait until some text has been written after what was seen before; all of it."""
        until = time.monotonic() + seconds
        seen = ""
        while text not in seen:
            left = until - time.monotonic()
            ready, _, _ = select.select([self._hand], [], [], max(0.0, left))
            if not ready:
                raise TimeoutError(f"{text!r} was not written, but {seen!r}")
            try:
                seen += os.read(self._hand, 65536).decode()
            except OSError as gone:
                raise TimeoutError(f"{text!r} was not written, but {seen!r}") from gone
        self.seen += seen
        return seen

    def hang_up(self) -> None:
        """Close the terminal."""
        if self._hand >= 0:
            os.close(self._hand)
            self._hand = -1

    def close(self) -> None:
        """End the program if it still runs, and close the terminal."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()


@contextmanager
def typing(*words: str, env: dict[str, str] | None = None) -> Iterator[Typist]:
    """A program in a terminal, for as long as the block runs."""
    typist = Typist(*words, env=env)
    try:
        yield typist
    finally:
        typist.close()
