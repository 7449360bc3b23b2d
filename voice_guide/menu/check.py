"""The check before the night as front ends know it: what it shows, and the keys it takes."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct


class Shown(Struct, frozen=True):
    """One thing that the check shows, and says meanwhile."""

    words: str
    verdict: str = ""
    """What a finding comes to, in a word or two; nothing where it is none."""
    answers: tuple[tuple[str, str], ...] = ()
    """Keys that answer it, and what each means; none where it is no question."""

    @property
    def line(self) -> str:
        """The same as one line."""
        return f"{self.verdict}: {self.words}" if self.verdict else self.words


class Kept(Struct, frozen=True):
    """A setting that the check has written."""

    setting: str
    value: float


class Over(Struct, frozen=True):
    """The check is over; it makes no more sound."""


News = Shown | Kept | Over
Show = Callable[[News], object]
"""Takes what comes of a check, on a thread of the check's own."""


class Check(Protocol):
    """A check that goes on by itself, with a voice and a device of its own."""

    def press(self, key: str) -> None:
        """Take a key: it answers what is asked, else it cuts what is said."""

    def close(self) -> None:
        """End it at once, with all its sound; nothing is shown afterwards."""


class Doctor(Protocol):
    """Begins checks."""

    def check(self, show: Show) -> Check:
        """Begin a check; the sound must be free for it."""
