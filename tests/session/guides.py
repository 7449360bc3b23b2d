"""Small guides for tests of time."""

from datetime import date

from msgspec.structs import replace

from voice_guide.guide.model import Answer, Ask, Cue, Guide, Step


def a_step(name: str = "toes-up", **changes: object) -> Step:
    """A step with two holds of ten seconds and a cue in each, or changed as told."""
    step = Step(
        id=name,
        title="Toes up",
        say="Pull your toes up. Now hold.",
        simpler="Toes to your nose.",
        hold=10.0,
        repeats=2,
        rest=6.0,
        cues=(Cue(3.0, "Keep breathing."),),
    )
    return replace(step, **changes)


def a_pause(name: str = "settle", **changes: object) -> Step:
    """A step of words and quiet, without a hold."""
    return replace(Step(id=name, title="Settle", say="Well done.", pause=4.0), **changes)


def a_question(name: str = "check", **changes: object) -> Step:
    """A step that asks how it is, and waits five seconds."""
    ask = Ask(
        5.0, (Answer("a", "Still tight", "toes-up"), Answer("e", "Eased", "settle")), "settle"
    )
    return replace(Step(id=name, title="Check", say="How is it now?", ask=ask), **changes)


def a_guide(*steps: Step, **changes: object) -> Guide:
    """A guide of some steps: a hold, a question and a settling step unless told otherwise."""
    guide = Guide(
        format=1,
        id="small",
        title="Small",
        summary="A small guide.",
        kind="relief",
        language="en",
        reviewed=date(2026, 11, 23),
        steps=steps or (a_step(), a_question(), a_pause()),
    )
    return replace(guide, **changes)
