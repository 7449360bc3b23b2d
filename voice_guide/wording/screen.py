"""What the screens say and show of their own accord."""

from collections.abc import Sequence
from typing import Final

from voice_guide.guide.model import Answer
from voice_guide.session.view import Status, View
from voice_guide.wording.session import waiting

BLACK: Final = "The screen is black. Any key brings it back."
LIT: Final = "The screen is back."
ENDING: Final = "Sleep well. Any key brings back the menu."
HELP: Final = "Get help"
CARRY_ON: Final = "Carry on"
STAY: Final = "Stay"
BACK: Final = "Go back"
SAY_AGAIN: Final = "Say it again"
IF_YES: Final = "If yes:"
YES: Final = "Yes"
NO: Final = "No"


def ending(still: Sequence[Answer]) -> str:
    """What stands on the screen at a guide's end, and the keys that still lead back."""
    return " ".join([ENDING, *(f"{each.label}? Press {each.key.upper()}." for each in still)])


def phase(view: View) -> str:
    """The one word that tells what to do now."""
    state = {
        Status.PAUSED: "paused",
        Status.WAITING: "waiting",
        Status.LEAVING: "leave?",
        Status.READY: "ready",
        Status.OVER: "done",
    }
    return state.get(view.status, view.phase.value).capitalize()


def count(view: View) -> str:
    """Which repeat and which side, in words; empty when there is one of each."""
    parts = (
        [view.phase.value] if view.status in (Status.PAUSED, Status.WAITING, Status.LEAVING) else []
    )
    if view.repeats > 1:
        parts.append(f"{view.repeat} of {view.repeats}")
    if view.sides > 1:
        parts.append("first side" if view.side == 1 else "second side")
    return ", ".join(parts)


def place(view: View) -> str:
    """Which step of how many."""
    return f"Step {view.number} of {view.steps}"


def following(view: View) -> str:
    """What comes next; empty when nothing does."""
    return f"Next: {view.following}" if view.following else ""


def verdict(view: View) -> str:
    """How well a piece of information is supported; empty when nothing is claimed."""
    words = view.verdict.rstrip(".")
    return f"Verdict: {words[:1].lower()}{words[1:]}." if words else ""


CLOCK_HIDDEN: Final = "The clock is hidden."
CLOCK_SHOWN: Final = "The clock is shown."


def left(seconds: int, whole: int) -> str:
    """How much is left of how much, both in seconds."""
    if whole < 100:
        return f"{seconds} of {whole} seconds left"
    return f"{_minutes(seconds)} of {_minutes(whole)} minutes left"


def coming(view: View) -> str:
    """What comes next, or which key a guide waits for that is led by keys."""
    return waiting(view) if view.status is Status.WAITING else following(view)


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
