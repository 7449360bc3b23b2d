"""Questions with yes and no, one at a time: about warning signs, or as a guide asks them.

No answer is never taken for yes, nor for no: a question stays open until a key answers it.
"""

from typing import Final, Protocol, Self

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.guide.model import Guide, Outcome
from voice_guide.triage.advice import Advice, action, no_answer, wording
from voice_guide.triage.signs import SIGNS, Group, Sign

NONE_OF_THESE: Final = (
    "I am not a doctor. If you are worried, or a pain feels new or wrong, get medical help."
)
"""What is said when every answer was no; it never says what the pain is not."""

YES_OR_NO: Final = "For yes, press Y. For no, press N."

HELP: Final = "help"
"""The outcome that leads to the warning signs."""


class Interview(Protocol):
    """Questions at one stage of their answering; an answer makes the next stage."""

    @property
    def title(self) -> str:
        """What the questions are about."""

    @property
    def question(self) -> str:
        """The open question; what the last yes was said to, once they have ended."""

    @property
    def place(self) -> tuple[int, int]:
        """The open question's number, and how many there are."""

    @property
    def lead(self) -> str:
        """What a yes to the open question means; empty if that is not shown."""

    @property
    def end(self) -> Advice | None:
        """What is said at the end; none while a question is open."""

    @property
    def urgent(self) -> bool:
        """Whether the end must be heard whatever is pressed."""

    @property
    def go(self) -> str | None:
        """The guide, or help, that the end offers; none if it offers nothing."""

    @property
    def silence(self) -> Advice:
        """What is said when a question has been open for a while."""

    def yes(self) -> Self:
        """The stage after a yes."""

    def no(self) -> Self:
        """The stage after a no."""


class WarningSigns(Struct, frozen=True):
    """The warning signs, the most urgent first; the first yes ends them."""

    country: str = ""
    at: int = 0
    """The present sign's place, from nought; behind the last when every answer was no."""
    found: bool = False
    """Whether the present sign was answered with yes."""

    @property
    def title(self) -> str:
        """What the questions are about."""
        return "Get help"

    @property
    def sign(self) -> Sign | None:
        """The sign that is open or was found; none when every answer was no."""
        return SIGNS[self.at] if self.at < len(SIGNS) else None

    @property
    def question(self) -> str:
        """The sign in the words of the country."""
        return wording(self.sign, self.country) if self.sign else ""

    @property
    def place(self) -> tuple[int, int]:
        """The sign's number, and how many there are."""
        return min(self.at + 1, len(SIGNS)), len(SIGNS)

    @property
    def lead(self) -> str:
        """What a yes calls for."""
        return action(self.sign.group, self.country).shown if self.sign else ""

    @property
    def end(self) -> Advice | None:
        """What the sign that was found calls for, or advice when there was none."""
        if self.sign is None:
            return Advice(NONE_OF_THESE, NONE_OF_THESE)
        return action(self.sign.group, self.country) if self.found else None

    @property
    def urgent(self) -> bool:
        """Whether help is needed today or now."""
        return self.sign is not None and self.sign.group is not Group.SOON

    @property
    def go(self) -> str | None:
        """Nothing: the way on is the telephone."""
        return None

    @property
    def silence(self) -> Advice:
        """What to do for somebody who cannot answer."""
        return no_answer(self.country)

    def yes(self) -> "WarningSigns":
        """The list ends with this sign."""
        return self if self.end else replace(self, found=True)

    def no(self) -> "WarningSigns":
        """The next sign, or the end of the list."""
        return self if self.end else replace(self, at=self.at + 1)


class GuideQuestions(Struct, frozen=True):
    """A guide's questions, and the first of its outcomes that the answers fit."""

    guide: Guide
    answers: tuple[bool, ...] = ()

    @property
    def title(self) -> str:
        """The guide's title."""
        return self.guide.title

    @property
    def question(self) -> str:
        """The open question, or the last that was answered."""
        return self.guide.questions[min(self.place[0], self.place[1]) - 1].say

    @property
    def place(self) -> tuple[int, int]:
        """The question's number, and how many there are."""
        return min(len(self.answers) + 1, len(self.guide.questions)), len(self.guide.questions)

    @property
    def lead(self) -> str:
        """Nothing: what an answer points to would lead the answer."""
        return ""

    @property
    def outcome(self) -> Outcome | None:
        """The first outcome that fits every answer it asks for; one that asks for none is last."""
        given = dict(zip((each.id for each in self.guide.questions), self.answers, strict=False))
        for outcome in self.guide.outcomes:
            if outcome.when and all(given.get(q) is a for q, a in outcome.when.items()):
                return outcome
        if len(self.answers) < len(self.guide.questions):
            return None
        return next((each for each in self.guide.outcomes if not each.when), _UNCLEAR)

    @property
    def end(self) -> Advice | None:
        """The outcome's words."""
        return Advice(self.outcome.say, self.outcome.say) if self.outcome else None

    @property
    def urgent(self) -> bool:
        """Whether the outcome leads to the warning signs."""
        return self.go == HELP

    @property
    def go(self) -> str | None:
        """The guide that the outcome offers."""
        return self.outcome.go if self.outcome else None

    @property
    def silence(self) -> Advice:
        """Which keys answer."""
        return Advice(YES_OR_NO, YES_OR_NO)

    def yes(self) -> "GuideQuestions":
        """The stage after a yes."""
        return self._answered(True)

    def no(self) -> "GuideQuestions":
        """The stage after a no."""
        return self._answered(False)

    def _answered(self, answer: bool) -> "GuideQuestions":
        return self if self.end else replace(self, answers=(*self.answers, answer))


_UNCLEAR = Outcome({}, NONE_OF_THESE)
"""What stands in where a guide has no outcome for some answers."""
