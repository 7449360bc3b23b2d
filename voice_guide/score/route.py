"""Which part of a guide comes next: the steps in order, offers, gates and questions.

Silence is never a yes: it skips what is offered, keeps a gate shut, and lets a question's
`otherwise` stand. In a guide for a cramp that still grips, a question left unanswered is asked
once more, then one sentence says which key still helps, and the settling step follows.
"""

from enum import StrEnum

from msgspec import Struct

from voice_guide.guide.model import Answer, Guide, Step
from voice_guide.guide.settle import settle


class Leg(StrEnum):
    """Which part of a step is visited."""

    GATE = "gate"
    OFFER = "offer"
    BODY = "body"
    ASKED_AGAIN = "asked again"
    LAST_WORD = "last word"


class Visit(Struct, frozen=True):
    """One part of one step."""

    place: int
    """The step's place in the guide, from nought."""
    leg: Leg


def place_of(guide: Guide, step: str) -> int | None:
    """A step's place in the guide, or nothing if it has no such step."""
    return next((n for n, each in enumerate(guide.steps) if each.id == step), None)


def settling_place(guide: Guide) -> int:
    """The place of the settling step."""
    return place_of(guide, settle(guide)) or 0


def enter(guide: Guide, place: int) -> Visit | None:
    """How the step at a place begins; nothing behind the last."""
    if not 0 <= place < len(guide.steps):
        return None
    step = guide.steps[place]
    leg = Leg.GATE if step.gate else Leg.OFFER if step.optional and step.offer else Leg.BODY
    return Visit(place, leg)


def after_silence(guide: Guide, visit: Visit) -> Visit | None:
    """What follows a part when nothing was pressed; nothing at the guide's end."""
    step = guide.steps[visit.place]
    match visit.leg:
        case Leg.GATE if step.gate:
            return _go(guide, step.gate.otherwise)
        case Leg.OFFER:
            return enter(guide, visit.place + 1)
        case Leg.BODY if step.ask and guide.cramping:
            return Visit(visit.place, Leg.ASKED_AGAIN)
        case Leg.BODY if step.ask:
            return _go(guide, step.ask.otherwise)
        case Leg.ASKED_AGAIN:
            return Visit(visit.place, Leg.LAST_WORD)
        case Leg.LAST_WORD:
            return enter(guide, settling_place(guide))
        case _:
            return enter(guide, visit.place + 1)


def is_last(guide: Guide, visit: Visit) -> bool:
    """Whether a guide ends with a part; none that asks something does, an answer may lead on."""
    told = visit.leg is Leg.BODY and guide.steps[visit.place].ask is None
    return told and after_silence(guide, visit) is None


def after_yes(guide: Guide, visit: Visit) -> Visit | None:
    """What a yes to an offer or at a gate opens."""
    step = guide.steps[visit.place]
    if visit.leg is Leg.GATE and step.gate:
        return _go(guide, step.gate.yes, inside=visit.place)
    return Visit(visit.place, Leg.BODY)


def after_answer(guide: Guide, answer: Answer) -> Visit | None:
    """Where an answer leads."""
    return _go(guide, answer.go)


def answers(guide: Guide, visit: Visit) -> tuple[Answer, ...]:
    """What may be answered in a part of a step, yes and no among it where it asks for them."""
    step = guide.steps[visit.place]
    if visit.leg in (Leg.GATE, Leg.OFFER):
        return (Answer("y", "Yes", step.id), Answer("n", "No", step.id))
    return step.ask.answers if step.ask else ()


def elsewhere(guide: Guide, visit: Visit) -> str | None:
    """The other guide that a gate leads to unless it is opened; none if it leads to a step."""
    gate = guide.steps[visit.place].gate if visit.leg is Leg.GATE else None
    if gate is None or place_of(guide, gate.otherwise) is not None:
        return None
    return gate.otherwise


def back_to_the_cramp(guide: Guide, step: Step) -> Answer | None:
    """The answer that leads back to an earlier step: its key goes on working afterwards."""
    here = place_of(guide, step.id) or 0
    for answer in step.ask.answers if step.ask else ():
        place = place_of(guide, answer.go)
        if place is not None and place < here:
            return answer
    return None


def _go(guide: Guide, step: str, inside: int | None = None) -> Visit | None:
    """The way into a step by name; its body straight away when its own gate leads there."""
    place = place_of(guide, step)
    if place is None:
        return None
    return Visit(place, Leg.BODY) if place == inside else enter(guide, place)
