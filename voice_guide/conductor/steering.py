"""What keys do to a guide that is being played."""

from typing import TYPE_CHECKING, Final

from voice_guide.commands.keymap import Keymap
from voice_guide.commands.table import NO, YES, Act
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.talk import Talk
from voice_guide.score.model import Phase
from voice_guide.score.sentences import sentences
from voice_guide.score.words import sentences_of
from voice_guide.session.session import Session
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice_guide.session.timeline import Leg

EARLY: Final = 10.0
"""Seconds after a guide's start in which a key may have been hit half asleep; our own choice."""

SILENCE: Final = 1.6
"""Seconds of silence that tell of a pause before words do, if words were cut; our own choice."""

SETTLED: Final = 1.0
"""Seconds into a step after which its first sentence is under way."""


class Steering:
    """The keys of one session, and those that wait for words that have to be finished."""

    def __init__(
        self,
        session: Session,
        clips: Clips,
        delivery: Delivery,
        talk: Talk,
        keys: Keymap,
        *,
        carries_on_early: bool = False,
    ) -> None:
        """Take the keys of a session; with `carries_on_early` it is not paused by its first ones.

        That is for people who start it with more than one press of Space.
        """
        self.left = False
        """Whether the person has said twice that they want to leave."""
        self._session = session
        self._clips = clips
        self._delivery = delivery
        self._talk = talk
        self._keys = keys
        self._carries_on_early = carries_on_early
        self._touched = False
        self._again_of: Leg | None = None
        """The part of the guide whose words the last key had said again."""
        self._later: Act | None = None
        self._do: dict[Act, Callable[[float], None]] = {
            Act.PAUSE: self._pause_or_carry_on,
            Act.AGAIN: self._again,
            Act.NEXT: self._next,
            Act.BACK: self._back,
            Act.EASED: self._eased,
            Act.WHERE: talk.where,
            Act.ABOUT: talk.about,
            Act.MORE: talk.more,
            Act.KEYS: self._read_keys,
            Act.LEAVE: self._leave,
        }

    def turn(self, now: float) -> None:
        """Move on once words that had to be finished are finished."""
        if self._later is not None and not self._must_finish(now):
            meaning, self._later = self._later, None
            if self._session.status is Status.PLAYING:
                self._do[meaning](now)

    def wants(self, key: str) -> bool:
        """Whether a key answers what is asked now, and so means nothing else."""
        return self._answer_of(key) is not None

    def press(self, key: str, now: float) -> None:
        """Take a key: an open question's answers first, then the commands."""
        answer = self._answer_of(key)
        if self._session.status is Status.OVER or answer is not None:
            self._answer(answer or "", now)
            return
        meaning = self._keys.meaning(key)
        if meaning is Act.PAUSE and self._question_waits(now):
            meaning = Act.AGAIN
        if meaning in (Act.NEXT, Act.BACK, Act.EASED) and self._must_finish(now):
            self._later = meaning
            return
        early = self._session.since_start(now) < EARLY
        if not (meaning is Act.PAUSE and early and self._carries_on_early and self._plays):
            self._do.get(meaning, self._pause_or_carry_on)(now)
        if meaning is not Act.AGAIN:
            self._again_of = None
        if meaning in (Act.NEXT, Act.EASED) and early and not self._touched:
            words = wording.way_back(self._keys.said(Act.BACK))
            self._talk.say(words, Urgency.ANSWER, now, after=SETTLED)
        self._touched = True

    def pause(self, now: float) -> None:
        """Stand still, if the guide goes on."""
        if self._plays:
            self._talk.forget()
            self._delivery.take_back(self._session.pause(now), now)

    @property
    def _plays(self) -> bool:
        return self._session.status is Status.PLAYING

    def _pause_or_carry_on(self, now: float) -> None:
        if self._plays:
            heard = self._delivery.voice_on and self._session.is_heard(now)
            silence = SILENCE if heard else 0.0
            self.pause(now)
            self._talk.after_a_silence(wording.PAUSED, silence, now)
            return
        self._talk.hush(now)
        self._clips.want(self._session.timeline.short_words())
        self._session.resume(now)

    def _again(self, now: float) -> None:
        """Say the last words again; in a hold in between, so that the hold is not moved."""
        session, step = self._session, self._session.timeline.step
        simpler = sentences(step.simpler or "") if self._again_of is session.timeline.leg else ()
        self._again_of = session.timeline.leg
        in_hold = self._phase(now) is Phase.HOLD
        if session.status is Status.PAUSED and in_hold:
            self._talk.hush(now)
            session.resume(now)
        elif self._plays and in_hold:
            self._talk.forget()
            self._say(simpler or session.timeline.short_words(), now)
        elif session.status is Status.WAITING and not self._question_waits(now):
            self._talk.hush(now)
            self._say(simpler or sentences(step.say), now)
        else:
            if not self._plays:
                self._talk.hush(now)
            keys = session.simpler(now) if simpler else None
            self._delivery.take_back(session.again(now) if keys is None else keys, now)

    def _say(self, lines: tuple[str, ...], now: float) -> None:
        self._talk.say(" ".join(lines), Urgency.ANSWER, now)

    def _next(self, now: float) -> None:
        self._moved(self._session.next(now), now)

    def _back(self, now: float) -> None:
        self._moved(self._session.back(now), now)

    def _eased(self, now: float) -> None:
        self._moved(self._session.settle(now), now)

    def _read_keys(self, now: float) -> None:
        self.pause(now)
        self._talk.keys(self._keys, now)

    def _leave(self, now: float) -> None:
        if self._session.status is Status.LEAVING:
            self.left = True
            return
        self._delivery.take_back(self._session.pause(now, leaving=True), now)
        self._talk.hush(now)
        self._talk.say(wording.LEAVE, Urgency.ANSWER, now)

    def _answer_of(self, key: str) -> str | None:
        """The answer a key gives to what is asked now, if it gives one."""
        keys = {answer.key for answer in self._session.answers()}
        if key in keys:
            return key
        if {"y", "n"} <= keys:
            return "y" if key in YES else "n" if key in NO else None
        return None

    def _answer(self, answer: str, now: float) -> None:
        keys = self._session.answer(answer, now)
        if keys is not None:
            self._moved(keys, now)

    def _moved(self, keys: tuple[int, ...] | None, now: float) -> None:
        """Another step has begun; or there was none to go to, and that is said."""
        if keys is None:
            self._talk.say(wording.LAST_STEP, Urgency.ANSWER, now)
            return
        self._talk.hush(now)
        self._delivery.take_back(keys, now)
        self._clips.want(sentences_of(self._session.timeline.step))

    def _question_waits(self, now: float) -> bool:
        open_ = self._session.status in (Status.PLAYING, Status.WAITING)
        return open_ and self._phase(now) is Phase.WAIT

    def _must_finish(self, now: float) -> bool:
        """Whether words are being said that no key may cut short."""
        step = self._session.timeline.step
        return step.must_finish and self._plays and self._phase(now) is Phase.WORDS

    def _phase(self, now: float) -> Phase:
        timeline = self._session.timeline
        return timeline.leg.span(self._session.second(now)).phase
