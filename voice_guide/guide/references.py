"""Names in a guide that must be told apart, and names that must lead somewhere."""

from collections.abc import Iterable, Iterator, Sequence

from voice_guide.guide.model import Guide, Question, Section, Source, Step
from voice_guide.guide.nearest import nearest
from voice_guide.guide.problem import Flaw, Path, one, shown


def astray(guide: Guide) -> Iterator[Flaw]:
    """Every id given twice, and every name that leads to nothing."""
    yield from _twice("sources", guide.sources)
    yield from _twice("steps", guide.steps)
    yield from _twice("sections", guide.sections)
    yield from _twice("questions", guide.questions)
    steps = [step.id for step in guide.steps]
    yield from _both(guide.sections, steps)
    for place, caution in enumerate(guide.cautions):
        for number, name in enumerate(caution.skip):
            yield from _leads(("cautions", place, "skip", number), name, "step", steps)
    for place, step in enumerate(guide.steps):
        yield from _onward(("steps", place), step, steps)
    questions = [question.id for question in guide.questions]
    for place, outcome in enumerate(guide.outcomes):
        for name in outcome.when:
            yield from _leads(("outcomes", place, "when", name), name, "question", questions)
    yield from _unsourced(guide)


def _onward(path: Path, step: Step, steps: Sequence[str]) -> Iterator[Flaw]:
    if step.ask:
        for place, answer in enumerate(step.ask.answers):
            yield from _leads((*path, "ask", "answers", place, "go"), answer.go, "step", steps)
        yield from _leads((*path, "ask", "otherwise"), step.ask.otherwise, "step", steps)
    if step.gate:
        # Its `otherwise` may name another guide, and no other guide is known here.
        yield from _leads((*path, "gate", "yes"), step.gate.yes, "step", steps)


def _unsourced(guide: Guide) -> Iterator[Flaw]:
    tags = [source.id for source in guide.sources]
    parts: tuple[tuple[str, tuple[Step | Section | Question, ...]], ...] = (
        ("steps", guide.steps),
        ("sections", guide.sections),
        ("questions", guide.questions),
    )
    for name, items in parts:
        for place, item in enumerate(items):
            yield from _tagged((name, place), item.sources, tags)
    for place, step in enumerate(guide.steps):
        if step.timing:
            yield from _tagged(("steps", place, "timing"), step.timing.sources, tags)


def _tagged(path: Path, used: Iterable[str], tags: Sequence[str]) -> Iterator[Flaw]:
    for place, tag in enumerate(used):
        yield from _leads((*path, "sources", place), tag, "source", tags)


def _leads(path: Path, name: str, kind: str, known: Sequence[str]) -> Iterator[Flaw]:
    if name not in known:
        near = nearest(name, known)
        mend = (
            f'Did you mean "{shown(near)}"?'
            if near
            else f'Name a {kind} of this guide by its "id".'
        )
        yield Flaw(path, f'there is no {kind} "{shown(name)}".', mend)


def _both(sections: Iterable[Section], steps: Sequence[str]) -> Iterator[Flaw]:
    """A section is stepped through as a step is, so that its id must be told from theirs."""
    for place, section in enumerate(sections):
        if section.id in steps:
            other = one("steps", steps.index(section.id))
            what = f'"{shown(section.id)}" is the id of {other} too.'
            yield Flaw(("sections", place, "id"), what, "Give each its own id.")


def _twice(name: str, items: Iterable[Source | Step | Section | Question]) -> Iterator[Flaw]:
    seen: dict[str, int] = {}
    for place, item in enumerate(items):
        first = seen.setdefault(item.id, place)
        if first != place:
            what = f'"{shown(item.id)}" is the id of {one(name, first)} too.'
            yield Flaw((name, place, "id"), what, "Give each its own id.")
