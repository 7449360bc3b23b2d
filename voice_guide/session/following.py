"""A guide being followed as time goes on. It does nothing itself and is told the time.

Two kinds of seconds are kept apart. A *moment* is on the clock that all processes share. A
*second of the session* has the pauses taken out; the timeline is laid out in those. Every method
that changes what is to be said returns the keys of what was handed out and no longer holds.
"""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Final

from voice_guide.guide.model import Guide
from voice_guide.score.model import Kind, Phase
from voice_guide.score.pace import Pace, SecondsToSay
from voice_guide.score.route import enter, place_of
from voice_guide.score.whole import is_first_hold
from voice_guide.session.asides import Asides
from voice_guide.session.asked import Asked
from voice_guide.session.due import Due, due_of
from voice_guide.session.handed import Entry, Handed, Keys
from voice_guide.session.phases import Move
from voice_guide.session.stops import Stops
from voice_guide.session.timeline import Known, Timeline
from voice_guide.session.view import Status
from voice_guide.session.watch import Watch
from voice_guide.speech.urgency import Urgency

Ready = Callable[[], bool]
"""Whether words can be said now, or are not worth waiting for; false for a moment at most."""

Since = Callable[[str], float | None]
"""Since which moment a sentence is heard that was not handed out yet; none if it is not."""

AHEAD: Final = 45.0
"""Seconds ahead that cues are handed out, so that a program that stalls delays nothing."""

LEAD: Final = 0.03
"""Seconds from a key to the words it starts: enough for the player to place the first sample."""

CLEAR: Final = 0.15
"""Seconds of quiet kept on both sides of something put in between."""

LATE: Final = 0.015
"""Seconds by which a sentence may begin late before what follows it is moved."""

HAIR: Final = 1e-6
"""Seconds behind a stop at which time stands, so that rounding never puts it before."""

CLOSE: Final = 0.005
"""Seconds before a stop at which nothing is handed out any more."""


