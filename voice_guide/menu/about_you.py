"""Four questions about the person, asked one at a time; an answer makes the next stage."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import Keymap
from voice_guide.wording import who
from voice_guide.wording.who import QUESTIONS, Question

DAY: Final = range(7, 21)
"""Hours of the day in which the questions are offered: nobody is asked in the night."""


def opening_key(menu: Keymap) -> str:
    """The key of the menu that opens the questions, as it is called; empty if it has none."""
    return menu.said(Act.ABOUT_YOU) if menu.keys(Act.ABOUT_YOU) else ""


class AboutYou(Struct, frozen=True):
    """The questions at one stage of their answering."""

    true: frozenset[str]
    """The settings about the person that are on."""
    key: str = ""
    """The key that opens these questions, as it is called; empty if there is none."""
    place: int = 0
    """The open question's place, from nought."""
    heard: str = who.INTRODUCTION
    """What is said before the open question: what the last answer means."""

    @property
    def question(self) -> Question | None:
        """The open question; none once all are answered."""
        return QUESTIONS[self.place] if self.place < len(QUESTIONS) else None

    @property
    def number(self) -> int:
        """The open question's number, from one; the last one's once all are answered."""
        return min(self.place + 1, len(QUESTIONS))

    @property
    def words(self) -> str:
        """What is said now: what the last answer means, then the question, or the last word."""
        question = self.question
        if question is None:
            return f"{self.heard} {who.end(self.key)}"
        return f"{self.heard} {self.asked}".strip()

    @property
    def asked(self) -> str:
        """The open question alone, with the answer it had before if that was yes."""
        question = self.question
        if question is None:
            return who.end(self.key)
        return f"{question.ask} {who.SO_FAR}" if question.setting in self.true else question.ask

    @property
    def spoken(self) -> str:
        """The words for the ear: with the open question's place, in short."""
        return self.words if self.question is None else f"{self.words} {who.nth(self.number)}"

    @property
    def again(self) -> str:
        """The open question alone for the ear, with its place."""
        return self.asked if self.question is None else f"{self.asked} {who.nth(self.number)}"

    @property
    def where(self) -> str:
        """What is said to somebody who asks where they are."""
        return f"{who.HERE} {who.place_said(self.number)} {self.asked}"

    def answered(self, *, yes: bool, problem: str = "") -> "AboutYou":
        """The stage after an answer; `problem` says, in a sentence, what came in its way."""
        question = self.question
        if question is None:
            return self
        true = self.true | {question.setting} if yes else self.true - {question.setting}
        meaning = question.yes if yes else question.no
        return replace(self, true=true, place=self.place + 1, heard=f"{meaning} {problem}".strip())
