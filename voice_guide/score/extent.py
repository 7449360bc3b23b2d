"""How long a guide takes at any pace, known from arranging it once."""

from collections import Counter

from msgspec import Struct

from voice_guide.guide.model import Guide
from voice_guide.score.model import Part, Phase
from voice_guide.score.pace import Pace
from voice_guide.score.sentences import sentences
from voice_guide.score.whole import arrange

_USUAL = Pace()


class Extent(Struct, frozen=True, array_like=True):
    """What the length of a guide is made of, when nobody presses a key."""

    paced: float
    """Seconds of words, pauses and rests at the usual pace; they grow and shrink with it."""
    waiting: float
    """Seconds in which an answer is waited for, at every pace."""
    holds: tuple[tuple[float, int], ...]
    """The seconds of each hold as the guide has them, and how many of that length there are."""
    readied: int
    """How many steps leave time to get ready."""

    def at(self, pace: Pace) -> float:
        """The length at a pace, in seconds; that of the guide once it is arranged."""
        held = sum(pace.held(seconds) * times for seconds, times in self.holds)
        ready = max(0.0, pace.ready - pace.gap) * self.readied
        return self.paced * pace.factor + self.waiting + held + ready


def extent(guide: Guide, *, gates_open: bool = False) -> Extent:
    """What the length of a guide is made of; with `gates_open`, yes is the answer at every gate."""
    score = arrange(guide, _USUAL, _USUAL.estimate, gates_open=gates_open)
    parts = [part for _, part in score.parts]
    waiting = sum(_seconds(part, Phase.WAIT) for part in parts)
    held = sum(_seconds(part, Phase.HOLD) for part in parts)
    holding = [part.step for part in parts if _seconds(part, Phase.HOLD)]
    steps = {step.id: step for step in guide.steps}
    holds: Counter[float] = Counter()
    for step in map(steps.__getitem__, holding):
        holds[step.hold or 0.0] += step.repeats * step.sides
    readied = sum(len(sentences(steps[name].say)) > 1 for name in holding)
    return Extent(score.length - waiting - held, waiting, tuple(holds.items()), readied)


def _seconds(part: Part, phase: Phase) -> float:
    """Seconds of a part that are spent in a phase."""
    return sum(span.end - span.begin for span in part.spans if span.phase is phase)
