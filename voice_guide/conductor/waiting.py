"""What the program wants to say in the middle of a guide, until there is room for it."""

from collections import deque
from collections.abc import Callable

from msgspec import Struct

from voice_guide.conductor.clips import Clips
from voice_guide.session.handed import Keys
from voice_guide.session.session import Session
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency

Words = Callable[[float], tuple[str, ...]]
"""Sentences as they have to be at a moment: seconds left change while they wait."""


class Aside(Struct, frozen=True):
    """Something to be put in between as soon as there is room."""

    words: Words
    urgency: Urgency
    earliest: float
    """Moment before which it is not said."""


class Waiting:
    """The asides of one session, the oldest first."""

    def __init__(self, session: Session, clips: Clips) -> None:
        self._session = session
        self._clips = clips
        self._asides: deque[Aside] = deque()

    def add(self, words: Words, urgency: Urgency, now: float, earliest: float = 0.0) -> None:
        """Let some words wait for their turn; only the newest echo waits, an alarm goes first."""
        self._clips.want(words(now), urgency)
        aside = Aside(words, urgency, earliest)
        if urgency is Urgency.ALARM:
            self._asides.appendleft(aside)
            return
        if urgency is Urgency.ECHO:
            self._asides = deque(a for a in self._asides if a.urgency is not Urgency.ECHO)
        self._asides.append(aside)

    @property
    def empty(self) -> bool:
        """Whether nothing waits."""
        return not self._asides

    def clear(self) -> None:
        """Forget everything."""
        self._asides.clear()

    def take_over(self) -> tuple[Aside, ...]:
        """What found no room while the guide went on, echoes aside; none of it waits any more."""
        over = tuple(a for a in self._asides if a.urgency in (Urgency.ANSWER, Urgency.ALARM))
        self._asides.clear()
        return over

    def put_in(self, now: float) -> Keys | None:
        """Give the oldest to the session if it is rendered and there is room.

        Returns what the session takes back for it, or None if nothing was given. An echo for
        which there is no room is not worth waiting for.
        """
        if not self._asides or self._session.status is not Status.PLAYING:
            return None
        aside = self._asides[0]
        if now < aside.earliest:
            return None
        lines = aside.words(now)
        if not all(map(self._clips.known, lines)):
            self._clips.want(lines, aside.urgency)
            return None
        if aside.urgency is Urgency.ALARM:
            keys = self._session.alarm(lines, now)
        else:
            keys = self._session.put_in(lines, aside.urgency, now)
        if keys is None and aside.urgency is not Urgency.ECHO:
            return None
        self._asides.popleft()
        return keys or ()
