"""One thing on its way to the ear, and the line of a trace that tells what became of it."""

from collections.abc import Mapping

from msgspec import Struct

from voice_guide.score.model import Kind
from voice_guide.session.due import Due


class Coming(Struct):
    """One sentence or chime on its way."""

    due: Due
    text: str
    """What is said: the words that are due, or shorter ones that stand in for them."""
    chimes: bool = False
    """Whether a chime marks the hold here because the words before it had no sound."""
    lost: bool = False
    """Whether its clip has gone, and is being rendered anew."""
    sent: bool = False
    spoken: bool = False
    """Whether it was sent as words; a chime may stand in for them."""
    captioned: bool = False
    taken_back: bool = False
    seconds: float = 0.0
    """How long what was sent last takes to be said; nought for a chime."""
    began: float | None = None
    """Moment it was first heard."""
    broken_at: float | None = None
    """Moment at which it was cut short by a device that went away."""

    @property
    def is_traced(self) -> bool:
        """Whether it has a line in a trace: the guide's own, and chimes that sound."""
        return bool(self.due.step) and (self.due.kind is not Kind.CHIME or self.sent)

    def line(self, ended: float | None, state: str) -> Mapping[str, object]:
        """Its line, with the moment at which it ended, and what became of it in a word."""
        due = self.due
        return {
            "step": due.step,
            "side": due.side,
            "repeat": due.repeat,
            "kind": due.kind.value,
            "text": self.text,
            "planned": round(due.planned, 3),
            "began": _second(due, self.began),
            "ended": _second(due, ended if self.began is not None else None),
            "state": state,
        }


def _second(due: Due, moment: float | None) -> float | None:
    """A moment as a second of the session, with pauses taken out."""
    return None if moment is None else round(due.planned + moment - due.at, 3)
