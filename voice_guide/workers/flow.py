"""How much a child says: one that floods its pipe must not keep the program from its work."""

from collections.abc import Callable
from typing import Final

MOST: Final = 256 * 1024
"""Bytes a second that a child may say; four times what waits in a pipe after a standstill."""

WHILE: Final = 1.0
"""Seconds over which it is reckoned."""


class Flow:
    """What has come within the present second."""

    def __init__(self, now: Callable[[], float]) -> None:
        """Begin to count; `now` tells the moment."""
        self._now = now
        self._since = now()
        self._came = 0

    def floods(self, came: int) -> bool:
        """Whether so many bytes more are too many."""
        now = self._now()
        if now - self._since >= WHILE:
            self._since, self._came = now, 0
        self._came += came
        return self._came > MOST
