"""What the menu says and shows."""

from typing import Final

from voice_guide.speech.numbers import in_words

DISCLAIMER: Final = (
    "I can guide you, but I am not a doctor. "
    "If you are worried, or a pain feels new or wrong, get medical help."
)
"""Said and shown once, the first time the program is used."""

LEARN: Final = "The question mark reads the keys."
"""Said before it, so that all else can be learnt by ear."""

ABOUT: Final = (
    "This guide gives general information about leg cramps. It does not know your health. "
    "It cannot tell you what is wrong. "
    "It does not take the place of a doctor, nurse, midwife or pharmacist. "
    "Do not start or stop any medicine because of it. "
    "Some leg pain is not a cramp and can be serious. "
    "If you have a warning sign, stop and get help. H tells you the warning signs. "
    "If you are pregnant or fall easily, ask a health worker which stretches suit you. "
    "Ask too if you have had a joint replaced, or have a long-term illness. "
    "You use the stretches at your own pace and choice. "
    "In an emergency, call your local emergency number."
)
"""The whole disclaimer, read and shown after the menu's keys."""

LEAVE: Final = "Leave voice guide? Press Escape again to leave, Space to stay."
HERE: Final = "You are in the menu."
NOTHING: Final = (
    "There is nothing to play. Put a guide file in your folder of guides, and start again."
)

STOPPED: Final = "stopped"
"""The kind of the row of a guide that was interrupted."""

HEADINGS: Final = {
    STOPPED: "Where you stopped",
    "relief": "Relief",
    "routine": "Routines",
    "information": "Information",
}
"""The heading above the guides of a kind."""

STARTS: Final = "Space starts it."
CARRIES_ON: Final = "Space carries on."
"""What Space does with the row that is chosen."""

LAST_USED: Final = "last used"
"""What marks the relief guide that was used last."""


def about(title: str, seconds: float, *, last_used: bool = False) -> str:
    """What is said of a guide in short: its title, whether it was used last, and its length."""
    parts = [sentence(title)]
    if last_used:
        parts.append(sentence(LAST_USED.capitalize()))
    if seconds:
        parts.append(sentence(minutes(seconds).capitalize()))
    return " ".join(parts)


def carry_on(step: str) -> str:
    """The offer to go on with a guide from the step in which it was interrupted."""
    step = step.rstrip(".?!")
    return f"Carry on from {step[:1].lower()}{step[1:]}?"


def stopped_in(guide: str) -> str:
    """In which guide somebody was interrupted."""
    return f"You were in the guide {sentence(guide)}"


def space(kind: str) -> str:
    """What Space does with a row of a kind."""
    return CARRIES_ON if kind == STOPPED else STARTS


def row(
    about: str, summary: str, place: int, rows: int, heading: str = "", does: str = STARTS
) -> str:
    """What is said of a row when it is reached, its place counted from one."""
    where = nth(place, rows)
    parts = (sentence(heading), about, sentence(summary), where, does)
    return " ".join(part for part in parts if part)


def greeting(
    about: str, place: int, rows: int, *owed: str, first_use: bool = False, does: str = STARTS
) -> str:
    """What is said when the menu opens, unasked; at its end what is `owed` besides."""
    first = (LEARN, DISCLAIMER) if first_use else ()
    parts = (about, does, nth(place, rows), *first, *owed)
    return " ".join(part for part in parts if part)


def nth(place: int, rows: int) -> str:
    """Where among the rows one stands, counted from one; nothing where there is only one."""
    return f"Number {in_words(place)} of {in_words(rows)}." if rows > 1 else ""


def minutes(seconds: float) -> str:
    """How long a guide takes, in words; never less than a minute."""
    whole = max(1, round(seconds / 60))
    return "about a minute" if whole == 1 else f"about {in_words(whole)} minutes"


def sentence(text: str) -> str:
    """A title or a phrase with the stop that makes it a sentence; nothing stays nothing."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
