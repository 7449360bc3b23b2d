"""What must hold between the parts of a guide for it to be followed."""

from collections.abc import Iterator
from typing import Final

from voice_guide.guide.model import Guide, Step
from voice_guide.guide.problem import Flaw, Path, shown

MOST_TO_SAY: Final = 10_000
"""Holds that a guide may have, each counted with the cues and sentences around it."""

MOST_WORDS: Final = 100
"""Words that `say_as` may have: every sentence is looked through for each of them."""

HELP: Final = "h"
"""The key that gets help whatever is asked, so that no answer may take it."""


def senseless(guide: Guide) -> Iterator[Flaw]:
    """Everything that contradicts something else in a guide."""
    if guide.kind in ("relief", "routine") and not guide.steps:
        yield Flaw(("steps",), f"a {guide.kind} guide needs steps.", "Add a [[steps]] table.")
    if guide.kind == "information" and not (guide.sections or guide.questions):
        what = "an information guide needs sections or questions."
        yield Flaw(("sections",), what, "Add a [[sections]] or a [[questions]] table.")
    yield from _questions(guide)
    yield from _too_much(guide)
    if len(guide.say_as) > MOST_WORDS:
        what = f"there are {len(guide.say_as)} words here."
        yield Flaw(("say_as",), what, f"Keep the {MOST_WORDS} that matter most.")
    for place, step in enumerate(guide.steps):
        path = ("steps", place)
        yield from _hold(path, step)
        yield from _answers(path, step)
        if step.sides == 2 and step.switch is None:
            what = "a step on both sides needs words to change sides with."
            yield Flaw((*path, "switch"), what, "Add switch = { say, pause }.")
        if step.optional and step.offer is None:
            what = "an optional step needs words to be offered with."
            yield Flaw((*path, "offer"), what, "Add offer, one sentence.")


def _questions(guide: Guide) -> Iterator[Flaw]:
    for key, parts in (("steps", guide.steps), ("sections", guide.sections)):
        if guide.questions and parts:
            what = f"{key} beside questions are never played."
            yield Flaw((key, 0), what, f"Put the {key} into a guide of their own.")
    if guide.outcomes and not guide.questions:
        yield Flaw(("outcomes", 0), "nothing is asked that leads here.", "Add [[questions]].")
    others = [place for place, outcome in enumerate(guide.outcomes) if not outcome.when]
    for place in others[1:]:
        what = "there is an outcome for all other answers already."
        yield Flaw(("outcomes", place, "when"), what, "Name the answers that lead here.")


def _too_much(guide: Guide) -> Iterator[Flaw]:
    """More holds than anybody does, which would keep the program busy instead of speaking."""
    counts = [_to_say(step) for step in guide.steps]
    if sum(counts) > MOST_TO_SAY:
        most = counts.index(max(counts))
        what = f"there are {sum(counts)} cues and sentences around the holds of the guide."
        mend = f"Let there be at most {MOST_TO_SAY}: fewer repeats, fewer cues or fewer steps."
        yield Flaw(("steps", most), what, mend)


def _to_say(step: Step) -> int:
    """About how many things are said in a step's holds and between them."""
    if step.hold is None:
        return 0
    # What is wrong by itself is told by itself, and counts for no more than it could.
    holds = min(step.repeats, 50) * (2 if step.sides == 2 else 1)
    between = sum((step.release + step.again).count(mark) for mark in ".!?")
    return holds * (1 + len(step.cues) + min(step.countdown, 10) + between)


def _hold(path: Path, step: Step) -> Iterator[Flaw]:
    if step.hold is None:
        needs = {
            "repeats": step.repeats > 1,
            "rest": step.rest > 0,
            "countdown": step.countdown > 0,
            "cues": bool(step.cues),
        }
        for key in (key for key, given in needs.items() if given):
            mend = f'Add "hold", or delete "{key}".'
            yield Flaw((*path, key), f"{key} without a hold does nothing.", mend)
        return
    for place, cue in enumerate(step.cues):
        if cue.at >= step.hold:
            what = f"{cue.at:g} is not within the hold of {step.hold:g} seconds."
            yield Flaw((*path, "cues", place, "at"), what, "Let it come sooner.")
    if step.countdown > step.hold:
        what = f"{step.countdown} is more than the hold of {step.hold:g} seconds."
        yield Flaw((*path, "countdown"), what, "Count fewer seconds.")


def _answers(path: Path, step: Step) -> Iterator[Flaw]:
    taken: set[str] = set()
    for place, answer in enumerate(step.ask.answers if step.ask else ()):
        here = (*path, "ask", "answers", place, "key")
        if answer.key in taken:
            yield Flaw(
                here, f'"{shown(answer.key)}" answers twice.', "Give each answer its own key."
            )
        if answer.key == HELP:
            yield Flaw(here, f'"{HELP}" always gets help.', "Choose another key.")
        taken.add(answer.key)
