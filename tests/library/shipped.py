"""The shipped guides, whole, and the narration they were written from."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from voice_guide.guide.model import Guide, Step
from voice_guide.library.files import guide_at
from voice_guide.library.shipped import SHIPPED
from voice_guide.speech.sentences import sentences

GUIDES: Final = {path.stem: guide_at(path) for path in sorted(SHIPPED.glob("*.toml"))}


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step as its narration was written, before there was a program to say it."""

    title: str
    say: str
    cues: tuple[str, ...]
    first_rest: str
    release: str
    hold: float
    repeats: int
    rest: float
    pause: float
    posture: str
    feel: str
    stop: str

    def sentences(self) -> Iterator[str]:
        """Every sentence that is to be heard while the step is done."""
        for words in (self.say, *self.cues, self.first_rest, self.release):
            yield from sentences(words)


WRITTEN: Final = msgspec.convert(
    json.loads(Path(__file__).with_name("data").joinpath("content.json").read_text("utf-8")),
    dict[str, tuple[Written, ...]],
)


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that a guide says otherwise than it was written."""

    written: str
    """Empty when the sentence is new."""
    said: str
    """Empty when nothing is said in its place."""
    why: str


CHANGES: Final = (
    *(
        Change(word, "", "`countdown = 3` counts, each number a clip of its own")
        for word in ("Three.", "Two.", "One.")
    ),
    Change(
        "If one leg is swollen, hot or red, or you have chest pain, say help.",
        "If one leg is swollen, hot or red, or you have chest pain, press H.",
        "there is a key in place of a spoken word",
    ),
    Change(
        "If it still grips, say, again.",
        "If it still grips, press A.",
        "there is a key in place of a spoken word",
    ),
    Change("", "If it has eased, press E.", "the other answer must be heard as well"),
    Change("If it has gone, you may skip this.", "", "an optional step is offered beforehand"),
    Change(
        "If not, put a towel round the front of your foot.",
        "Put a towel round the front of your foot.",
        "an optional step is offered beforehand",
    ),
    Change("", "Rest your hand.", "a hold's end is always said, and `Release.` means a stretch"),
    Change("", "Rest your foot.", "a hold's end is always said, and `Release.` means a stretch"),
    Change(
        "If you cannot reach, go on to the next step.",
        "If you cannot reach, press N for the next step.",
        "going on takes a key",
    ),
)


def said(step: Step) -> Iterator[str]:
    """Every sentence that is heard while a step is done, but for its safety line."""
    release = step.release if step.hold else ""
    for words in (step.say, *(cue.say for cue in step.cues), step.first_rest or "", release):
        yield from sentences(words)


def every_text(guide: Guide) -> Iterator[str]:
    """Everything in a guide that is said or shown as sentences."""
    yield from (guide.summary, guide.use, guide.kit, guide.legs)
    yield from (caution.text for caution in guide.cautions)
    yield from (source.note for source in guide.sources)
    for step in guide.steps:
        for words in (step.say, step.short, step.simpler, step.posture, step.feel, step.stop_if):
            yield words or ""
        for words in (step.release, step.again, step.first_rest, step.offer):
            yield words or ""
        yield from (cue.say for cue in step.cues)
        yield step.timing.why if step.timing else ""
