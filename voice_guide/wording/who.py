"""What is asked about the person, and what each answer means."""

from dataclasses import dataclass
from typing import Final

OFFER: Final = "Press P to tell me about new joints, pregnancy, or unsteady feet."
"""Said and shown once, by day."""

TITLE: Final = "About you"
INTRODUCTION: Final = "Four questions. Your answers stay on this computer."
SO_FAR: Final = "So far, yes."
END: Final = "Thank you. Press P to change it at any time."


@dataclass(frozen=True, slots=True)
class Question:
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


def place(number: int) -> str:
    """Where among the questions one stands, its number from one."""
    return f"Question {number} of {len(QUESTIONS)}"
