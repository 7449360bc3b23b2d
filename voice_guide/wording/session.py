"""What the program itself says while a guide is followed."""

from typing import Final

from voice_guide.guide.model import Step
from voice_guide.score.model import Phase
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status, View
from voice_guide.speech.numbers import duration, in_words, spelled
from voice_guide.triage.interview import YES_OR_NO

GENTLY: Final = "Go gently. Stop if it gets much worse. Press H for help at any time."
"""Said once a night, after the first step's last hold."""

LEAVE: Final = "Leave? Press Escape again to leave. Space carries on."
NO_MORE: Final = "There is nothing more to tell here."
LAST_STEP: Final = "This is the last step."
LOUDEST: Final = "This is the loudest."
QUIETEST: Final = "This is the quietest."
QUICKEST: Final = "This is the quickest."
SLOWEST: Final = "This is the slowest."
LONGEST: Final = "Holds get no longer."
SHORTEST: Final = "Holds get no shorter."
WAITS: Final = "Each step waits for you. Space goes on."
GOES_ON: Final = "Each step goes on by itself again."
VOICE_ON: Final = "The voice is on."
VOICE_OFF: Final = "The voice is off. The words are shown, and chimes mark each hold."
ALL_OFF: Final = "The voice is off. The words are shown."
"""The same where no chimes sound either."""
NONE_CHOSEN: Final = "You chose to have no voice. The settings can bring one back."
"""Shown in place of `VOICE_ON` where silence is chosen."""
SLEPT: Final = "The computer was asleep, so your guide is paused. Space carries on."
PAUSED: Final = "Your guide is paused. Space carries on."
NO_VOICE: Final = "The guide is silent: no voice can speak here. The words are shown, on time."
NO_DEVICE: Final = "The guide is silent: there is no sound device. The words are shown, on time."
NO_PLAYER: Final = (
    "The guide is silent: the sound has stopped, and is started again. "
    "The words are shown, on time."
)
SOUND_IS_BACK: Final = "The sound is back."
FAULT: Final = "Something went wrong inside the program. The guide goes on, and the log has more."

COMMON: Final = tuple(
    line
    for words in (LEAVE, LAST_STEP, LOUDEST, QUIETEST, VOICE_ON, PAUSED, YES_OR_NO)
    for line in sentences(words)
)
"""Sentences worth rendering before anyone asks."""


def volume(level: int) -> str:
    """The volume by its number."""
    return f"Volume {in_words(level)}."


def speed(words_a_minute: int) -> str:
    """The talking speed."""
    return f"{in_words(words_a_minute).capitalize()} words a minute."


def holds(percent: int, seconds: float | None) -> str:
    """How long holds last from now on: in seconds where there is one, else beside the guide's."""
    if seconds is not None:
        return f"Holds of {duration(seconds)}."
    return f"Holds of {in_words(percent)} percent."


def waiting(view: View) -> str:
    """What a guide waits for that is led by keys."""
    match view.phase:
        case Phase.HOLD:
            return "Press Space to begin the hold."
        case Phase.WAIT:
            return "I wait for your answer. Space says it again."
        case _:
            return "Press Space for the next step."


def way_back(key: str) -> str:
    """How to undo a key that was pressed half asleep."""
    return f"To go back, press {key}."


def where(view: View, now: float) -> tuple[str, ...]:
    """Where a session stands: step, side, repeat, seconds left, and what comes next."""
    title = view.step.rstrip(".?!")
    lines = [f"Step {in_words(view.number)} of {in_words(view.steps)}, {title}."]
    if view.sides > 1:
        lines.append(f"Side {in_words(view.side)} of two.")
    if view.repeats > 1:
        lines.append(f"Hold {in_words(view.repeat)} of {in_words(view.repeats)}.")
    waits = view.status is Status.WAITING
    if view.phase in (Phase.HOLD, Phase.REST, Phase.SWITCH) and not waits:
        left = f"{duration(view.seconds_left(now)).capitalize()} left"
        lines.append(f"{left}." if view.phase is Phase.HOLD else f"{left}, to {view.phase.value}.")
    following = spelled(view.following.rstrip(".?!"))
    lines.append(f"Next, {following[:1].lower()}{following[1:]}.")
    if view.status is Status.PAUSED:
        lines.append("Your guide is paused.")
    if waits:
        lines.append(waiting(view))
    return tuple(lines)


def left_out(titles: tuple[str, ...]) -> str:
    """Which steps are left out because they are not for this person; empty if none are."""
    if not titles:
        return ""
    number = in_words(len(titles)).capitalize()
    steps = "step is" if len(titles) == 1 else "steps are"
    names = " ".join(f"{title}." for title in titles)
    return f"{number} {steps} left out, for what you told me of yourself. {names}"


def instead(title: str) -> str:
    """That another guide is followed."""
    return f"We stay in bed, with the guide {title}."


def about(step: Step, cautions: tuple[str, ...], verdict: str) -> tuple[str, ...]:
    """How to lie and how it should feel, when to stop, who must take care; or how sure it is."""
    sure = f"How sure is it? {verdict}." if verdict else ""
    parts = (step.posture, step.feel, step.stop_if, sure, *cautions)
    return tuple(line for part in parts if part for line in sentences(part))
