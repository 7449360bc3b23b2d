"""Which parts of a guide a session has come through, is in, and comes to next.

Its seconds count from the session's start, with pauses taken out. What lies behind is never
moved; what lies ahead is laid out again whenever lengths become known or a key changes the way.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct, field

from voice_guide.guide.model import Guide, Step
from voice_guide.score.model import Cue, Kind, Part, Phase, Span
from voice_guide.score.pace import Pace, SecondsToSay
from voice_guide.score.route import Visit, after_silence, is_last
from voice_guide.score.whole import part_of
from voice_guide.score.words import short_words
from voice_guide.session.same_place import BEGUN, same_place

BEHIND: Final = 60.0
"""Seconds after its end from which on nothing leads back to a visit: what was not heard is found
out long before.
"""

Known = Callable[[str], bool]
"""Whether a sentence's length is certain: it is rendered, or nothing will ever render it."""

Closing = Callable[[Visit], tuple[str, ...]]
"""What is said after the last hold of a visit."""


class Leg(Struct):
    """One visit on the timeline."""

    visit: Visit
    part: Part
    begin: float
    """Second of the session at which the part's own second nought lies."""
    done: set[int] = field(default_factory=set)
    """Places of the cues that were handed out or passed over."""
    reached: float = 0.0
    """Second of the part that time stands still at while something is put in between."""

    @property
    def end(self) -> float:
        """Second of the session at which the next visit begins."""
        return self.begin + self.part.length

    def offset(self, at: float) -> float:
        """The second of the part that a second of the session stands at."""
        return max(at - self.begin, self.reached)

    def moment(self, place: int) -> float:
        """Second of the session at which the cue at a place begins."""
        return self.begin + self.part.cues[place].at

    def waits(self, at: float) -> bool:
        """Whether time stands still at a second while something is put in between."""
        return at - self.begin < self.reached

    def span(self, at: float) -> Span:
        """The stretch of the part that a second of the session lies in."""
        spans = self.part.spans
        place = bisect_right(spans, self.offset(at), key=lambda span: span.begin)
        return spans[max(0, place - 1)]

    def hold_after(self, cue: Cue) -> float | None:
        """The second of the part at which the hold begins that a cue leads up to, if it does."""
        for span in self.part.spans:
            if span.phase is Phase.HOLD and span.begin >= cue.at:
                leads_up = (span.side, span.repeat) == (cue.side, cue.repeat)
                return span.begin if leads_up else None
        return None

    def owed_release(self, before: float) -> float | None:
        """The second of the part at which a release begins that was cut, and is to be said again.

        It is looked for before a second of the part.
        """
        for place, cue in enumerate(self.part.cues):
            if cue.kind is Kind.RELEASE and cue.at < before and place not in self.done:
                return cue.at
        return None

    def words_begin(self, at: float) -> float:
        """The second of the part at which the words being said, or said last, begin."""
        span = self.span(at)
        if span.phase not in (Phase.REST, Phase.SWITCH):
            return 0.0
        here = (span.side, span.repeat)
        says = [
            cue
            for cue in self.part.cues
            if cue.kind is Kind.SAY and span.begin <= cue.at < span.end
        ]
        lead_up = [cue for cue in says if (cue.side, cue.repeat) != here]
        if lead_up and self.offset(at) >= lead_up[0].at:
            return lead_up[0].at
        return says[0].at if says else span.begin


