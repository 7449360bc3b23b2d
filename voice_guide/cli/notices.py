"""What is not wrong in a guide, but may not be as its writer meant it."""

from collections.abc import Collection, Iterator
from typing import Final

from voice_guide.guide.model import Guide, Step
from voice_guide.guide.nearest import nearest
from voice_guide.guide.problem import Flaw, Path
from voice_guide.score.arrange import arrange_step
from voice_guide.score.model import Kind, Part, Phase
from voice_guide.score.pace import Pace

HELP: Final = "help"
"""Where an outcome leads that calls for the warning signs; no guide is called so."""

LEAST: Final = 0.05
"""Seconds below which a rest that grows is not worth a word."""


def notices(guide: Guide, guides: Collection[str]) -> Iterator[Flaw]:
    """Rests that grow, cues that are left out, and ways to guides that are not there.

    `guides` are the ids of all guides there are. Times are those of the usual pace.
    """
    pace = Pace()
    for place, step in enumerate(guide.steps):
        path: Path = ("steps", place)
        part = arrange_step(step, pace, pace.estimate)
        if part.stretched > LEAST:
            what = f"its words need about {part.stretched:.1f} seconds more, so the rests grow."
            yield Flaw((*path, "rest"), what, "To keep them, make rest longer or say less in it.")
        yield from _left_out(path, step, part)
        if step.gate and step.gate.otherwise not in [each.id for each in guide.steps]:
            yield from _leads((*path, "gate", "otherwise"), step.gate.otherwise, guides)
    for place, outcome in enumerate(guide.outcomes):
        if outcome.go is not None and outcome.go != HELP:
            yield from _leads(("outcomes", place, "go"), outcome.go, guides)


def _left_out(path: Path, step: Step, part: Part) -> Iterator[Flaw]:
    """The cues of a step's first hold that find no room in it."""
    begin = next((span.begin for span in part.spans if span.phase is Phase.HOLD), None)
    if begin is None:
        return
    silent = {
        round(cue.at - begin, 3)
        for cue in part.cues
        if cue.kind is Kind.CUE and not cue.fits and (cue.side, cue.repeat) == (1, 1)
    }
    for place, cue in enumerate(step.cues):
        if round(cue.at, 3) in silent:
            what = f"what begins at {cue.at:g} would run into other words, so it is left out."
            yield Flaw((*path, "cues", place), what, "To hear it, move it or make it shorter.")


def _leads(path: Path, name: str, guides: Collection[str]) -> Iterator[Flaw]:
    """A way to another guide that is not there."""
    if name not in guides:
        near = nearest(name, guides)
        mend = f'Did you mean "{near}"?' if near else "To see them all: voice-guide list"
        yield Flaw(path, f'there is no guide "{name}" yet.', mend)