class Following:
    """One guide from its start to its end, with time standing still and going on."""

    def __init__(
        self,
        guide: Guide,
        pace: Pace,
        seconds: SecondsToSay,
        known: Known,
        *,
        keys: Iterator[int] | None = None,
        gently: tuple[str, ...] = (),
        first: float = 0.0,
        since: Since = lambda text: None,
        ready: Ready = lambda: True,
    ) -> None:
        """Make ready; `first` is the second to begin at, where another session led to this.

        `since` tells of the first sentence whether it is heard already.
        """
        self.guide = guide
        self.known = known
        self.ready = ready
        self.timeline = Timeline(
            guide, pace, seconds, lambda visit: gently if is_first_hold(guide, visit) else ()
        )
        self._keys = count(1) if keys is None else keys
        self._watch = Watch(first)
        self._handed = Handed()
        self._begun = False
        self._since = since
        self._asked = Asked(guide)
        self._asides = Asides(self.timeline, self._keys)
        self._stops = Stops(self.timeline)

    @property
    def status(self) -> Status:
        """Where the session stands."""
        return self._watch.status

    def second(self, now: float) -> float:
        """The second of the session at a moment; it stands still unless the session plays."""
        return self._watch.second(now)

    def since_start(self, now: float) -> float:
        """Seconds since this guide began, pauses taken out."""
        return self.second(now) - self._watch.first

    def is_heard(self, now: float) -> bool:
        """Whether something is being said."""
        return self._handed.is_heard(now)

    def start(self, now: float, step: str | None = None) -> None:
        """Begin, at a step by its id if one is given."""
        place = 0 if step is None else place_of(self.guide, step)
        visit = enter(self.guide, 0 if place is None else place)
        if visit is None:
            raise ValueError("a guide without steps cannot be followed")
        self._watch.move(Move.START, now)
        self.timeline.enter(visit, self._watch.first + LEAD)

    def advance(self, now: float) -> None:
        """Move on to where a moment lies; the score waits for words that are not rendered yet."""
        if not self._watch.plays:
            return
        at = self.second(now)
        self._handed.forget(now)
        missing = self.timeline.missing(at, self.known, waits=not self.ready())
        if missing is not None and not self._begun:
            self._watch.origin = now - self._watch.first  # the first words begin it, late or not
        elif missing is not None:
            self.timeline.rewind(at + LEAD, missing.at)
        elif not self._begun:
            self._join_in()
            at = self.second(now)
        stop = self._stops.next()
        if stop is not None and at >= stop:
            self._watch.move(Move.WAIT, self._watch.origin + stop + HAIR)
            return
        while at >= self.timeline.leg.end:
            left = self.timeline.leg
            if not self.timeline.step_on():
                self._watch.move(Move.END, now)
                return
            self._asked.moved(left.visit, self.timeline.leg.visit)

    def due(self, now: float) -> tuple[Due, ...]:
        """What is to be handed to the player now, each with its moment; handed out once."""
        if not self._watch.plays:
            return ()
        out = self._asides.take()
        self._handed.add(*map(Entry, out))
        at = self.second(now)
        until = min(at + AHEAD, self._stops.horizon() - CLOSE)
        known = self.known if self.ready() else _not_yet
        for leg, place, cue in self.timeline.ready(at, until, known):
            leg.done.add(place)
            second = leg.begin + cue.at
            due = due_of(cue, next(self._keys), leg.part.step, second, self._watch.origin)
            if cue.fits:
                self._handed.add(Entry(due, leg, place))
            out.append(due)
        self._begun = self._begun or bool(out)
        return tuple(out)

    def wake_at(self, now: float) -> float | None:
        """The next moment at which something begins or ends by itself; none while it waits."""
        if not self._watch.plays:
            return None
        at = self.second(now)
        return self._watch.origin + min(at + AHEAD / 3, self.timeline.next_change(at))

    def pause(self, now: float, *, leaving: bool = False) -> Keys:
        """Stand still, perhaps to ask about leaving; words that are cut are owed again."""
        keys = self._cut(now)
        self._watch.move(Move.ASK_TO_LEAVE if leaving else Move.PAUSE, now)
        return keys

    def resume(self, now: float) -> None:
        """Carry on where time stood still; a hold is begun with its short words."""
        if self.status is Status.WAITING:
            self._stops.go_by()
        self._watch.carry_on(now)
        if self.timeline.leg.span(self.second(now)).phase is Phase.HOLD:
            self._put_in(self.timeline.short_words(), Urgency.INSTRUCTION, now, clear=0.0)

    def set_pace(self, pace: Pace, now: float) -> Keys:
        """Go on at another pace from the next sentence.

        A hold under way may be made longer, but not shorter: some of it may be over by then.
        """
        reordered = pace.hold != self.timeline.pace.hold
        self.timeline.pace = pace
        self.timeline.arrange_again(self.second(now))
        keys = self._handed.recall_ahead(
            now, lambda due: not due.aside or due.urgency is Urgency.ECHO
        )
        if reordered:
            self.timeline.forget_ahead(self.second(now))
        return keys

    def lengths_known(self, now: float) -> Keys:
        """Take in lengths that have become certain; what they move is handed out once more."""
        self.timeline.arrange_again(self.second(now))
        return self._handed.recall_moved(self._watch.origin, now) if self._watch.plays else ()

    def began(self, key: int, moment: float, end: float, now: float) -> Keys:
        """Take in when a sentence was first heard; what follows a late one comes later too.

        `end` is the moment at which it will have been said.
        """
        entry = self._handed.get(key)
        if entry is None or not self._watch.plays:
            return ()
        if entry.due.kind is Kind.RELEASE:
            return self._make_way(entry, end, now)
        if entry.due.kind is not Kind.SAY:
            return ()
        late = max(moment - entry.due.at, end - entry.due.end)
        at, leg = self.second(now), self.timeline.leg
        moves_nothing = entry.due.aside and leg.span(at).phase is Phase.HOLD and not leg.waits(at)
        if late < LATE or moves_nothing:
            return ()
        self._handed.began(key, moment)
        self._handed.lasts(key, end)
        return self._delay(late, moment, now)

    def _make_way(self, release: Entry, end: float, now: float) -> Keys:
        """Let what follows a release begin once it has ended: it is late, or other words are said.

        A rest that leaves room for it stays as long as it is.
        """
        if release.leg is not self.timeline.leg:
            return ()
        self._handed.lasts(release.due.key, end)
        over = end - self._watch.origin - self.timeline.room_after(release.place)
        if over < LATE:
            return ()
        return self._delay(over, now, now)

    def _delay(self, by: float, moment: float, now: float) -> Keys:
        """Let all that comes behind a moment come some seconds later."""
        asides = self._handed.asides(moment)
        keys = self._handed.recall(lambda due: due.at > moment, now)
        self._asides.lay_again(asides, by)
        self.timeline.wait(self.second(now), by)
        return keys

    def _join_in(self) -> None:
        """Begin with the first sentence if it is heard already: at the moment it began."""
        leg = self.timeline.leg
        first = leg.part.cues[0] if leg.part.cues else None
        since = None if first is None else self._since(first.text)
        if first is not None and since is not None:
            self._watch.origin = since - leg.begin - first.at

    def _put_in(
        self,
        words: tuple[str, ...],
        urgency: Urgency,
        now: float,
        clear: float = CLEAR,
        after: float = 0.0,
        then: tuple[str, ...] = (),
    ) -> None:
        """Say words after the sentence being said; the score waits until they have ended.

        `clear` is how many seconds of quiet follow the words; none before a hold. They begin
        `after` seconds from now at the earliest. Behind them comes `then`, which goes with a hold.
        """
        at = self.second(now)
        quiet = self._handed.quiet_from(now) - self._watch.origin
        begin = max(at + max(LEAD, after), quiet + CLEAR if quiet > at else at)
        end = self._asides.lay(words, begin, self._watch.origin, urgency)
        if then:
            begin = end + self.timeline.pace.gap
            end = self._asides.lay(then, begin, self._watch.origin, Urgency.INSTRUCTION)
        self.timeline.wait(at, end + clear - quiet)

    def _cut(self, now: float) -> Keys:
        """Take back all that was handed out; a guide's sentence that was cut is owed again."""
        if not self._watch.plays:
            return ()
        leg, owed = self.timeline.leg, self._handed.sounding(now)
        keys, at = self._take_back(now), self.second(now)
        if owed is not None and owed.leg is leg and owed.due.kind in (Kind.SAY, Kind.RELEASE):
            self.timeline.rewind(at, leg.part.cues[owed.place].at)
            leg.done.discard(owed.place)
        return keys

    def _take_back(self, now: float) -> Keys:
        """Take back all that was handed out or laid out; time stands where it is."""
        at = self.second(now)
        keys = self._handed.recall(lambda _: True, now)
        self._asides.clear()
        self.timeline.rewind(at, self.timeline.leg.offset(at))
        return keys


def _not_yet(text: str) -> bool:
    """That a sentence cannot be said, whichever it is."""
    return False
