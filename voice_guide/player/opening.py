"""The words that are played before the program is there, and what it hears of them.

They are the first words of the run before. Once the program is up it asks for its first words as
it asks for all others; if those are being played already, they go on under the key it gives.
"""

import threading
from typing import Final

from voice_guide.player.deck import Report

OPENING: Final = 0
"""The key of the opening words; the program's own keys begin at 1."""


class Opening:
    """Keeps the reports of the opening words until the program knows them by a key."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._turn = threading.Lock()
        self._clip = ""
        self._key: int | None = None
        self._kept: list[dict[str, object]] = []

    def play(self, clip: str) -> None:
        """Expect to hear of the words in this file."""
        self._clip = clip

    def report(self, message: dict[str, object]) -> None:
        """Pass a report on, if it is not of words that the program does not know yet."""
        kind, subject = next(iter(message.items()))
        if kind not in ("began", "ended", "missed") or subject != OPENING:
            self._report(message)
            return
        with self._turn:
            if self._key is not None:
                self._report({**message, kind: self._key})
                return
            self._kept.append(message)
            if kind == "began":
                self._report({"opening": self._clip, "at": message["at"]})

    def is_taken_over(self, clip: str, key: int) -> bool:
        """Whether the words asked for are heard already; from now on they have that key."""
        with self._turn:
            begun = any("began" in message for message in self._kept)
            cut = any(message.get("whole") is False for message in self._kept)
            if clip != self._clip or not begun or cut:
                return False
            self._clip, self._key = "", key
            for message in self._kept:
                kind = next(iter(message))
                self._report({**message, kind: key})
            return True

    def is_given_up(self) -> bool:
        """Whether there were words that the program never asked for, and now will not."""
        with self._turn:
            given_up, self._clip = bool(self._clip), ""
            return given_up

    def key_of(self, key: int) -> int:
        """The key under which the deck knows what the program knows by this one."""
        return OPENING if key == self._key else key
