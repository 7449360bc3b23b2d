"""Where a guide stands still until a key is pressed, for those who want no clock."""

from math import inf

from voice_guide.score.model import Phase
from voice_guide.session.timeline import Leg, Timeline


class Stops:
    """The places at which each part of a guide waits: before its holds, and at its end.

    An open question waits too: silence is no answer here.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._on = False
        self._leg: Leg | None = None
        self._gone_by = 0
        """How many of the part's stops lie behind."""

    def next(self) -> float | None:
        """The second of the session at which time stands still next; none if it does not."""
        leg = self._timeline.leg
        if not self._on:
            return None
        if leg is not self._leg:
            self._leg, self._gone_by = leg, 0
        places = self._places(leg)
        return leg.begin + places[self._gone_by] if self._gone_by < len(places) else None

    def horizon(self) -> float:
        """The second of the session from which on nothing is handed out yet."""
        if not self._on:
            return inf
        stop = self.next()
        return self._timeline.leg.end if stop is None else stop

    def turn(self, at: float, *, on: bool, stands: bool) -> None:
        """Wait from a second of the session on, or no more; `stands` tells of the stop there."""
        self._on = on
        leg = self._timeline.leg
        self._leg = leg
        self._gone_by = sum(place < leg.offset(at) for place in self._places(leg)) - stands

    def go_by(self) -> None:
        """Let time go on from the stop it stands at."""
        self._gone_by += 1

    def rewound(self, place: float) -> None:
        """Stop again at all that lies behind a second of the part that time went back to."""
        self._leg = self._timeline.leg
        self._gone_by = sum(stop < place for stop in self._places(self._leg))

    def _places(self, leg: Leg) -> list[float]:
        """The seconds of a part at which it waits; not at the end of the guide's last."""
        places = [span.begin for span in leg.part.spans if span.phase is Phase.HOLD]
        last = leg.part.spans[-1]
        if last.phase is Phase.WAIT or self._timeline.following() is not None:
            places.append(last.end)
        return places
