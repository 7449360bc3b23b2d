"""Plays a session on a clock that is moved by hand, and notes what a person would hear."""

from collections.abc import Callable
from dataclasses import dataclass

from voice_guide.guide.model import Guide
from voice_guide.score.model import Kind, Phase
from voice_guide.score.pace import Pace
from voice_guide.session.due import Due
from voice_guide.session.looking import look
from voice_guide.session.session import Session
from voice_guide.session.view import Status, View

START = 1000.0
"""An arbitrary moment: nothing may depend on the clock beginning at nought."""

USUAL_PACE = Pace()


@dataclass
class Heard:
    """One sentence as it was heard."""

    due: Due
    begin: float
    end: float
    whole: bool = True


class Listener:
    """A session, its clock, and the ear."""

    def __init__(
        self, guide: Guide, *, pace: Pace = USUAL_PACE, gently: tuple[str, ...] = ()
    ) -> None:
        self.unknown: set[str] = set()
        self.lengths: dict[str, float] = {}
        self.pace = pace
        self.session = Session(
            guide, pace, self.seconds, lambda text: text not in self.unknown, gently=gently
        )
        self.now = START
        self.coming: dict[int, Due] = {}
        self.heard: list[Heard] = []

    def seconds(self, text: str) -> float:
        """How long a sentence takes: as estimated unless a test says otherwise."""
        return self.lengths.get(text, self.pace.estimate(text))

    def start(self, step: str | None = None) -> "Listener":
        """Begin to play."""
        self.session.start(self.now, step)
        self._turn()
        return self

    def wait(self, seconds: float) -> "Listener":
        """Let time go on."""
        return self.until(self.now + seconds)

    def until(self, moment: float) -> "Listener":
        """Let time go on to a moment, waking whenever the session asks to be woken."""
        while self.now < moment:
            wake = self.session.wake_at(self.now)
            self.now = moment if wake is None else max(min(moment, wake), self.now + 1e-6)
            self._turn()
        return self

    def to_the_end(self, limit: float = 7200.0) -> "Listener":
        """Let time go on until the session is over, for two hours at most."""
        end = self.now + limit
        while self.session.status is not Status.OVER and self.now < end:
            wake = self.session.wake_at(self.now)
            assert wake is not None, "the session waits for ever"
            self.now = max(wake, self.now + 1e-6)
            self._turn()
        return self

    def to(self, phase: Phase, into: float = 0.0, repeat: int = 1) -> "Listener":
        """Let time go on to some seconds into the next stretch of a kind."""
        for _ in range(100_000):
            view = self.view
            if view.phase is phase and view.repeat == repeat and view.ends_at is not None:
                begin = view.ends_at - view.length
                return self.until(max(self.now, begin + into))
            self.wait(0.05)
        raise AssertionError(phase)

    def do(self, act: Callable[[float], object]) -> object:
        """Press something: what the session takes back is cut, or never heard."""
        keys = act(self.now)
        for key in keys if isinstance(keys, tuple) else ():
            due = self.coming.pop(key, None)
            if due is not None and due.at < self.now:
                self.heard.append(Heard(due, due.at, min(self.now, due.end), due.end <= self.now))
        self._turn()
        return keys

    @property
    def view(self) -> View:
        """How the session stands now."""
        return look(self.session, self.now)

    @property
    def all_heard(self) -> list[Heard]:
        """What was heard up to now, in order, sentences being said among it."""
        now_said = [Heard(d, d.at, d.end) for d in self.coming.values() if d.at <= self.now]
        return sorted([*self.heard, *now_said], key=lambda each: each.begin)

    def said(self, *kinds: Kind) -> list[str]:
        """The words heard up to now."""
        return [h.due.text for h in self.all_heard if not kinds or h.due.kind in kinds]

    def _turn(self) -> None:
        """What the conductor does at every turn."""
        self.session.advance(self.now)
        for due in self.session.due(self.now):
            if not due.dropped:
                self.coming[due.key] = due
        for key, due in list(self.coming.items()):
            if due.end <= self.now:
                self.heard.append(Heard(due, due.at, due.end))
                del self.coming[key]
