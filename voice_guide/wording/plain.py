"""What plain lines say that a screen shows in other ways."""

from typing import Final

from voice_guide.guide.model import Answer
from voice_guide.session.view import View
from voice_guide.wording.menu import sentence

TYPE: Final = (
    "Type one word, then Enter: pause, carry on, again, next or help. Type keys for all of them."
)
"""The one line about keys, where whole lines are typed."""

PRESS: Final = "Press a key."
TYPE_ONE: Final = "Type a key or its word, then Enter."
"""What stands before a list of keys."""

NO_SCREEN: Final = "These lines have no screen to make black, and no clock to hide."
GOES_ON: Final = "It is going on."
GOING_ON: Final = "Going on."
"""Told when a guide carries on and nothing else is said of it."""

NOBODY: Final = "Nobody can answer: the input has ended. Run this where keys can be pressed."
"""Said when a guide asks questions and nothing more can be pressed."""

IN_SESSION: Final = "Your guide is paused. Type keys for a list, or carry on."
IN_MENU: Final = "Type its number. Type start, or keys for a list."
IN_QUESTIONS: Final = "Type yes, no, or keys for a list."
"""What can be typed, in each place."""

_PRESSED: Final = ("Space", "A number starts another guide.", "Escape leaves.")
_TYPED: Final = (
    "Enter",
    "Type another number, or a name, for another guide.",
    "Type leave to leave.",
)
STAY: Final = "Still here."
HELP: Final = "Get help."

_LONGEST: Final = 24
"""Letters of an unknown word that are said back."""


def how(number: int, title: str, *, single: bool, stopped: bool = False) -> str:
    """How to start a guide, where a single key is enough or not.

    The number and the title are those of the guide which Space or Enter starts; the number is 0
    if it is the only one. With `stopped` it carries on one that was interrupted.
    """
    key, others, leave = _PRESSED if single else _TYPED
    if stopped:
        return f"{key} carries on. {others} {leave}"
    if not number:
        return f"{sentence(f'{key} starts {title}')} {leave}"
    return f"{sentence(f'{key} starts number {number}, {title}')} {others} {leave}"


def unknown(line: str) -> str:
    """That a line means nothing, in words that are safe to say."""
    words = "".join(letter if letter.isalnum() else " " for letter in line).split()
    word = " ".join(words)[:_LONGEST].rstrip()
    return f"I do not know {word or 'that'}."


def voice_off(key: str) -> str:
    """That nothing is spoken, and the key that changes it, if one does."""
    how_on = f" {key[:1].upper()}{key[1:]} turns it on." if key else ""
    return f"The voice is off.{how_on}"


def hold(view: View) -> str:
    """That a hold begins: which one of several, on which side, and how long."""
    which = f" {view.repeat} of {view.repeats}" if view.repeats > 1 else ""
    side = ("", ", first side", ", second side")[view.side] if view.sides > 1 else ""
    return f"Hold{which}{side}: {seconds(view.length)}."


def left(view: View) -> str:
    """That a hold goes on, and how long it still is."""
    return f"Hold: {seconds(view.left)} left."


def answers(given: tuple[Answer, ...]) -> str:
    """What may be answered, each with its key."""
    return " ".join(f"{answer.key.upper()}: {answer.label}." for answer in given)


def seconds(length: float) -> str:
    """A length of time in digits, which are shorter to read with the fingers."""
    whole = round(length)
    return "1 second" if whole == 1 else f"{whole} seconds"
