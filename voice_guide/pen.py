"""Writes to a terminal that may have stopped reading, and never waits for it.

A terminal stops when its window is frozen, its line is dead, or somebody has pressed Ctrl+S. A
write then takes until it goes on, and so does whoever writes: the keys, too, would wait.
"""

import os
import threading
from collections import deque
from collections.abc import Callable
from typing import Final

ROOM: Final = 64 * 1024
"""Bytes that may wait to be read."""

LAST: Final = 0.5
"""Seconds that the last of it gets."""


class Pen:
    """Writes on a thread of its own, in order; what comes when there is no more room is lost."""

    def __init__(
        self, out: int, *, room: int = ROOM, caught_up: Callable[[], object] = lambda: None
    ) -> None:
        """Be ready to write to a descriptor, which the reading end may close at any time.

        `caught_up` is called, on the pen's own thread, when all that was taken has been written
        and something had been lost before.
        """
        self._out = out
        self._room = room
        self._caught_up = caught_up
        self._waiting: deque[bytes] = deque()
        self._bytes = 0
        self._torn = False
        self._changed = threading.Condition()
        self.gone = False
        """Whether nobody can read any more."""
        threading.Thread(target=self._work, name="pen", daemon=True).start()

    def write(self, data: bytes) -> bool:
        """Take bytes to be written; false if there is no room, and they are lost."""
        with self._changed:
            if self.gone or self._bytes + len(data) > self._room:
                self._torn = True
                return False
            self._waiting.append(data)
            self._bytes += len(data)
            self._changed.notify_all()
            return True

    def finish(self, patience: float = LAST) -> bool:
        """Wait until all was written, so many seconds at most; whether it was."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._bytes, patience)

    def _work(self) -> None:
        """Write whatever waits, for as long as somebody reads."""
        while not self.gone:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
                data = self._waiting[0]
            rest = data
            try:
                while rest:
                    rest = rest[os.write(self._out, rest) :]
            except OSError:
                self.gone = True
            self._written(data)

    def _written(self, data: bytes) -> None:
        """Let what was written, or can be no more, wait no longer."""
        with self._changed:
            self._waiting.popleft()
            self._bytes -= len(data)
            if self.gone:
                self._waiting.clear()
                self._bytes = 0
            done = self._torn and not self._bytes and not self.gone
            self._torn = self._torn and not done
            self._changed.notify_all()
        if done:
            self._caught_up()
