"""One guide being played: what its keys do, and what reaches the ear and the front end."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from voice_guide.commands.keymap import Keymap
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.patience import Patience
from voice_guide.conductor.reports import Changed, Finished, Tell
from voice_guide.conductor.softness import softened
from voice_guide.conductor.steering import Steering
from voice_guide.conductor.talk import Talk
from voice_guide.guide.model import Guide
from voice_guide.score.model import Phase
from voice_guide.score.pace import Pace
from voice_guide.score.route import elsewhere, place_of, settling_place
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
        keymap: Keymap,
        carries_on_early: bool = False,
        gently: tuple[str, ...] = (),
        first: float = 0.0,
        still: Callable[[], bool] = lambda: False,
        in_use: Callable[[], str] = lambda: "",
    ) -> None:
        """Make ready; `still` tells of open questions, `in_use` by what it is heard."""
        self.guide = guide
        self.closed = False
        """Whether the person has left."""
        self.session = Session(
            guide,
            clips.pace,
            clips.seconds,
            clips.known,
            keys=keys,
            gently=gently,
            first=first,
            since=clips.since,
            ready=ready,
        )
        self._clips = clips
        self._delivery = delivery
        self._tell = tell
        self._gently = gently
        self._still = still
        self._patience = Patience(self.session, clips)
        self._talk = Talk(self.session, clips, mouth, in_use)
        self._steering = Steering(
            self.session, clips, delivery, self._talk, keymap, carries_on_early=carries_on_early
        )
        self._waits = False
        self._pace_later: Pace | None = None
        self._told: View | None = None
        self._owes_end = False
        self._stale = False
        self._everything_wanted = False
        self._wanted_for = (-1, False)
        """The place of the step in which words were last asked for, and whether it was at words."""

    def start(self, now: float, step: str | None = None) -> None:
        """Begin, at a step by its id if one is given."""
        self._clips.make_room()
        self._clips.say_as = self.guide.say_as
        place = place_of(self.guide, step) if step is not None else None
        self._clips.want(sentences_of(self.guide.steps[place or 0]))
        self.session.start(now, step)

    def turn(self, now: float) -> None:
        """Do what is due, and report what has changed."""
        if self._stale:
            self._stale = False
            self._delivery.take_back(self.session.lengths_known(now), now)
        over_before = self.session.status is Status.OVER
        self.session.advance(now)
        self._delivery.take_back(self._patience.turn(now), now)
        self._steering.turn(now)
        if self._pace_later is not None and not self._holds(now):
            self.set_pace(self._pace_later, now)
        self._hand_out(now)
        self._want_what_is_near(now)
        self._put_in_asides(now)
        self._ask_for_a_key(now)
        self._show(now)
        if self.session.status is Status.OVER and not over_before:
            self._talk.speak_up(now)
            self._owes_end = True
        if not self._everything_wanted:
            self._everything_wanted = True
            self._want_everything()
            self._clips.want_at(softened(self._clips.pace), sentences_of(self.guide.steps[-1]))

    def end(self, now: float) -> None:
        """Tell that it is over, once what found no room in it has been said after it."""
        over = self.session.status is Status.OVER and self.elsewhere is None
        if self._owes_end and over and self._talk.has_spoken(now):
            self._owes_end = False
            self._tell(Finished(whole=True))

    def wake_at(self, now: float) -> float | None:
        """The next moment at which a turn is needed."""
        ends = self._talk.wake_at(now) if self._owes_end else None
        moments = (self.session.wake_at(now), self._patience.wake_at(), ends)
        return min((moment for moment in moments if moment is not None), default=None)

    @property
    def elsewhere(self) -> str | None:
        """The guide to go on with, because a gate of this one stayed shut."""
        over = self.session.status is Status.OVER
        return elsewhere(self.guide, self.session.timeline.leg.visit) if over else None

    def is_ending(self, now: float) -> bool:
        """Whether the last words come next, or are being said, after which somebody is to sleep."""
        if self.guide.kind == "information" or self.session.status in (Status.OVER, Status.WAITING):
            return False
        return self.session.timeline.is_last(self.session.second(now))

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self.session.status is Status.PLAYING

    @property
    def waits_to_speak(self) -> bool:
        """Whether something of the program's own waits for room, which is to come."""
        return self.is_playing and self._talk.waits

    @property
    def settled(self) -> bool:
        """Whether the settling step of a guide for a cramp has been reached."""
        if not self.guide.cramping:
            return False
        place = settling_place(self.guide)
        return self.session.timeline.leg.visit.place >= place

    def wants(self, key: str) -> bool:
        """Whether a key answers what is asked now, and so means nothing else."""
        return self._steering.wants(key)

    def press(self, key: str, now: float) -> None:
        """Take a key."""
        self._steering.press(key, now)
        if self._steering.left:
            self.leave(now)

    def say(self, words: str, urgency: Urgency, now: float, *, after: float = 0.0) -> None:
        """Say something of the program's own, in between unless the guide stands still.

        While it goes on, this is `after` seconds from now at the earliest.
        """
        self._talk.say(words, urgency, now, after=after)

    def pause(self, now: float) -> None:
        """Stand still, if the guide goes on."""
        self._steering.pause(now)

    def leave(self, now: float) -> None:
        """End at once."""
        self.pause(now)
        self._talk.hush(now)
        self.closed = True
        self._tell(Finished(whole=False))

    def set_pace(self, pace: Pace, now: float) -> None:
        """Go on at another pace from the next sentence; with shorter holds from the next one."""
        if self.session.status is Status.OVER:
            return
        present = self.session.timeline.pace.hold
        shorter = pace.hold < present and self._holds(now)
        self._pace_later = pace if shorter else None
        pace = replace(pace, hold=present) if shorter else pace
        self._delivery.take_back(self.session.set_pace(pace, now), now)
        self._want_everything()

    def wait_for_keys(self, now: float, *, on: bool) -> None:
        """Let each step wait for a key, or the clock lead again."""
        still = self._still()
        if self.session.status is Status.WAITING and not (on or still):
            self._talk.hush(now)  # the guide goes on, and does not speak over what was said
        if self.session.status is not Status.OVER:
            self._delivery.take_back(self.session.wait_for_keys(now, on=on, still=still), now)

    def questions_are_over(self) -> None:
        """Say once more what is waited for, if it waits for a key."""
        self._waits = False

    @property
    def hold(self) -> float | None:
        """Seconds that each hold of the present step lasts; none if it has no hold."""
        hold = self.session.timeline.step.hold
        return self._clips.pace.held(hold) if hold else None

    def rendered(self) -> None:
        """Some lengths have become certain."""
        self._stale = True

    def voice_is_back(self, now: float) -> None:
        """There is a voice again: ask it for all that could not be rendered."""
        self._delivery.take_back(self.session.hand_out_again(now), now)
        self._everything_wanted = False

    def began(self, key: int, moment: float, now: float) -> None:
        """A sentence was first heard at a moment."""
        end = moment + self._delivery.takes(key)
        self._delivery.take_back(self.session.began(key, moment, end, now), now)

    def player_lost(self, now: float) -> None:
        """The player died; the sentence it was saying is owed."""
        waited = self.session.status is Status.WAITING
        keys = self.session.lost(now, self._delivery.is_unheard, still=self._still())
        if waited and self.session.status is Status.PLAYING:
            self._talk.hush(now)  # what is waited for is said again behind what nobody heard
        self._delivery.take_back(keys, now)

    def _put_in_asides(self, now: float) -> None:
        """Hand out what was put in between, as far as it is rendered and there is room."""
        while (keys := self._talk.put_in(now)) is not None:
            self._delivery.take_back(keys, now)
            self._hand_out(now)

    def _ask_for_a_key(self, now: float) -> None:
        """Say what is waited for, as soon as the guide stands still for it."""
        waits = self.session.status is Status.WAITING
        if waits and not self._waits:
            self._talk.say(wording.waiting(look(self.session, now)), Urgency.ANSWER, now)
        self._waits = waits

    def _holds(self, now: float) -> bool:
        """Whether a hold is under way."""
        return look(self.session, now).phase is Phase.HOLD

    def _hand_out(self, now: float) -> None:
        for due in self.session.due(now):
            self._delivery.put(due)

    def _show(self, now: float) -> None:
        """Tell the front end, unless nothing but the seconds has changed."""
        view = look(self.session, now)
        if self._told is None or _but_for_time(view) != _but_for_time(self._told):
            self._told = view
            self._tell(Changed(view))

    def _want_what_is_near(self, now: float) -> None:
        """Have the words of the present step rendered before others; once it holds, of the next."""
        timeline = self.session.timeline
        visit, words = timeline.leg.visit, look(self.session, now).phase is Phase.WORDS
        if (visit.place, words) == self._wanted_for:
            return
        self._wanted_for = (visit.place, words)
        near = visit if words else timeline.following()
        if near is not None:
            self._clips.want(sentences_of(self.guide.steps[near.place]))

    def _want_everything(self) -> None:
        """Have the whole guide rendered: this step, what keys may bring at any time, the rest."""
        place = self.session.timeline.leg.visit.place
        here = sentences_of(self.guide.steps[place])
        ahead = sentences_ahead(self.guide, place)
        self._clips.want(here)
        self._clips.want((*wording.COMMON, *ahead, *self._gently), Urgency.COUNTDOWN)


def _but_for_time(view: View) -> View:
    """A view as it would be at any other moment of the same phase."""
    ends = None if view.ends_at is None else round(view.ends_at, 1)
    return replace(view, ends_at=ends, left=0.0, length=round(view.length, 1))
