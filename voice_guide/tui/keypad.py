"""A key that is pressed, told from a key that is held down.

A terminal reports no release. It repeats a held key, first after a delay and then quickly. So a
second press of the same key soon after the first may be a repeat; it counts only once no third
has followed quickly. The first press never waits.
"""

from collections.abc import Callable
from math import inf
from typing import Final, Protocol

REPEAT: Final = 0.12
"""Longest time between two repeats of a held key, in seconds."""

DELAY: Final = 0.9
"""Longest time from a press to its first repeat, in seconds."""


class Alarm(Protocol):
    """A call that is to come, and can be called off."""

    def stop(self) -> None:
        """Call it off."""


class Keypad:
    """Passes on each press once, however long the key is held."""

    def __init__(
        self,
        now: Callable[[], float],
        press: Callable[[str], None],
        later: Callable[[float, Callable[[], None]], Alarm],
    ) -> None:
        self._now = now
        self._press = press
        self._later = later
        self._key = ""
        self._at = -inf
        self._doubtful: tuple[str, Alarm] | None = None

    def down(self, key: str) -> None:
        """Take a key as the terminal reports it."""
        now = self._now()
        since = now - self._at if key == self._key else inf
        self._key, self._at = key, now
        if since < REPEAT:
            self._take_doubtful()
            return
        self._settle()
        if since < DELAY:
            self._doubtful = (key, self._later(REPEAT, self._settle))
        else:
            self._press(key)

    def _settle(self) -> None:
        key = self._take_doubtful()
        if key is not None:
            self._press(key)

    def _take_doubtful(self) -> str | None:
        if self._doubtful is None:
            return None
        key, alarm = self._doubtful
        alarm.stop()
        self._doubtful = None
        return key
