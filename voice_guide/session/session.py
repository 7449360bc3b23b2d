"""A guide being followed, and what a key can do to it.

Every method that changes what is to be said returns the keys of what was handed out and no longer
holds.
"""

from voice_guide.guide.model import Answer
from voice_guide.score.model import Kind, Phase
from voice_guide.score.route import Leg, Visit, enter, settling_place
from voice_guide.score.sentences import sentences
from voice_guide.session.following import CLEAR, CLOSE, LEAD
from voice_guide.session.handed import Keys
from voice_guide.session.phases import Move
from voice_guide.session.recovering import Recovering
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency


class Session(Recovering):
    """One guide from its start to its end, steered by keys."""

    def next(self, now: float) -> Keys | None:
        """Go to the next step's start; nothing happens, and None is returned, on the last one."""
        return self._go(enter(self.guide, self.timeline.leg.visit.place + 1), now)

    def back(self, now: float) -> Keys:
        """Go to the start of the step before, or of the first one once more."""
        place = max(0, self.timeline.leg.visit.place - 1)
        return self._go(enter(self.guide, place), now) or ()

    def settle(self, now: float) -> Keys | None:
        """Go to the settling step; None if that is where the session is."""
        place = settling_place(self.guide)
        if self.timeline.leg.visit.place == place and self._watch.plays:
            return None
        return self._go(Visit(place, Leg.BODY), now)

    def wait_for_keys(self, now: float, *, on: bool, still: bool = False) -> Keys:
        """Let time stand still before each hold and after each step, until a key; or no more.

        With `still` it goes on only by a key from where it waits by now.
        """
        waits = self.status is Status.WAITING
        self._stops.turn(self.second(now), on=on, stands=waits)
        if waits and not (on or still):
            self.resume(now)
        if not self._watch.plays:
            return ()
        moment = self._watch.origin + self._stops.horizon() - CLOSE
        return self._handed.recall(lambda due: due.at > moment and not due.aside, now)

    def answers(self) -> tuple[Answer, ...]:
        """What may be answered."""
        return self._asked.answers(self.timeline.leg.visit)

    def answer(self, key: str, now: float) -> Keys | None:
        """Answer what is asked; None if the key answers nothing."""
        visit = self.timeline.leg.visit
        if not self._asked.shuts(key, visit):
            return self._go(self._asked.lead(key, visit), now)
        keys = self._cut(now)
        self._watch.move(Move.END, now)
        return keys

    def again(self, now: float) -> Keys:
        """Say the present words from their start; for where there is no hold to protect."""
        keys = self._cut(now)
        self._watch.carry_on(now)
        at = self.second(now)
        leg = self.timeline.leg
        begin = leg.words_begin(at)
        begin = leg.owed_release(begin) or begin
        self.timeline.rewind(at + LEAD, begin)
        self._stops.rewound(begin)
        leg.done -= {place for place, cue in enumerate(leg.part.cues) if cue.at >= begin}
        return keys

    def simpler(self, now: float) -> Keys | None:
        """Say the step's simpler words in place of its words; None where that cannot be."""
        words = sentences(self.timeline.step.simpler or "")
        leg = self.timeline.leg
        span = leg.span(self.second(now))
        if not words or span.phase is not Phase.WORDS or not self._watch.plays:
            return None
        keys = self._cut(now)
        leg.done |= {place for place, cue in enumerate(leg.part.cues) if cue.at < span.end}
        self.timeline.rewind(self.second(now), span.end)
        self._put_in(words, Urgency.INSTRUCTION, now, clear=0.0)
        return keys

    def shorten(self, now: float) -> Keys | None:
        """Say the step's short words in place of what is due, not rendered, and leads to a hold.

        None, and nothing happens, where nothing is missing or it does not lead to a hold. A hold
        that follows a rest begins no sooner for it.
        """
        leg, at = self.timeline.leg, self.second(now)
        cue = self.timeline.missing(at + LEAD, self.known) if self._watch.plays else None
        hold = leg.hold_after(cue) if cue is not None else None
        if cue is None or hold is None:
            return None
        words = self.timeline.short_words()
        rests = leg.span(at).phase is not Phase.WORDS
        spare = hold - cue.at - self._asides.length(words) if rests else 0.0
        keys = self._cut(now)
        leg.done |= {place for place, cue in enumerate(leg.part.cues) if cue.at < hold}
        self.timeline.rewind(self.second(now), hold)
        self._put_in(words, Urgency.INSTRUCTION, now, clear=0.0, after=max(0.0, spare))
        return keys

    def put_in(self, words: tuple[str, ...], urgency: Urgency, now: float) -> Keys | None:
        """Say something that is not in the score, after the sentence being said.

        In a hold time goes on and encouragement gives way; where it would run into the release,
        None is returned and nothing happens. Elsewhere the score waits. Every sentence must be
        `known`.
        """
        if not self._watch.plays or not self.ready():
            return None
        at = self.second(now)
        leg = self.timeline.leg
        span = leg.span(at)
        if span.phase is not Phase.HOLD or leg.waits(at):
            keys = self._handed.recall_ahead(now, lambda due: not due.aside)
            self._put_in(words, urgency, now)
            return keys
        quiet = self._handed.quiet_from(now)
        begin = max(now + LEAD, quiet + CLEAR if quiet > now else now)
        end = begin + self._asides.length(words) + CLEAR
        if end > self._watch.origin + leg.begin + span.end:
            return None
        keys = self._handed.recall(
            lambda due: due.urgency <= Urgency.COUNTDOWN and due.at < end and due.end > begin,
            now, again=False,
        )  # fmt: skip
        self._asides.lay(words, begin - self._watch.origin, self._watch.origin, urgency)
        return keys

    def alarm(self, words: tuple[str, ...], now: float) -> Keys | None:
        """Say words that cut everything but a release; None while a release is being said."""
        leg = self.timeline.leg
        sounding = self._handed.sounding(now)
        if sounding is not None and sounding.due.kind is Kind.RELEASE:
            return None
        if not self.ready():
            return None
        keys = self._cut(now)
        if leg.span(self.second(now)).phase is Phase.HOLD:
            short = self.timeline.short_words()
            self._put_in(words, Urgency.ALARM, now, clear=0.0, then=short)
        else:
            self._put_in(words, Urgency.ALARM, now)
        return keys

    def _go(self, visit: Visit | None, now: float) -> Keys | None:
        """Leave the present words for another visit; None if there is none."""
        if visit is None:
            return None
        keys = self._cut(now)
        self._watch.carry_on(now)
        self._asked.moved(self.timeline.leg.visit, visit)
        self.timeline.enter(visit, self.second(now) + LEAD)
        return keys