class Timeline:
    """The visits of a session in order; the last of them may not have begun."""

    def __init__(self, guide: Guide, pace: Pace, seconds: SecondsToSay, closing: Closing) -> None:
        self.guide = guide
        self.pace = pace
        self.seconds = seconds
        self.closing = closing
        self.legs: list[Leg] = []
        self.here = 0
        """Place in `legs` of the visit that is under way."""

    @property
    def leg(self) -> Leg:
        """The visit that is under way."""
        return self.legs[self.here]

    @property
    def step(self) -> Step:
        """The step that is under way."""
        return self.guide.steps[self.leg.visit.place]

    def short_words(self) -> tuple[str, ...]:
        """What is said when a hold of this step is carried on."""
        return short_words(self.step)

    def enter(self, visit: Visit, at: float) -> None:
        """Leave what lies ahead, and begin a visit at a second of the session."""
        del self.legs[self.here + 1 :]
        if self.legs:
            self.here += 1
        self.legs.append(Leg(visit, self._part(visit), at))
        self._forget_behind()

    def step_on(self) -> bool:
        """Move on to the visit that follows; false when there is none."""
        if self.here + 1 == len(self.legs) and not self._extend():
            return False
        self.here += 1
        self._forget_behind()
        return True

    def ready(self, at: float, until: float, known: Known) -> Iterator[tuple[Leg, int, Cue]]:
        """Every cue up to a second that can be handed out now, at a second, in order of time.

        Words that are not rendered yet hold up all that comes behind them. A release or
        encouragement does not: its own length moves nothing, and it is handed out when its
        moment has come at the latest.
        """
        for leg, place, cue in self._ahead(until):
            if cue.kind is not Kind.CHIME and not known(cue.text):
                if cue.kind is Kind.SAY:
                    return
                if leg.begin + cue.at > at:
                    continue
            yield leg, place, cue

    def missing(self, at: float, known: Known, *, waits: bool = False) -> Cue | None:
        """The words that are due at a second and not rendered yet.

        With `waits` nothing can be said for a moment, and a release is waited for as well.
        """
        leg = self.leg
        for place, cue in enumerate(leg.part.cues):
            if leg.begin + cue.at > at:
                return None
            if place in leg.done:
                continue
            if cue.kind is Kind.SAY and (waits or not known(cue.text)):
                return cue
            if cue.kind is Kind.RELEASE and waits:
                return cue
        return None

    def next_change(self, at: float) -> float:
        """The next second at which something begins or ends in the visit under way."""
        leg = self.leg
        places = [span.end for span in leg.part.spans]
        places += [cue.at for place, cue in enumerate(leg.part.cues) if place not in leg.done]
        seconds = [leg.end, *(leg.begin + place for place in places)]
        return min((second for second in seconds if second > at), default=at)

    def wait(self, at: float, seconds: float) -> None:
        """Let time stand still for some seconds; all that is ahead comes later by as much."""
        self.leg.reached = self.leg.offset(at)
        self._shift(seconds)

    def room_after(self, place: int) -> float:
        """The second up to which the release at a place may be said, whatever follows it."""
        leg = self.leg
        rest = leg.span(leg.moment(place) + BEGUN)
        later = (cue.at for cue in leg.part.cues[place + 1 :] if cue.kind is not Kind.CHIME)
        follows = min(next(later, rest.end), rest.end)
        is_the_end = rest is leg.part.spans[-1] and follows == rest.end
        return leg.begin + follows - (0.0 if is_the_end else self.pace.gap)

    def go_back(self, leg: Leg, place: int, at: float) -> float:
        """Return at a second to a cue; all from there on is handed out again.

        The second of the part at which that cue begins.
        """
        self.here = next(number for number, each in enumerate(self.legs) if each is leg)
        begin = leg.part.cues[place].at
        leg.done -= {n for n, cue in enumerate(leg.part.cues) if cue.at >= begin}
        self.rewind(at, begin)
        end = leg.end
        for later in self.legs[self.here + 1 :]:
            later.done.clear()
            later.begin, later.reached = end, 0.0
            end = later.end
        return begin

    def rewind(self, at: float, place: float) -> None:
        """Go back to a second of the part under way."""
        self.leg.reached = min(self.leg.reached, place)
        self._shift(at - place - self.leg.begin)

    def _shift(self, by: float) -> None:
        for leg in self.legs[self.here :]:
            leg.begin += by

    def arrange_again(self, at: float) -> None:
        """Lay out what is under way and ahead with other lengths, without losing the place."""
        leg = self.leg
        part = self._part(leg.visit)
        waiting = leg.offset(at) - (at - leg.begin)
        place = same_place(leg.part, part, leg.offset(at))
        leg.begin = at + waiting - place
        leg.reached = min(leg.reached, place) if not waiting else place
        leg.part = part
        begin = leg.end
        for later in self.legs[self.here + 1 :]:
            later.part = self._part(later.visit)
            later.begin = begin
            begin = later.end

    def forget_ahead(self, at: float) -> None:
        """Take nothing behind a second for handed out: cues may have changed places."""
        place = self.leg.offset(at)
        self.leg.done -= {n for n, cue in enumerate(self.leg.part.cues) if cue.at > place}
        for later in self.legs[self.here + 1 :]:
            later.done.clear()

    def following(self) -> Visit | None:
        """The visit that comes next if nothing is pressed."""
        if self.here + 1 < len(self.legs):
            return self.legs[self.here + 1].visit
        return after_silence(self.guide, self.leg.visit)

    def is_last(self, at: float) -> bool:
        """Whether the guide's last words are under way at a second, or come next and soon."""
        over = at >= self.leg.begin + self.leg.part.spans[-1].end
        visit = (self.following() if over else None) or self.leg.visit
        return is_last(self.guide, visit)

    def _forget_behind(self) -> None:
        """Let go of visits that lie far behind: a guide may lead in a circle for hours."""
        while self.here and self.legs[0].end < self.leg.begin - BEHIND:
            del self.legs[0]
            self.here -= 1

    def _ahead(self, until: float) -> Iterator[tuple[Leg, int, Cue]]:
        """Every cue not yet handed out up to a second, in order of time."""
        number = self.here
        while True:
            leg = self.legs[number]
            for place, cue in enumerate(leg.part.cues):
                if place not in leg.done and leg.begin + cue.at <= until:
                    yield leg, place, cue
            if leg.end > until or (number + 1 == len(self.legs) and not self._extend()):
                return
            number += 1

    def _part(self, visit: Visit) -> Part:
        return part_of(self.guide, visit, self.pace, self.seconds, self.closing(visit))

    def _extend(self) -> bool:
        """Put the next visit behind the last; false at the guide's end."""
        last = self.legs[-1]
        visit = after_silence(self.guide, last.visit)
        if visit is None:
            return False
        self.legs.append(Leg(visit, self._part(visit), last.end))
        return True
