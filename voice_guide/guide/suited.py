"""A guide as it suits one person: without the steps that are not for them."""

from collections.abc import Collection
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.guide.model import Guide, Step

FALL_RISK: Final = "Fall risk"
"""Who must take care when standing or getting up, by the word of a caution."""

SITUATIONS: Final = {
    "new_hip": "New hip replacement",
    "new_knee": "New knee replacement",
    "pregnant": "Pregnancy",
    "unsteady": FALL_RISK,
}
"""Each setting about the person, and who it makes them by the word of a caution."""


class Suited(Struct, frozen=True):
    """A guide for one person, and what was left out of it."""

    guide: Guide
    left_out: tuple[str, ...] = ()
    """Titles of the steps that were left out."""
    instead: str | None = None
    """The guide to follow in its place, by its id."""


def suited(guide: Guide, who: Collection[str]) -> Suited:
    """The guide without the steps that its cautions forbid to somebody.

    Who is unsteady is not asked to stand: a gate stays shut, and a step that can be done
    sitting is. A way that led to a step left out leads to the next one that is there. Where no
    stretch is left before an optional one, that one is done unasked.
    """
    skipped = {step for each in guide.cautions if each.who in who for step in each.skip}
    if FALL_RISK in who:
        skipped |= {step.id for step in guide.steps if step.gate and not step.seated}
    instead = _behind_the_gate(guide)
    if instead is not None and guide.steps[0].id in skipped:
        return Suited(guide, instead=instead)
    kept = tuple(step for step in guide.steps if step.id not in skipped)
    if not kept:
        return Suited(guide)
    ways = _ways(guide, {step.id for step in kept})
    kept = _unasked(guide, kept)
    steps = tuple(_led(_seated(step) if FALL_RISK in who else step, ways) for step in kept)
    left_out = tuple(step.title for step in guide.steps if step.id in skipped)
    return Suited(replace(guide, steps=steps), left_out)


def _unasked(guide: Guide, kept: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps, with the first hold no longer optional if every hold before it is left out."""
    first = next((step for step in kept if step.hold), None)
    had_one_before = first != next((step for step in guide.steps if step.hold), None)
    if first is None or not first.optional or not had_one_before:
        return kept
    return tuple(replace(step, optional=False) if step is first else step for step in kept)


def _behind_the_gate(guide: Guide) -> str | None:
    """The other guide that silence leads to at a gate before the first step, if it does."""
    gate = guide.steps[0].gate if guide.steps else None
    here = {guide.id, *(step.id for step in guide.steps)}
    return gate.otherwise if gate and gate.otherwise not in here else None


def _ways(guide: Guide, kept: Collection[str]) -> dict[str, str]:
    """For every step where a way to it leads: to itself, or else to the next one kept."""
    ways: dict[str, str] = {}
    following = next(step.id for step in reversed(guide.steps) if step.id in kept)
    for step in reversed(guide.steps):
        following = step.id if step.id in kept else following
        ways[step.id] = following
    return ways


def _led(step: Step, ways: dict[str, str]) -> Step:
    """A step whose question and gate lead where there is something."""
    ask = step.ask and replace(
        step.ask,
        answers=tuple(replace(each, go=ways.get(each.go, each.go)) for each in step.ask.answers),
        otherwise=ways.get(step.ask.otherwise, step.ask.otherwise),
    )
    gate = step.gate and replace(
        step.gate,
        yes=ways.get(step.gate.yes, step.gate.yes),
        otherwise=ways.get(step.gate.otherwise, step.gate.otherwise),
    )
    return replace(step, ask=ask, gate=gate)


def _seated(step: Step) -> Step:
    """A step in the words for somebody who sits, where it has such words; it needs no gate."""
    if step.seated is None:
        return step
    seated = step.seated
    return replace(
        step,
        gate=None,
        say=seated.say,
        simpler=seated.simpler or step.simpler,
        posture=seated.posture or step.posture,
    )
