"""One guide being played: what its keys do, and what reaches the ear and the front end."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from voice_guide.commands.keymap import keymap
from voice_guide.commands.table import NO, SESSION, YES, Act
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.patience import Patience
from voice_guide.conductor.reports import Changed, Finished, Tell
from voice_guide.conductor.talk import Talk
from voice_guide.guide.model import Guide
from voice_guide.score.model import Phase
from voice_guide.score.pace import Pace
from voice_guide.score.route import elsewhere, settling_place
from voice_guide.score.sentences import sentences
from voice_guide.score.words import sentences_ahead, sentences_of
from voice_guide.session.looking import look
from voice_guide.session.session import Session
from voice_guide.session.view import Status, View
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording


class Performance:
    """A session with its voice, its captions, and its keys."""

    def __init__(
        self,
        guide: Guide,
        clips: Clips,
        delivery: Delivery,
        mouth: Mouth,
        tell: Tell,
        *,
        keys: Iterator[int],
        ready: Callable[[], bool],
        gently: tuple[str, ...] = (),
        first: float = 0.0,
    ) -> None:
        self.guide = guide
        self.closed = False
        """Whether the person has left."""
        self.session = Session(
            guide,
            clips.pace,
            clips.seconds,
            lambda text: ready() and clips.known(text),
            keys=keys,
            gently=gently,
            first=first,
        )
        self._clips = clips
        self._delivery = delivery
        self._tell = tell
        self._gently = gently
        self._patience = Patience(self.session, clips)
        self._talk = Talk(self.session, clips, mouth)
        self._told: View | None = None
        self._last: Act | None = None
        self._later: Act | None = None
        self._stale = False
        self._everything_wanted = False
        self._do: dict[Act, Callable[[float], None]] = {
            Act.PAUSE: self._pause_or_carry_on,
            Act.AGAIN: self._again,
            Act.NEXT: self._next,
            Act.BACK: self._back,
            Act.EASED: self._eased,
            Act.WHERE: self._talk.where,
            Act.ABOUT: self._talk.about,
            Act.MORE: self._talk.more,
            Act.KEYS: self._read_keys,
            Act.LEAVE: self._leave,
        }

    def start(self, now: float, step: str | None = None) -> None:
        """Begin, at a step by its id if one is given."""
        self.session.start(now, step)
        self._clips.say_as = self.guide.say_as
        self._clips.want(sentences_of(self.session.timeline.step))

    def turn(self, now: float) -> None:
        """Do what is due, and report what has changed."""
        if self._stale:
            self._stale = False
            self.session.lengths_known(now)
        over_before = self.session.status is Status.OVER
        self.session.advance(now)
        self._patience.turn(now)
        self._do_what_was_put_off(now)
        self._hand_out(now)
        self._put_in_asides(now)
        self._show(now)
        if self.session.status is Status.OVER and not over_before and not self.elsewhere:
            self._tell(Finished(whole=True))
        if not self._everything_wanted:
            self._everything_wanted = True
            self._want_everything()

    def wake_at(self, now: float) -> float | None:
        """The next moment at which a turn is needed."""
        moments = (self.session.wake_at(now), self._patience.wake_at())
        return min((moment for moment in moments if moment is not None), default=None)

    @property
    def elsewhere(self) -> str | None:
        """The guide to go on with, because a gate of this one stayed shut."""
        over = self.session.status is Status.OVER
        return elsewhere(self.guide, self.session.timeline.leg.visit) if over else None

    @property
    def settled(self) -> bool:
        """Whether the settling step of a guide for a cramp has been reached."""
        if not self.guide.cramping:
            return False
        place = settling_place(self.guide)
        return self.session.timeline.leg.visit.place >= place

    def wants(self, key: str) -> bool:
        """Whether a key answers what is asked now, and so means nothing else."""
        return self._answers(key) is not None

    def press(self, key: str, now: float) -> None:
        """Take a key: an open question's answers first, then the commands."""
        session = self.session
        meaning = keymap(SESSION).meaning(key)
        if session.status is Status.OVER or self._answers(key):
            self._answer(key, now)
            return
        if meaning is Act.PAUSE and self._question_waits(now):
            meaning = Act.AGAIN
        if meaning in (Act.NEXT, Act.BACK, Act.EASED) and self._must_finish(now):
            self._later = meaning
            return
        self._do.get(meaning, self._pause_or_carry_on)(now)
        self._last = meaning

    def say(self, words: str, urgency: Urgency, now: float) -> None:
        """Say something of the program's own, in between unless the guide stands still."""
        self._talk.say(words, urgency, now)

    def pause(self, now: float) -> None:
        """Stand still, if the guide goes on."""
        if self.session.status is Status.PLAYING:
            self._talk.forget()
            self._delivery.take_back(self.session.pause(now), now)

    def leave(self, now: float) -> None:
        """End at once."""
        self.pause(now)
        self._talk.hush(now)
        self.closed = True
        self._tell(Finished(whole=False))

    def set_pace(self, pace: Pace, now: float) -> None:
        """Go on at another pace from the next sentence."""
        if self.session.status is Status.OVER:
            return
        keys = self.session.set_pace(pace, now)
        self._delivery.take_back(keys, now)
        self._want_everything()

    def rendered(self) -> None:
        """Some lengths have become certain."""
        self._stale = True

    def began(self, key: int, moment: float, now: float) -> None:
        """A sentence was first heard at a moment."""
        self._delivery.take_back(self.session.began(key, moment, now), now)

    def player_lost(self, now: float) -> None:
        """The player died; the sentence it was saying is owed."""
        self.session.lost(now)

    def _pause_or_carry_on(self, now: float) -> None:
        if self.session.status is Status.PLAYING:
            self.pause(now)
            return
        self._talk.hush(now)
        self._clips.want(self.session.timeline.short_words())
        self.session.resume(now)

    def _again(self, now: float) -> None:
        session = self.session
        twice = self._last is Act.AGAIN
        if session.status is not Status.PLAYING:
            self._talk.hush(now)
            if self._phase(now) is Phase.HOLD:
                session.resume(now)
                return
        elif self._phase(now) is Phase.HOLD:
            simpler = sentences(session.timeline.step.simpler or "") if twice else ()
            lines = simpler or session.timeline.short_words()
            self._talk.forget()
            self.say(" ".join(lines), Urgency.ANSWER, now)
            return
        keys = session.simpler(now) if twice else None
        self._delivery.take_back(session.again(now) if keys is None else keys, now)

    def _next(self, now: float) -> None:
        self._moved(self.session.next(now), now)

    def _back(self, now: float) -> None:
        self._moved(self.session.back(now), now)

    def _eased(self, now: float) -> None:
        self._moved(self.session.settle(now), now)

    def _read_keys(self, now: float) -> None:
        self.pause(now)
        self._talk.keys(now)

    def _leave(self, now: float) -> None:
        if self.session.status is Status.LEAVING:
            self.leave(now)
            return
        self._delivery.take_back(self.session.pause(now, leaving=True), now)
        self._talk.hush(now)
        self.say(wording.LEAVE, Urgency.ANSWER, now)

    def _answers(self, key: str) -> str | None:
        """The answer a key gives to what is asked now, if it gives one."""
        keys = {answer.key for answer in self.session.answers()}
        if key in keys:
            return key
        if {"y", "n"} <= keys:
            return "y" if key in YES else "n" if key in NO else None
        return None

    def _answer(self, key: str, now: float) -> None:
        keys = self.session.answer(self._answers(key) or "", now)
        if keys is not None:
            self._moved(keys, now)

    def _moved(self, keys: tuple[int, ...] | None, now: float) -> None:
        """Another step has begun; or there was none to go to, and that is said."""
        if keys is None:
            self.say(wording.LAST_STEP, Urgency.ANSWER, now)
            return
        self._talk.hush(now)
        self._delivery.take_back(keys, now)
        self._clips.want(sentences_of(self.session.timeline.step))

    def _question_waits(self, now: float) -> bool:
        return self.session.status is Status.PLAYING and self._phase(now) is Phase.WAIT

    def _must_finish(self, now: float) -> bool:
        """Whether words are being said that no key may cut short."""
        step = self.session.timeline.step
        playing = self.session.status is Status.PLAYING
        return step.must_finish and playing and self._phase(now) is Phase.WORDS

    def _phase(self, now: float) -> Phase:
        timeline = self.session.timeline
        return timeline.leg.span(self.session.second(now)).phase

    def _do_what_was_put_off(self, now: float) -> None:
        """Move on once words that had to be finished are finished."""
        if self._later is not None and not self._must_finish(now):
            meaning, self._later = self._later, None
            if self.session.status is Status.PLAYING:
                self._do[meaning](now)

    def _put_in_asides(self, now: float) -> None:
        """Hand out what was put in between, as far as it is rendered and there is room."""
        while (keys := self._talk.put_in(now)) is not None:
            self._delivery.take_back(keys, now)
            self._hand_out(now)

    def _hand_out(self, now: float) -> None:
        for due in self.session.due(now):
            self._delivery.put(due)

    def _show(self, now: float) -> None:
        """Tell the front end, unless nothing but the seconds has changed."""
        view = look(self.session, now)
        if self._told is None or _but_for_time(view) != _but_for_time(self._told):
            self._told = view
            self._tell(Changed(view))

    def _want_everything(self) -> None:
        """Have the whole guide rendered, what comes next first."""
        place = self.session.timeline.leg.visit.place
        self._clips.want((*sentences_ahead(self.guide, place), *self._gently, *wording.COMMON))


def _but_for_time(view: View) -> View:
    """A view as it would be at any other moment of the same phase."""
    ends = None if view.ends_at is None else round(view.ends_at, 1)
    return replace(view, ends_at=ends, left=0.0, length=round(view.length, 1))
