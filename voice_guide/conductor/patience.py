"""How long a guide waits for words that the voice does not bring, and what is said instead.

In the flow of a guide nothing is waited for: the step's short words are said on time. The first
words of a step are waited for, as they say what to do. So are words for which nothing can stand
in; but once some were waited for in vain, nothing is until the voice brings something again.
Words that were so passed over are made up for in the hold they led to, by the short words.
"""

from typing import TYPE_CHECKING, Final

from voice_guide.conductor.clips import Clips
from voice_guide.score.model import Phase
from voice_guide.session.following import LEAD
from voice_guide.session.handed import Keys
from voice_guide.session.session import Session
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency

if TYPE_CHECKING:
    from voice_guide.session.timeline import Leg

LONGEST: Final = 4.0
"""Seconds to wait for one sentence; then it is shown, and the guide goes on without its sound."""


class Patience:
    """The sentence that a session waits for, and since when."""

    def __init__(self, session: Session, clips: Clips) -> None:
        self._session = session
        self._clips = clips
        self._text: str | None = None
        self._since = 0.0
        self._in_vain: int | None = None
        """How many clips there were when something was last waited for in vain."""
        self._passed_over: Leg | None = None
        """The part of the guide of which words were passed over."""

    def turn(self, now: float) -> Keys:
        """Have something else said, or nothing, where words have been waited for long enough.

        Returns what the session takes back for it.
        """
        text = self._missing(now)
        if text != self._text:
            self._text, self._since = text, now
        if text is None:
            return self._make_up(now)
        if self._clips.borrow(text):
            return self._session.lengths_known(now)  # it takes longer or shorter than its own
        is_over = now - self._since >= self._longest
        if is_over or self._session.timeline.leg.done:
            keys = self._said_shorter(now)
            if keys is not None:
                self._text = self._passed_over = None
                return keys
        if is_over:
            self._in_vain = self._clips.brought
            self._clips.give_up(text)
            self._passed_over = self._session.timeline.leg
            self._since = now
        return ()

    def wake_at(self) -> float | None:
        """The moment at which patience is over; none while nothing is waited for."""
        return None if self._text is None else self._since + self._longest

    @property
    def _longest(self) -> float:
        """Seconds to wait for one sentence now."""
        return 0.0 if self._in_vain == self._clips.brought else LONGEST

    def _said_shorter(self, now: float) -> Keys | None:
        """Have the short words said, if they are rendered and can stand in for what is missing."""
        return self._session.shorten(now) if self._short_words else None

    def _make_up(self, now: float) -> Keys:
        """Say the short words in a hold, if it was begun without words."""
        session, leg = self._session, self._session.timeline.leg
        if self._passed_over is not leg or session.status is not Status.PLAYING:
            return ()
        words, at = self._short_words, session.second(now)
        if not words or leg.span(at).phase is not Phase.HOLD:
            return ()
        self._passed_over = None
        if leg.waits(at):  # the hold is being carried on, and with the same words
            return ()
        return session.put_in(words, Urgency.INSTRUCTION, now) or ()

    @property
    def _short_words(self) -> tuple[str, ...]:
        """The short words of the step, once all of them are rendered."""
        words = self._session.timeline.short_words()
        return words if all(self._clips.clip(line) is not None for line in words) else ()

    def _missing(self, now: float) -> str | None:
        """The words that are due and that the voice has not brought yet."""
        session = self._session
        if session.status is not Status.PLAYING or not session.ready():
            return None
        cue = session.timeline.missing(session.second(now) + LEAD, session.known)
        return None if cue is None or self._clips.known(cue.text) else cue.text
