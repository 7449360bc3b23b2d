"""Asking about the warning signs, one at a time; the first yes ends the list.

No answer is never taken for yes, nor for no: the sign stays open until a key answers it.
"""

from dataclasses import dataclass, replace
from typing import Final

from voice_guide.triage.signs import ACTION, SIGNS, Sign

NONE_OF_THESE: Final = (
    "I am not a doctor. If you are worried, or a pain feels new or wrong, get medical help."
)
"""What is said when every answer was no; it never says what the pain is not."""

NO_ANSWER: Final = "If you cannot answer, call your local emergency number. I am still listening."
"""What is said when a sign has been open for a while."""

PATIENCE: Final = 20.0
"""Seconds without an answer after which `NO_ANSWER` is said; our own choice."""


@dataclass(frozen=True, slots=True)
class Questions:
    """Which sign is asked about, and whether the list has ended."""

    place: int = 0
    """The present sign's place, from nought; behind the last when every answer was no."""
    found: bool = False
    """Whether the present sign was answered with yes."""

    @property
    def sign(self) -> Sign | None:
        """The sign that is open or was found; none when every answer was no."""
        return SIGNS[self.place] if self.place < len(SIGNS) else None

    @property
    def ended(self) -> bool:
        """Whether nothing is left to ask."""
        return self.found or self.sign is None

    @property
    def action(self) -> str:
        """What to do now that the list has ended; empty while it goes on."""
        if not self.ended:
            return ""
        return NONE_OF_THESE if self.sign is None else ACTION[self.sign.group]

    def yes(self) -> "Questions":
        """After a yes: the list ends with this sign's action."""
        return self if self.ended else replace(self, found=True)

    def no(self) -> "Questions":
        """After a no: the next sign, or the end of the list."""
        return self if self.ended else replace(self, place=self.place + 1)
