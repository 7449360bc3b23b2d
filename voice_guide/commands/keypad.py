"""A key that is pressed, told from a key that is held down.

A terminal reports no release. It repeats a held key, first after a delay and then quickly. So a
second press of the same key soon after the first may be a repeat; it counts only once no third
has followed quickly. The first press never waits.

Where the second would make silence, sound dips meanwhile: who wants silence has it at once, and
who only holds the key hears all but a moment of what goes on.
"""

from collections.abc import Collection
from math import inf
from typing import Final, NamedTuple

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Keymap
from voice_guide.session.view import Status, View

REPEAT: Final = 0.12
"""Longest time between two repeats of a held key, in seconds."""

DELAY: Final = 0.9
"""Longest time from a press to its first repeat, in seconds."""


class _Doubt(NamedTuple):
    """A press that may be the first repeat of a held key."""

    key: str
    until: float
    """Moment from which it counts."""
    hushes: bool


class Keypad:
    """Lets each press count once, however long the key is held."""

    def __init__(self) -> None:
        self._key = ""
        self._at = -inf
        self._doubt: _Doubt | None = None

    @property
    def settles_at(self) -> float | None:
        """The moment at which `settle` is due; none while nothing is in doubt."""
        return None if self._doubt is None else self._doubt.until

    @property
    def dips(self) -> bool:
        """Whether sound shall be silent just now, until it is known what a press was."""
        return self._doubt is not None and self._doubt.hushes

    def down(self, key: str, now: float, *, hushes: bool = False) -> tuple[str, ...]:
        """The presses that count now that a key is reported at a moment.

        `hushes` says whether a press of it would make silence just now.
        """
        since = now - self._at if key == self._key else inf
        self._key, self._at = key, now
        if since < REPEAT:
            self._doubt = None
            return ()
        counted = self.settle()
        if since < DELAY:
            self._doubt = _Doubt(key, now + REPEAT, hushes)
            return counted
        return (*counted, key)

    def settle(self) -> tuple[str, ...]:
        """The press that was in doubt, if there is one, as no repeat has followed it."""
        doubt, self._doubt = self._doubt, None
        return () if doubt is None else (doubt.key,)


def pauses(key: str, keys: Keymap, view: View | None, answers: Collection[str] = ()) -> bool:
    """Whether a key lets a guide stand still that goes on, and so makes silence.

    `answers` are the keys of an open question, which mean nothing else.
    """
    plays = view is not None and view.status is Status.PLAYING
    return plays and key not in answers and keys.meaning(key) is Act.PAUSE
