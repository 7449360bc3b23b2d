"""What is waiting to be said outside a guide, and what cuts what.

- An echo is cut by the next one and by any key; it drops every echo and answer still waiting.
- An answer waits for the sentence being said, and drops the echoes that wait.
- An alarm cuts everything but another alarm, and nothing that waits is left beside it.
"""

from collections import deque

from msgspec import Struct

from voice_guide.speech.urgency import Urgency


class Phrase(Struct, frozen=True):
    """One sentence, and how urgent it is."""

    text: str
    urgency: Urgency


class Queue:
    """Sentences in the order in which they will be said."""

    def __init__(self) -> None:
        self.saying: Phrase | None = None
        self._waiting: deque[Phrase] = deque()

    def offer(self, words: tuple[str, ...], urgency: Urgency) -> bool:
        """Put sentences in the queue; returns whether what is being said has to be cut."""
        kept = {
            Urgency.ALARM: (Urgency.ALARM,),
            Urgency.ANSWER: (Urgency.ALARM, Urgency.ANSWER),
        }.get(urgency, (Urgency.ALARM,))
        phrases = [Phrase(text, urgency) for text in words]
        waiting = [phrase for phrase in self._waiting if phrase.urgency in kept]
        self._waiting = deque(waiting + phrases)
        if urgency is Urgency.ANSWER or self.saying is None:
            return False
        return self._cut()

    def take(self) -> Phrase | None:
        """The sentence to be said next; it counts as being said from now on."""
        self.saying = self._waiting.popleft() if self._waiting else None
        return self.saying

    def again(self, phrases: tuple[Phrase, ...]) -> None:
        """Put back to the front what nobody heard; nothing is being said."""
        self._waiting.extendleft(reversed(phrases))
        self.saying = None

    def peek(self) -> Phrase | None:
        """The sentence that waits at the front."""
        return self._waiting[0] if self._waiting else None

    def has(self, texts: tuple[str, ...]) -> bool:
        """Whether one of some sentences is being said, or waits to be."""
        said = self.saying is not None and self.saying.text in texts
        return said or any(phrase.text in texts for phrase in self._waiting)

    def hush(self) -> bool:
        """Drop all but alarms; returns whether what is being said has to be cut."""
        self._waiting = deque(p for p in self._waiting if p.urgency is Urgency.ALARM)
        return self.saying is not None and self._cut()

    def clear(self) -> tuple[str, ...]:
        """Drop everything, alarms too; returns what was being said, and what waited to be."""
        saying = () if self.saying is None else (self.saying,)
        dropped = tuple(phrase.text for phrase in (*saying, *self._waiting))
        self._waiting.clear()
        self.saying = None
        return dropped

    def _cut(self) -> bool:
        if self.saying is not None and self.saying.urgency is Urgency.ALARM:
            return False
        self.saying = None
        return True
