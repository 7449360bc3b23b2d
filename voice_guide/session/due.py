"""What a session hands out to be said."""

from msgspec import Struct

from voice_guide.score.model import Cue, Kind
from voice_guide.speech.urgency import Urgency


class Due(Struct, frozen=True):
    """One sentence, or a chime, and the moment at which it begins."""

    key: int
    text: str
    kind: Kind
    urgency: Urgency
    at: float
    """Moment on the monotonic clock, in seconds."""
    planned: float
    """Second of the session, with pauses taken out."""
    length: float
    """Seconds it takes."""
    step: str
    side: int
    repeat: int
    aside: bool = False
    """Whether it is the program's own word, put in between."""
    dropped: bool = False
    """Whether it is left out, and only noted."""

    @property
    def late(self) -> float:
        """Seconds after its moment until which it is still worth saying."""
        match self.kind:
            case Kind.COUNT:
                return 0.1
            case Kind.CUE:
                return 0.3
            case Kind.CHIME:
                return 0.2
            case _:
                return 5.0

    @property
    def end(self) -> float:
        """Moment of its last audible sample, in seconds."""
        return self.at + self.length


URGENCY = {
    Kind.SAY: Urgency.INSTRUCTION,
    Kind.RELEASE: Urgency.INSTRUCTION,
    Kind.CHIME: Urgency.INSTRUCTION,
    Kind.CUE: Urgency.COACHING,
    Kind.COUNT: Urgency.COUNTDOWN,
}
"""How urgent each kind of cue is."""


def due_of(cue: Cue, key: int, step: str, begin: float, origin: float) -> Due:
    """A cue of a step as it is handed out, with its second of the session as a moment."""
    return Due(
        key=key,
        text=cue.text,
        kind=cue.kind,
        urgency=URGENCY[cue.kind],
        at=origin + begin,
        planned=begin,
        length=cue.length,
        step=step,
        side=cue.side,
        repeat=cue.repeat,
        dropped=not cue.fits,
    )
