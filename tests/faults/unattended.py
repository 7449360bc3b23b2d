"""A conductor on a clock that jumps from event to event, with nobody but chance at its keys."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from tests.conductor.stage import Stage
from tests.fakes.workers import FakePlayer, FakeVoice, ManualClock, Played
from voice_guide.conductor.reports import Asked, Changed, Finished, Unasked
from voice_guide.guide.model import Guide
from voice_guide.ports import Clip, Inbox, Missed, PlayerLost
from voice_guide.speech.urgency import Urgency

ENOUGH: Final = 400
"""Events after which a guide that has not ended goes in circles, or has hours to go."""

ESCAPES: Final = 4
"""Presses of Escape that lead out of anything: out of questions, out of others, and two more."""

MUCH: Final = 200
"""Sounds and reports that are kept at the most before they are looked through."""

TOUCH: Final = 0.05
"""Seconds by which two sounds may overlap: a fade."""


class Late(FakePlayer):
    """Begins what it is told too late at once, or not at all, as the real one does."""

    def __init__(self, inbox: Inbox, clock: ManualClock) -> None:
        super().__init__(inbox, clock)
        self.gone: list[Played] = []
        """What was played before it was asked for once more, or by a player that died."""

    def play(self, key: int, clip: Clip, at: float, late: float = 0.1) -> None:
        now = self.clock.moment
        if now - at > late:
            self.inbox(Missed(key, "too late"))
            return
        if key in self.played:
            self.gone.append(self.played.pop(key))
        self.reported -= {(key, "began"), (key, "ended")}
        super().play(key, clip, max(at, now), late)


@dataclass
class Slow(FakeVoice):
    """Remembers what it owes while it is slow."""

    owed: dict[tuple[str, int], None] = field(default_factory=dict)

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        self.owed[text, speed] = None
        super().want(text, speed, urgency)

    def render(self, text: str, speed: int) -> None:
        self.owed.pop((text, speed), None)
        super().render(text, speed)


class Unattended(Stage):
    """Notes where every sound was heard, so that two at once would show."""

    plays = Late
    speaks = Slow

    def follow(self, guide: Guide, keys: list[tuple[str, float]]) -> None:
        """Play a guide while keys are pressed, each after some seconds; then leave it at once."""
        self.play(guide)
        for key, seconds in keys:
            self.let_pass(seconds)
            self.press(key)
        for _ in range(ENOUGH):
            if self.is_over or not self.jump():
                break
        self.leave()
        self.never_two_voices()

    @property
    def is_over(self) -> bool:
        """Whether what was played has ended, and nothing is asked."""
        newest = {type(report): place for place, report in enumerate(self.told)}
        ended, closed = newest.get(Finished, -1), newest.get(Unasked, -1)
        return ended > newest.get(Changed, -2) and max(ended, closed) > newest.get(Asked, -2)

    def find_the_way_out(self) -> None:
        """Press Escape as often as it takes, which is not often."""
        for _ in range(ESCAPES):
            if not self.is_over:
                self.press("escape")
                self.let_pass(0.5)
        assert self.is_over

    def lose_player(self) -> None:
        """The player dies, and what it was playing is heard no more."""
        self.player.hush()
        self._gone.extend(self.player.played.values())
        self.player.played.clear()
        self.inbox.put(PlayerLost("killed"))

    def forget_what_is_over(self) -> None:
        """Look at what was heard, and keep what may still be: a long session has much to keep."""
        if len(self.player.played) > MUCH:
            self.never_two_voices()
            now = self.clock.moment
            over = [key for key, each in self.player.played.items() if _end(each) < now - 1.0]
            for key in over:
                del self.player.played[key]
            self._gone.clear()
        if len(self.told) > MUCH:
            del self.told[: -MUCH // 2]

    def render_late(self) -> None:
        """Bring what the voice was slow to bring."""
        assert isinstance(self.voice, Slow)
        for text, speed in tuple(self.voice.owed):
            self.voice.render(text, speed)

    def let_pass(self, seconds: float) -> None:
        """Let time pass, from event to event."""
        end = self.clock.moment + seconds
        for _ in range(ENOUGH):
            if self.clock.moment >= end or not self.jump(end):
                break

    def jump(self, end: float = float("inf")) -> bool:
        """Go on to the next event; false if nothing will ever happen by itself."""
        now = self.clock.moment
        wake = self.conductor.wake_at(now)
        heard = [moment for each in self.player.played.values() for moment in _moments(each, now)]
        ahead = [moment for moment in (wake, *heard, end) if moment is not None]
        soonest = max(min(ahead), now + 0.001)
        if soonest == float("inf"):
            return False
        self.clock.moment = soonest
        self.player.report()
        self.turn()
        return True

    def leave(self) -> None:
        """Ctrl+C: all is silent at once, and stays so."""
        self.conductor.leave()
        self.turn()
        assert not self.conductor.turn([None])
        now = self.clock.moment
        assert all(each.dropped_at is not None or _end(each) <= now for each in self._played)

    def never_two_voices(self) -> None:
        """No two sounds were ever heard at once; what is still to come may be moved."""
        now = self.clock.moment
        heard = sorted(
            (each.at, min(_end(each), now), each.text)
            for each in self._played
            if _is_heard(each) and each.at < now
        )
        for (_, end, text), (begin, _, other) in pairwise(heard):
            assert begin >= end - TOUCH, f"{text!r} ends at {end}, {other!r} begins at {begin}"

    @property
    def _gone(self) -> list[Played]:
        assert isinstance(self.player, Late)
        return self.player.gone

    @property
    def _played(self) -> list[Played]:
        return [*self._gone, *self.player.played.values()]


def _is_heard(each: Played) -> bool:
    return not each.text.startswith("(") and _end(each) > each.at


def _end(each: Played) -> float:
    end = each.at + each.seconds
    return end if each.dropped_at is None else min(end, each.dropped_at)


def _moments(each: Played, now: float) -> tuple[float, ...]:
    moments = (each.at, each.at + each.seconds) if each.dropped_at is None else ()
    return tuple(moment for moment in moments if moment > now)
