"""What is asked about the person, and what each answer means."""

from typing import Final

from msgspec import Struct

from voice_guide.speech.numbers import in_words

TITLE: Final = "About you"
HERE: Final = "These are the questions about you."
INTRODUCTION: Final = "There are four questions. Your answers stay on this computer."
SO_FAR: Final = "So far, yes."
END: Final = "Thank you."


class Question(Struct, frozen=True):
    """One question with yes and no, and what each means."""

    setting: str
    """The setting that the answer goes to."""
    ask: str
    yes: str
    no: str


QUESTIONS: Final = (
    Question(
        "new_hip",
        "Do you have a new hip?",
        "Steps that are not for a new hip are left out.",
        "No step is left out for a new hip.",
    ),
    Question(
        "new_knee",
        "Do you have a new knee?",
        "Steps that are not for a new knee are left out.",
        "No step is left out for a new knee.",
    ),
    Question(
        "pregnant",
        "Are you pregnant?",
        "Steps that are not for pregnancy are left out.",
        "No step is left out for pregnancy.",
    ),
    Question(
        "unsteady",
        "Are you unsteady on your feet?",
        "What needs steady feet is left out.",
        "What needs steady feet is not left out.",
    ),
)
"""Each question, in the order they are asked."""


def offer(key: str) -> str:
    """What is said and shown once, by day; `key` as it is called, empty if there is none."""
    return f"Press {key} to tell me about new joints, pregnancy, or unsteady feet." if key else ""


def end(key: str) -> str:
    """What is said when all is answered; `key` as it is called, empty if there is none."""
    return f"{END} Press {key} to change it at any time." if key else END


def place(number: int) -> str:
    """Where among the questions one stands, its number from one."""
    return f"Question {number} of {len(QUESTIONS)}"


def nth(number: int) -> str:
    """The same for the ear, in short."""
    return f"{in_words(number).capitalize()} of {in_words(len(QUESTIONS))}."


def place_said(number: int) -> str:
    """The same for the ear, in full."""
    return f"Question {in_words(number)} of {in_words(len(QUESTIONS))}."
