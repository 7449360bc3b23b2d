"""An alarm that no key may cost anyone: it is owed until it has been heard to its end."""

from collections.abc import Callable
from typing import Final

from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.performance import Performance
from voice_guide.score.sentences import sentences
from voice_guide.speech.urgency import Urgency

LOOK: Final = 0.1
"""Seconds between two looks whether what is owed has been cut."""

PATIENCE: Final = 8.0
"""Seconds that what was cut waits for what is said outside a guide; our own choice."""


class Alarm:
    """Sentences to be heard whole; a key acts at once, and what it cut of them is said again."""

    def __init__(
        self, delivery: Delivery, mouth: Mouth, say: Callable[[str, Urgency, float], None]
    ) -> None:
        """Owe nothing yet; `say` lets words be said, in a guide or outside."""
        self._delivery = delivery
        self._mouth = mouth
        self._say = say
        self._owed: tuple[str, ...] = ()
        self._cut_at: float | None = None
        """The moment at which what is owed was found to be cut."""
        delivery.told = self._told

    def give(self, words: str, now: float) -> None:
        """Say some words now, and owe each sentence of them."""
        self._owed += sentences(words)
        self._say(words, Urgency.ALARM, now)

    def withdraw(self) -> None:
        """Owe nothing more: it is no longer true."""
        self._owed = ()

    def turn(self, guide: Performance | None, now: float) -> None:
        """Say again what was cut, once it is quiet outside a guide, or has not been for long."""
        if not self._owed or self._is_coming(guide):
            self._cut_at = None
            return
        self._cut_at = now if self._cut_at is None else self._cut_at
        if self._mouth.idle or now >= self._cut_at + PATIENCE:
            self._say(" ".join(self._owed), Urgency.ALARM, now)

    def wake_at(self, now: float) -> float | None:
        """The moment of the next look, while anything is owed."""
        return now + LOOK if self._owed else None

    def _is_coming(self, guide: Performance | None) -> bool:
        """Whether some of what is owed is on its way, or may be among what waits for room."""
        waits = guide is not None and guide.waits_to_speak
        return waits or self._mouth.has(self._owed) or self._delivery.is_coming(self._owed)

    def _told(self, text: str) -> None:
        """Take in that a sentence was heard, or shown where nothing sounds, to its end."""
        self._owed = tuple(owed for owed in self._owed if owed != text)
