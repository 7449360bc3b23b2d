"""What there is to know of a session at a moment; all that a front end shows."""

from enum import StrEnum

from msgspec import Struct

from voice_guide.guide.model import Answer
from voice_guide.score.model import Phase


class Status(StrEnum):
    """Where a session stands, by the word a person is shown."""

    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    WAITING = "waiting"
    LEAVING = "leave?"
    OVER = "done"


class View(Struct, frozen=True):
    """A session at a moment."""

    guide: str
    """The guide's title."""
    status: Status
    step: str
    """The step's title."""
    number: int
    """The step's place, from one."""
    steps: int
    """How many steps there are."""
    phase: Phase
    side: int
    sides: int
    repeat: int
    repeats: int
    words: tuple[str, ...]
    """The sentences of the present step, as they are to be read."""
    ends_at: float | None
    """Moment on the monotonic clock at which the phase ends; none while the time stands still."""
    left: float
    """Seconds left of the phase when the view was made."""
    length: float
    """Seconds the phase lasts in all."""
    following: str
    """What comes next, in words."""
    answers: tuple[Answer, ...] = ()
    """What may be answered; empty when nothing is asked."""
    posture: str = ""
    feel: str = ""
    cautions: tuple[str, ...] = ()
    verdict: str = ""
    """How well a piece of information is supported, in words."""
    more: bool = False
    """Whether there is more to tell."""
    guide_id: str = ""
    step_id: str = ""

    def seconds_left(self, now: float) -> float:
        """Seconds left of the phase at a moment, never below nothing."""
        return max(0.0, self.left if self.ends_at is None else self.ends_at - now)
