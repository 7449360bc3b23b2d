"""What is on its way to a child: written at once if the pipe has room, and by a thread if not."""

import os
import select
import sys
import threading
from collections import deque
from contextlib import suppress
from typing import IO, Final

AT_ONCE: Final = 512
"""Bytes that fit into every pipe which takes any: the least PIPE_BUF that POSIX allows."""


class Outbox:
    """Lines in the order in which they were put; whoever puts one never waits.

    Most find the pipe empty and are in it when `put` returns. That spares them the wait for
    another thread, which lasts as long as the screen is drawn.
    """

    def __init__(self) -> None:
        self._lines: deque[bytes | None] = deque()
        self._changed = threading.Condition()
        self._pipe: int | None = None
        """The pipe, while nothing is being written to it."""

    def put(self, line: bytes | None) -> None:
        """Send a line; None closes the pipe behind all that was put before."""
        with self._changed:
            if line is None or self._lines or not self._takes(line):
                self._lines.append(line)
                self._changed.notify()

    def carry(self, stream: IO[bytes]) -> None:
        """Write to a pipe what waits, until it is to be closed or breaks.

        Raises:
            OSError: it is broken.
        """
        with stream:
            try:
                while (line := self._next(stream.fileno())) is not None:
                    while line:
                        line = line[os.write(stream.fileno(), line) :]
            finally:
                with self._changed:
                    self._pipe = None

    def _next(self, pipe: int) -> bytes | None:
        """The line that waits longest; until there is one, the pipe is free for others."""
        with self._changed:
            self._pipe = pipe
            self._changed.wait_for(lambda: self._lines)
            self._pipe = None
            return self._lines.popleft()

    def _takes(self, line: bytes) -> bool:
        """Whether the pipe was free, and has taken the line without making anybody wait."""
        if self._pipe is None or len(line) > AT_ONCE or sys.platform == "win32":
            return False
        with suppress(OSError, ValueError):
            if select.select([], [self._pipe], [], 0)[1]:
                return os.write(self._pipe, line) == len(line)
        return False
