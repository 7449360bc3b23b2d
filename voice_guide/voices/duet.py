"""Two voices behind one: a quick one speaks until the slow one has rendered what is said.

A sentence is asked of both. The first clip of it is the answer, and so nobody waits for the slow
voice; its clip is found in the store the next time. Clips of one sentence are never mixed.
"""

import threading
from collections.abc import Callable, Iterable
from enum import Enum
from typing import Protocol

from voice_guide.ports import Clip, Event, Inbox, Rendered, Unrendered, VoiceChanged
from voice_guide.speech.urgency import Urgency

Sentence = tuple[str, int]
"""Words, and how many of them a minute."""

Ahead = Callable[[], Iterable[Sentence]]
"""What is worth rendering while nothing else is asked for."""


class Speaks(Protocol):
    """A voice as long as the same one is wished for."""

    def ready(self, text: str, speed: int) -> Clip | None:
        """The clip of these words if it is there already; never waits."""

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Ask for a clip; `Rendered` or `Unrendered` comes to the inbox."""

    def close(self) -> None:
        """End; nothing comes to the inbox afterwards."""


class Part(Enum):
    """Which of the two voices."""

    QUICK = "quick"
    SLOW = "slow"


class Duet:
    """A slow voice that renders ahead, and a quick one that speaks until then.

    A slow voice that is missing, or keeps dying or hanging, is given up until another is wished
    for. That is told once, and the quick one goes on alone.
    """

    def __init__(
        self,
        inbox: Inbox,
        quick: Callable[[Inbox], Speaks],
        slow: Callable[[Inbox], Speaks],
        *,
        coming: str = "",
        ahead: Ahead = tuple,
    ) -> None:
        """Start both; `coming` is the slow engine's name if it has never spoken before."""
        self._inbox = inbox
        self._coming = coming
        self._ahead = ahead
        self._leads = not coming
        """Whether the slow voice has rendered all that it was asked for, now or earlier."""
        self._has_looked = False
        """Whether it has been asked for all that is worth rendering ahead."""
        self._is_lost = False
        self._told: dict[Part, VoiceChanged] = {}
        self._news: VoiceChanged | None = None
        self._owed: dict[Sentence, set[Part]] = {}
        """What the inbox waits for, and who may still bring it."""
        self._behind: set[Sentence] = set()
        """What the slow voice has been asked for, and has not answered yet."""
        self._lock = threading.Lock()
        self._goes_on = threading.Event()
        self._is_closed = False
        self._quick = quick(self._hear_quick)
        self._slow = slow(self._hear_slow)
        self._idler = threading.Thread(target=self._look_ahead, name="ahead", daemon=True)
        self._idler.start()

    def ready(self, text: str, speed: int) -> Clip | None:
        """The slow voice's clip if it is there, else the quick one's; never waits."""
        clip = None if self._is_lost else self._slow.ready(text, speed)
        if clip is not None:
            return clip
        clip = self._quick.ready(text, speed)
        if clip is not None:
            self._have_ready_later(text, speed, Urgency.COUNTDOWN)
        return clip

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Ask both; the first clip is the answer, and that there is none needs both to say so."""
        with self._lock:
            both = {Part.QUICK} if self._is_lost else {Part.QUICK, Part.SLOW}
            self._owed[text, speed] = both
        # The lock is free here: a voice that has the clip answers before it returns.
        self._have_ready_later(text, speed, urgency)
        self._quick.want(text, speed, urgency)

    def close(self) -> None:
        """End both; nothing comes to the inbox afterwards."""
        with self._lock:
            self._is_closed = True
        self._goes_on.set()
        self._idler.join()
        self._quick.close()
        self._slow.close()

    def _have_ready_later(self, text: str, speed: int, urgency: Urgency) -> None:
        """Have the slow voice render a sentence, if there still is one."""
        with self._lock:
            if self._is_lost:
                return
            self._behind.add((text, speed))
        self._slow.want(text, speed, urgency)

    def _look_ahead(self) -> None:
        """Once the slow voice speaks, have it render what is worth it, after all that is wanted."""
        self._goes_on.wait()
        for text, speed in () if self._is_closed else self._ahead():
            if self._is_closed:
                return
            self._have_ready_later(text, speed, Urgency.COACHING)
        with self._lock:
            self._has_looked = True
            self._tell()

    def _hear_quick(self, event: Event) -> None:
        with self._lock:
            if isinstance(event, VoiceChanged):
                self._told[Part.QUICK] = event
            else:
                self._answer(Part.QUICK, event)
            self._tell()

    def _hear_slow(self, event: Event) -> None:
        with self._lock:
            if not isinstance(event, VoiceChanged):
                self._answer(Part.SLOW, event)
            elif not self._is_lost:
                self._told[Part.SLOW] = event
                self._is_lost = event.name is None
                self._goes_on.set()
            self._tell()

    def _answer(self, part: Part, event: Event) -> None:
        """Hand on the first clip of a sentence, or that neither voice has one."""
        if not isinstance(event, Rendered | Unrendered):
            return
        sentence = event.text, event.speed
        if part is Part.SLOW:
            self._behind.discard(sentence)
        waiting = self._owed.get(sentence)
        if waiting is None:
            return
        waiting.discard(part)
        if isinstance(event, Rendered) or not waiting:
            del self._owed[sentence]
            self._post(event)

    def _tell(self) -> None:
        """Tell which voice is in use, if that is news."""
        self._leads = self._leads or (self._has_looked and not self._behind)
        news = self._in_use()
        if news is not None and news != self._news:
            self._news = news
            self._post(news)

    def _in_use(self) -> VoiceChanged | None:
        """Which voice is in use; nothing while it is not known yet."""
        quick, slow = self._told.get(Part.QUICK), self._told.get(Part.SLOW)
        if quick is None or (quick.name is None and slow is None):
            return None
        if self._is_lost:
            why = slow.why if slow is not None else ""
            return VoiceChanged(quick.name, f"{why} {quick.why}".strip())
        if slow is not None and (self._leads or quick.name is None):
            return VoiceChanged(slow.name, slow.why)
        return VoiceChanged(quick.name, quick.why, self._coming)

    def _post(self, event: Rendered | Unrendered | VoiceChanged) -> None:
        if not self._is_closed:
            self._inbox(event)
