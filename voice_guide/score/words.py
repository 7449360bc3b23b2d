"""Every sentence a step may need, so that it can be rendered before anyone waits for it."""

from collections.abc import Iterator

from voice_guide.guide.model import Guide, Step
from voice_guide.score.holds import NUMBERS
from voice_guide.score.route import back_to_the_cramp
from voice_guide.score.sentences import sentences
from voice_guide.score.whole import LAST_WORD


def sentences_of(step: Step) -> Iterator[str]:
    """The sentences of one step, about in the order in which they are said."""
    said = [step.gate.ask if step.gate else None, step.offer, step.say]
    if step.hold:
        said += [step.release, step.first_rest, step.again, *(cue.say for cue in step.cues)]
        said += NUMBERS[: step.countdown]
    said += [step.stop_if, step.switch.say if step.switch else None]
    said += [step.seated.say if step.seated else None]
    said += [step.short or (None if step.simpler or not step.hold else "Hold."), step.simpler]
    for words in said:
        yield from sentences(words or "")


def sentences_ahead(guide: Guide, place: int = 0) -> Iterator[str]:
    """The sentences of a guide from a step on, then those of the steps before it."""
    for step in (*guide.steps[place:], *guide.steps[:place]):
        yield from sentences_of(step)
        answer = back_to_the_cramp(guide, step) if guide.cramping else None
        if answer:
            yield LAST_WORD.format(key=answer.key.upper())
