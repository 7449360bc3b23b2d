"""A guide as a page to read: what is said and when, who must take care, and where it is from."""

from collections.abc import Iterator
from typing import Final

from voice_guide.cli.paper import filled, labelled, tags
from voice_guide.cli.steps import step_lines
from voice_guide.guide.model import Caution, Guide, Outcome, Question, Section, Source
from voice_guide.score.model import Score
from voice_guide.score.pace import Pace
from voice_guide.score.transcript import clock

UNREVIEWED: Final = "No clinician has reviewed this guide."
ABOUT_TIMES: Final = (
    "Times are minutes and seconds from the start, when no key is pressed. "
    "They are about right; they are exact once the voice has spoken the words."
)

GATED: Final = "A yes to what is asked before a step is taken for granted here."


def page(guide: Guide, score: Score, pace: Pace) -> str:
    """The whole of a guide for a reader; the score is that of the guide when it is followed."""
    return "\n".join(_lines(guide, score, pace))


def _lines(guide: Guide, score: Score, pace: Pace) -> Iterator[str]:
    """The lines of a page."""
    yield from _heading(guide, score)
    if guide.cautions:
        yield from ("", "Who must take care")
        for caution in guide.cautions:
            yield from _caution(guide, caution)
    if guide.steps:
        yield from ("", "Steps")
        gated = any(step.gate for step in guide.steps)
        yield from filled(f"{ABOUT_TIMES} {GATED}" if gated else ABOUT_TIMES)
    for number, step in enumerate(guide.steps, start=1):
        yield ""
        yield from step_lines(number, guide, step, score, pace)
    for section in guide.sections:
        yield ""
        yield from _section(section)
    yield from _questions(guide)
    if guide.sources:
        yield from ("", "Sources")
    for source in guide.sources:
        yield from _source(source)


def _heading(guide: Guide, score: Score) -> Iterator[str]:
    """What a guide is, and who looked at it."""
    yield from filled(guide.title)
    yield from filled(guide.summary)
    yield ""
    yield from labelled("When to use it", guide.use, "")
    yield from labelled("You need", guide.kit, "")
    yield from labelled("Which leg", guide.legs, "")
    if score.length:
        yield f"Length: {clock(score.length)} when no key is pressed"
    yield f"Held against its sources on {guide.reviewed.isoformat()}."
    yield from filled(f"Reviewed by {guide.clinician}." if guide.clinician else UNREVIEWED)


def _caution(guide: Guide, caution: Caution) -> Iterator[str]:
    """Who must take care and how, and what is left out for them."""
    yield from filled(f"{caution.who}: {caution.text}", "- ", "  ")
    titles = [step.title for step in guide.steps if step.id in caution.skip]
    yield from labelled("Not for them", "; ".join(titles), "  ")


def _section(section: Section) -> Iterator[str]:
    """A piece of information with all that is known of it."""
    yield from filled(section.title)
    yield from filled(section.say, "   ")
    yield from labelled("More", section.more)
    yield from labelled("How well it is supported", section.verdict)
    yield from labelled("From", tags(section.sources))


def _questions(guide: Guide) -> Iterator[str]:
    """Every question, and what is said when the answers are known."""
    if guide.questions:
        yield from ("", "Questions, each answered with yes or no")
    numbers = {question.id: place for place, question in enumerate(guide.questions, start=1)}
    for question in guide.questions:
        yield from _question(numbers[question.id], question)
    if guide.outcomes:
        yield from ("", "What is said then: the first of these that fits")
    for outcome in guide.outcomes:
        yield from _outcome(outcome, numbers)


def _question(number: int, question: Question) -> Iterator[str]:
    """A question, what its answers point to, and where it is from."""
    yield from filled(question.say, f"{number}. ", "   ")
    yield from labelled("Yes", question.yes)
    yield from labelled("No", question.no)
    yield from labelled("From", tags(question.sources))


def _outcome(outcome: Outcome, numbers: dict[str, int]) -> Iterator[str]:
    """The answers that lead to an outcome, and its words."""
    answers = [
        f"question {numbers[name]} {'yes' if answer else 'no'}"
        for name, answer in outcome.when.items()
    ]
    yield from filled(", ".join(answers) if answers else "anything else", "- ", "  ")
    yield from filled(outcome.say, "  ")
    yield from labelled("Leads to", outcome.go, "  ")


def _source(source: Source) -> Iterator[str]:
    """A source, its address on a line of its own so that it can be taken whole."""
    about = (source.title, source.publisher, str(source.year or ""), source.note)
    said = ". ".join(part.rstrip(".") for part in about if part)
    yield from filled(f"[{source.id}] {said}.", "- ", "  ")
    if source.url:
        yield f"  {source.url}"
