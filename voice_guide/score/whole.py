"""A whole guide in time, as it plays when nobody touches a key."""

from typing import Final

from voice_guide.guide.model import Guide
from voice_guide.score.arrange import arrange_step, arrange_words
from voice_guide.score.model import Part, Score
from voice_guide.score.pace import Pace, SecondsToSay
from voice_guide.score.route import (
    Leg,
    Visit,
    after_silence,
    after_yes,
    back_to_the_cramp,
    enter,
)
from voice_guide.score.sentences import sentences

OFFER_WAIT: Final = 6.0
"""Seconds in which an offer or a gate can be answered; our own choice."""

LAST_WORD: Final = "If it still grips, press {key} at any time."


def arrange(
    guide: Guide,
    pace: Pace,
    seconds: SecondsToSay,
    closing: tuple[str, ...] = (),
    *,
    gates_open: bool = False,
) -> Score:
    """Every part that silence leads through, each at its second.

    `closing` is said after the last hold of the first step that has one. With `gates_open`, yes
    is the answer at every gate: so a guide that begins with one goes for who may follow it.
    """
    parts: list[tuple[float, Part]] = []
    seen: set[Visit] = set()
    at = 0.0
    visit = enter(guide, 0)
    while visit is not None and visit not in seen:
        seen.add(visit)
        here = closing if is_first_hold(guide, visit) else ()
        part = part_of(guide, visit, pace, seconds, here)
        parts.append((at, part))
        at += part.length
        opened = gates_open and visit.leg is Leg.GATE
        visit = after_yes(guide, visit) if opened else after_silence(guide, visit)
    return Score(guide.id, tuple(parts), at)


def part_of(
    guide: Guide, visit: Visit, pace: Pace, seconds: SecondsToSay, closing: tuple[str, ...] = ()
) -> Part:
    """One visit in time."""
    step = guide.steps[visit.place]
    match visit.leg:
        case Leg.GATE:
            words = sentences(step.gate.ask if step.gate else "")
            return arrange_words(step.id, words, pace, seconds, OFFER_WAIT)
        case Leg.OFFER:
            return arrange_words(step.id, sentences(step.offer or ""), pace, seconds, OFFER_WAIT)
        case Leg.ASKED_AGAIN:
            wait = step.ask.wait if step.ask else 0.0
            return arrange_words(step.id, sentences(step.say), pace, seconds, wait)
        case Leg.LAST_WORD:
            answer = back_to_the_cramp(guide, step)
            words = (LAST_WORD.format(key=answer.key.upper()),) if answer else ()
            return arrange_words(step.id, words, pace, seconds)
        case Leg.BODY:
            return arrange_step(step, pace, seconds, closing)


def is_first_hold(guide: Guide, visit: Visit) -> bool:
    """Whether this is the body of the first step that has a hold."""
    first = next((place for place, step in enumerate(guide.steps) if step.hold), None)
    return visit == Visit(-1 if first is None else first, Leg.BODY)
