"""How long a guide waits for words that the voice does not bring."""

from typing import Final

from voice_guide.conductor.clips import Clips
from voice_guide.session.following import LEAD
from voice_guide.session.session import Session
from voice_guide.session.view import Status

LONGEST: Final = 4.0
"""Seconds to wait for one sentence; then it is shown, and the guide goes on without its sound."""


class Patience:
    """The sentence that a session waits for, and since when."""

    def __init__(self, session: Session, clips: Clips) -> None:
        self._session = session
        self._clips = clips
        self._text: str | None = None
        self._since = 0.0

    def turn(self, now: float) -> None:
        """Give up a sentence that has been waited for long enough."""
        text = self._missing(now)
        if text != self._text:
            self._text, self._since = text, now
        elif text is not None and now - self._since >= LONGEST:
            self._clips.give_up(text)
            self._since = now

    def wake_at(self) -> float | None:
        """The moment at which patience is over; none while nothing is waited for."""
        return None if self._text is None else self._since + LONGEST

    def _missing(self, now: float) -> str | None:
        session = self._session
        if session.status is not Status.PLAYING:
            return None
        cue = session.timeline.missing(session.second(now) + LEAD, session.known)
        return cue.text if cue else None
