"""The shipped guides of things to do, whole, and the narration they were written from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from voice_guide.guide.model import Guide, Step
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.score.sentences import sentences

LIBRARY: Final = Library(SHIPPED, SHIPPED / "nobody")
GUIDES: Final = {
    entry.id: LIBRARY.find(entry.id)
    for entry in LIBRARY.entries()
    if entry.kind in ("relief", "routine")
}
"""Every shipped guide with steps, in the order of the menu."""

RELIEF: Final = {name: guide for name, guide in GUIDES.items() if guide.kind == "relief"}
"""Those for a cramp that grips now."""

OURS: Final = "Settle"
"""The title of the step that we add where none was written."""


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step as its narration was written, before there was a program to say it."""

    title: str
    say: str
    cues: tuple[tuple[float, str], ...]
    """Seconds into the hold, and what is said there."""
    first_rest: str
    release: str
    switch: str
    hold: float
    repeats: int
    rest: float
    pause: float
    posture: str
    feel: str
    stop: str
    optional: bool

    def sentences(self) -> Iterator[str]:
        """Every sentence that is to be heard while the step is done."""
        cues = (words for _, words in self.cues)
        for words in (self.say, *cues, self.first_rest, self.release, self.switch):
            yield from sentences(words)


class Narration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A guide as its narration was written."""

    core: float
    """Seconds in all without the optional steps, as they were reckoned then."""
    full: float
    """Seconds in all."""
    steps: tuple[Written, ...]


WRITTEN: Final = msgspec.json.decode(
    Path(__file__).with_name("data").joinpath("content.json").read_bytes(),
    type=dict[str, Narration],
)


def said(step: Step) -> Iterator[str]:
    """Every sentence that is heard while a step is done, what opens it among them."""
    gate = step.gate.ask if step.gate else ""
    release = step.release if step.hold else ""
    switch = step.switch.say if step.switch else ""
    cues = (cue.say for cue in step.cues)
    for words in (gate, step.say, *cues, step.first_rest or "", release, switch):
        yield from sentences(words)


def every_text(guide: Guide) -> Iterator[str]:
    """Everything in a guide that is said or shown as sentences."""
    yield from (guide.summary, guide.use, guide.kit, guide.legs)
    yield from (caution.text for caution in guide.cautions)
    yield from (source.note for source in guide.sources)
    for step in guide.steps:
        yield from every_text_of(step)


def every_text_of(step: Step) -> Iterator[str]:
    """Everything in a step that is said or shown as sentences."""
    for words in (step.say, step.short, step.simpler, step.posture, step.feel, step.stop_if):
        yield words or ""
    for words in (step.release, step.again, step.first_rest, step.offer):
        yield words or ""
    yield from (cue.say for cue in step.cues)
    yield step.timing.why if step.timing else ""
    yield step.gate.ask if step.gate else ""
    yield step.switch.say if step.switch else ""
    if step.seated:
        yield from (step.seated.say, step.seated.simpler or "", step.seated.posture or "")
