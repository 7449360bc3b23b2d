"""Every sentence a step may need, so that it can be rendered before anyone waits for it.

A few of them are short, and stand in for others that are not rendered when their moment comes.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from voice_guide.guide.model import Guide, Step
from voice_guide.score.holds import NUMBERS
from voice_guide.score.route import back_to_the_cramp
from voice_guide.score.sentences import sentences
from voice_guide.score.whole import LAST_WORD

AND_REST: Final = "And rest."
"""Said at a hold's end when the release's own words are not there.

It is right for a stretch, for a massage and for slow steps; "Let go." would not be, at a wall.
"""


def short_words(step: Step) -> tuple[str, ...]:
    """What stands for a step's words where there is no time for all of them."""
    return sentences(step.short or step.simpler or "Hold.")


def sentences_of(step: Step) -> Iterator[str]:
    """The sentences of one step, about in the order in which they are said.

    Behind the very first come those that stand in for others.
    """
    said = _said(step)
    yield from islice(said, 1)
    if step.hold:
        yield from (*short_words(step), AND_REST)
    yield from said


def _said(step: Step) -> Iterator[str]:
    """The sentences that a step says when nothing is late."""
    said = [step.gate.ask if step.gate else None, step.offer, step.say]
    if step.hold:
        said += [step.release, step.first_rest, step.again, *(cue.say for cue in step.cues)]
        said += NUMBERS[: step.countdown]
    said += [step.stop_if, step.switch.say if step.switch else None]
    said += [step.seated.say if step.seated else None]
    said += [step.short, step.simpler]
    for words in said:
        yield from sentences(words or "")


def sentences_ahead(guide: Guide, place: int = 0) -> Iterator[str]:
    """The sentences of a guide from a step on, then those of the steps before it."""
    for step in (*guide.steps[place:], *guide.steps[:place]):
        yield from sentences_of(step)
        answer = back_to_the_cramp(guide, step) if guide.cramping else None
        if answer:
            yield LAST_WORD.format(key=answer.key.upper())
