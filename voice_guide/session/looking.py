"""A session as a front end shows it."""

from voice_guide.guide.followed import section
from voice_guide.guide.model import Guide
from voice_guide.score.model import Phase
from voice_guide.score.route import Leg, Visit
from voice_guide.score.sentences import sentences
from voice_guide.session.session import Session
from voice_guide.session.view import Status, View


def look(session: Session, now: float) -> View:
    """How a session stands at a moment."""
    timeline = session.timeline
    leg, step, at = timeline.leg, timeline.step, session.second(now)
    span = leg.span(at)
    left = max(0.0, span.end - leg.offset(at))
    told = section(session.guide, step.id)
    moves = session.status is Status.PLAYING and not leg.waits(at)
    return View(
        guide=session.guide.title,
        status=session.status,
        step=step.title,
        number=leg.visit.place + 1,
        steps=len(session.guide.steps),
        phase=span.phase,
        side=span.side,
        sides=step.sides,
        repeat=span.repeat,
        repeats=step.repeats,
        words=_words(session.guide, leg.visit),
        ends_at=now + left if moves else None,
        left=left,
        length=span.end - span.begin,
        following=_following(session, span.phase, span.repeat, span.side),
        answers=session.answers(),
        posture=step.posture or "",
        feel=step.feel or "",
        cautions=tuple(f"{each.who}. {each.text}" for each in session.guide.cautions),
        verdict=told.verdict or "" if told else "",
        more=bool(told and told.more),
        guide_id=session.guide.id,
        step_id=step.id,
    )


def _words(guide: Guide, visit: Visit) -> tuple[str, ...]:
    """The sentences of a visit, as they are to be read."""
    step = guide.steps[visit.place]
    match visit.leg:
        case Leg.GATE if step.gate:
            return sentences(step.gate.ask)
        case Leg.OFFER:
            return sentences(step.offer or "")
        case _:
            return sentences(step.say)


def _following(session: Session, phase: Phase, repeat: int, side: int) -> str:
    """What comes next, in a word or two: the hold, the rest, the other side, or a step's title."""
    step = session.timeline.step
    if session.timeline.leg.visit.leg is Leg.BODY and step.hold:
        last = repeat == step.repeats
        match phase:
            case Phase.WORDS | Phase.SWITCH:
                return f"Hold, {session.timeline.pace.held(step.hold):g} seconds"
            case Phase.HOLD if not last:
                return "Rest"
            case Phase.HOLD if side < step.sides:
                return "Change sides"
            case Phase.REST if not last:
                return f"Hold, {session.timeline.pace.held(step.hold):g} seconds"
            case _:
                pass
    visit = session.timeline.following()
    return session.guide.steps[visit.place].title if visit else "The end"
