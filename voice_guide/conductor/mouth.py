"""What is said outside a guide: the menu, help, and anything while the guide stands still."""

from collections.abc import Callable, Iterator
from typing import Final

from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.ports import Began
from voice_guide.score.model import Kind
from voice_guide.score.sentences import sentences
from voice_guide.session.due import Due
from voice_guide.speech.queue import Phrase, Queue
from voice_guide.speech.urgency import Urgency

LEAD: Final = 0.005
"""Seconds between deciding to say something and its first sample: as long as telling takes."""

FIRST: Final = Urgency.ALARM
"""How urgently its words are rendered: they are wanted now, and a guide's that was left are not."""


class Mouth:
    """One sentence after the other, as the queue decides."""

    def __init__(
        self,
        clips: Clips,
        delivery: Delivery,
        keys: Iterator[int],
        ready: Callable[[], bool] = lambda: True,
    ) -> None:
        """Be silent at first; `ready` tells whether there is no player to wait for."""
        self._ready = ready
        self._waits = False
        """Whether there was a player, and the next one is waited for."""
        self._clips = clips
        self._delivery = delivery
        self._keys = keys
        self._queue = Queue()
        self._key: int | None = None
        self._free_at = 0.0
        self._takes = 0.0
        """Seconds of the sentence being said, and of the gap after it."""

    @property
    def idle(self) -> bool:
        """Whether nothing is being said, nor waits to be."""
        return self._queue.saying is None and self._queue.peek() is None

    @property
    def speaks(self) -> bool:
        """Whether something is being said."""
        return self._queue.saying is not None

    def has(self, texts: tuple[str, ...]) -> bool:
        """Whether one of some sentences is being said, or waits to be."""
        return self._queue.has(texts)

    def say(self, words: str, urgency: Urgency, now: float) -> None:
        """Say some words as soon as their urgency allows."""
        lines = sentences(words)
        self._clips.want(lines, FIRST)
        if self._queue.offer(lines, urgency):
            self._stop(now)

    def hush(self, now: float) -> None:
        """Say nothing more but alarms."""
        if self._queue.hush():
            self._stop(now)

    def clear(self, now: float) -> tuple[str, ...]:
        """Say nothing more at all; returns what was not said to its end."""
        dropped = self._queue.clear()
        self._stop(now)
        return dropped

    def turn(self, now: float) -> None:
        """Begin the next sentence if it is ready and the one before it has ended."""
        self._waits = self._waits and not self._ready()
        if now < self._free_at or self._waits:
            return
        self._key = None
        coming = self._queue.peek()
        if coming is None or not self._clips.known(coming.text):
            self._queue.saying = None
            if coming is not None:
                self._clips.want((coming.text,), FIRST)  # the pace may have changed
            return
        self._queue.take()
        since, length = self._clips.since(coming.text), self._clips.seconds(coming.text)
        at = now + LEAD if since is None else since
        self._key = next(self._keys)
        self._takes = length + self._clips.pace.gap
        self._free_at = at + self._takes
        self._delivery.put(
            Due(
                self._key, coming.text, Kind.SAY, coming.urgency, at, 0.0, length,
                step="", side=1, repeat=1, aside=True,
            )
        )  # fmt: skip

    def player_lost(self, now: float) -> None:
        """The player died; what nobody heard to its end is said again by the next one."""
        self._waits = True
        late = self._delivery.unheard(lambda due: not due.step)
        if late:
            self._delivery.take_back(tuple(due.key for due in late), now)
            self._queue.again(tuple(Phrase(due.text, due.urgency) for due in late))
            self._key, self._free_at = None, now

    def began(self, event: Began) -> None:
        """A sentence was first heard; the next one waits for its end, if it was heard late."""
        if event.key == self._key:
            self._free_at = max(self._free_at, event.at + self._takes)

    def rest(self, until: float) -> None:
        """Begin nothing before a moment."""
        self._free_at = max(self._free_at, until)

    def wake_at(self, now: float) -> float | None:
        """The moment at which the next sentence may begin."""
        return self._free_at if self._free_at > now else None

    def _stop(self, now: float) -> None:
        if self._key is not None:
            self._delivery.take_back((self._key,), now)
        self._key, self._free_at = None, now
