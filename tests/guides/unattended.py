"""A shipped guide in time, with the fixed model of how long words take."""

from typing import Final

from tests.library.shipped import OURS, WRITTEN
from voice_guide.guide.model import Guide
from voice_guide.score.model import Score
from voice_guide.score.pace import Pace
from voice_guide.score.route import Leg, Visit, after_silence, after_yes, enter
from voice_guide.score.whole import arrange, part_of

PACE: Final = Pace()


def unattended(guide: Guide) -> Score:
    """A guide when nothing is pressed, but for the yes that opens its gate."""
    return arrange(guide, PACE, PACE.estimate, gates_open=True)


def core(guide: Guide) -> float:
    """Seconds of the steps that were written as its core, each done once.

    That is how the total was reckoned when the narration was written: without what asks before
    a step, without a question asked for the second time, and without its last word.
    """
    wanted = {step.title for step in WRITTEN[guide.id].steps if not step.optional} | {OURS}
    seconds = 0.0
    visit = enter(guide, 0)
    while visit is not None:
        if visit.leg is Leg.BODY:
            seconds += part_of(guide, visit, PACE, PACE.estimate).length
        visit = _onward(guide, visit, wanted)
    return seconds


def _onward(guide: Guide, visit: Visit, wanted: set[str]) -> Visit | None:
    asks_before = visit.leg in (Leg.GATE, Leg.OFFER)
    yes = asks_before and guide.steps[visit.place].title in wanted
    return after_yes(guide, visit) if yes else after_silence(guide, visit)
