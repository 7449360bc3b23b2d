"""A guide that loses its player finds back to the first words that nobody heard."""

from collections.abc import Callable
from typing import Final

from voice_guide.session.following import Following
from voice_guide.session.handed import Keys
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency

UNTIL_READY: Final = 3600.0
"""Seconds that time is let stand still for when it is not known how long; more than it ever is."""


class Recovering(Following):
    """One guide from its start to its end, whatever becomes of who plays it."""

    _unsaid: tuple[str, ...] = ()
    """Words that come before a hold goes on, and were not heard."""

    def advance(self, now: float) -> None:
        """Move on to where a moment lies, with what is still to be said before a hold goes on."""
        if self._unsaid and self.ready() and self._watch.plays:
            self._say_unsaid(now)
        super().advance(now)

    def lost(self, now: float, unheard: Callable[[int], bool], *, still: bool = False) -> Keys:
        """Everything handed out is gone; time goes back to the first words not heard to their end.

        `unheard` tells it of a key. Where it waits for a key, it goes back too, but not if it is
        to stand `still`.
        """
        owed, late = self._handed.owed(now, unheard)
        if self.status is Status.WAITING and owed is not None and not still:
            self._watch.carry_on(now)
        if not self._watch.plays:
            return self._handed.recall(lambda _: True, now)
        unsaid = self._unsaid or tuple(due.text for due in late)
        gone_on_since = max((due.end for due in late), default=now)
        keys = self._take_back(now)
        at, leg = self.second(now), self.timeline.leg
        if owed is not None and owed.leg is not None:
            begin = self.timeline.go_back(owed.leg, owed.place, at)
            self._stops.rewound(begin)
        elif unsaid:
            self._unsaid = unsaid
            place = leg.offset(at) - max(0.0, now - gone_on_since)
            self.timeline.rewind(at, max(place, leg.span(at).begin))
            self.timeline.wait(at, UNTIL_READY)
        return keys

    def hand_out_again(self, now: float) -> Keys:
        """Take back what has not begun, so that it is handed out once more: it can be heard now."""
        return self._handed.recall(lambda due: due.at > now and not due.aside, now)

    def _take_back(self, now: float) -> Keys:
        self._unsaid = ()
        return super()._take_back(now)

    def _say_unsaid(self, now: float) -> None:
        """Say what comes before a hold goes on, now that it can be heard."""
        at, words = self.second(now), self._unsaid
        self.timeline.rewind(at, self.timeline.leg.offset(at))
        self._unsaid = ()
        self._put_in(words, Urgency.INSTRUCTION, now, clear=0.0)
