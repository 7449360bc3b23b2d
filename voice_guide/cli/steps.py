"""One step of a guide as it stands on its page."""

from collections.abc import Iterator

from voice_guide.cli.paper import filled, labelled, tags
from voice_guide.guide.model import Guide, Step
from voice_guide.score.arrange import arrange_step
from voice_guide.score.model import Part, Score
from voice_guide.score.pace import Pace
from voice_guide.score.sentences import sentences
from voice_guide.score.transcript import lines_of


def step_lines(number: int, guide: Guide, step: Step, score: Score, pace: Pace) -> Iterator[str]:
    """All there is to a step: how to do it, its words with their times, and why it is so."""
    yield from filled(step.title, f"{number}. ", "   ")
    yield from labelled("How to lie or sit", step.posture)
    yield from labelled("What it feels like", step.feel)
    yield from labelled("When to stop", step.stop_if)
    yield from labelled("Holds", _holds(step))
    yield from _said(step, score, pace)
    yield from labelled("After a pause", step.short if step.hold else None)
    yield from labelled("Said more simply", step.simpler)
    if step.seated:
        yield from labelled("Said to somebody who sits", step.seated.say)
        yield from labelled("More simply, sitting", step.seated.simpler)
        yield from labelled("How to sit", step.seated.posture)
    yield from labelled("Before it", _gate(guide, step))
    yield from labelled("Answers", _answers(guide, step))
    if step.timing:
        label = "Why these times, our own choice" if step.timing.choice else "Why these times"
        yield from labelled(label, f"{step.timing.why} {tags(step.timing.sources)}")
    yield from labelled("From", tags(step.sources))


def _said(step: Step, score: Score, pace: Pace) -> Iterator[str]:
    """The words of a step with their times; what only a yes leads to counts from that yes."""
    parts = [(begin, part) for begin, part in score.parts if part.step == step.id]
    for begin, part in parts:
        yield from _indented(begin, part)
    if not _is_heard(step, parts):
        yield "   Only if asked for, timed from its own first word:"
        yield from _indented(0.0, arrange_step(step, pace, pace.estimate))


def _indented(begin: float, part: Part) -> Iterator[str]:
    """The lines of a part, each sentence hung behind its time."""
    for line in lines_of(begin, part):
        at, _, text = line.partition("  ")
        yield from filled(text, f"     {at}  ", " " * 14)


def _is_heard(step: Step, parts: list[tuple[float, Part]]) -> bool:
    """Whether the step's own words are among the parts that silence leads through."""
    first = sentences(step.say)[0]
    return any(cue.text == first for _, part in parts for cue in part.cues)


def _holds(step: Step) -> str:
    """How long the holds are, and how many there are of them."""
    if step.hold is None:
        return ""
    times = "once" if step.repeats == 1 else f"{step.repeats} times"
    rests = f", with rests of {step.rest:g} seconds" if step.repeats > 1 else ""
    sides = ", first on one side, then on the other" if step.sides == 2 else ""
    return f"{step.hold:g} seconds, {times}{rests}{sides}"


def _gate(guide: Guide, step: Step) -> str:
    """What is asked before a step, and where each answer leads."""
    if step.gate is None:
        return f"{step.offer} No answer skips it." if step.optional and step.offer else ""
    yes, otherwise = _named(guide, step.gate.yes), _named(guide, step.gate.otherwise)
    return f"{step.gate.ask} Yes: {yes}. No, or no answer: {otherwise}."


def _answers(guide: Guide, step: Step) -> str:
    """What may be answered, and where each answer leads."""
    if step.ask is None:
        return ""
    ways = [
        f"{each.key.upper()} means {each.label}: {_named(guide, each.go)}."
        for each in step.ask.answers
    ]
    return " ".join((*ways, f"No answer: {_named(guide, step.ask.otherwise)}."))


def _named(guide: Guide, step: str) -> str:
    """The title of a step; the id of what is not in this guide."""
    return next((each.title for each in guide.steps if each.id == step), f"the guide {step}")
