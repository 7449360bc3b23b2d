"""The menu as a numbered list that also speaks."""

from collections.abc import Callable, Sequence
from typing import Final

from voice_guide.conductor.reports import Spoken
from voice_guide.guide.model import Guide
from voice_guide.plain.events import InputEnded, Pressed
from voice_guide.plain.front import Front
from voice_guide.score.sentences import sentences
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import menu as wording

HOW: Final = "Space starts number {number}. A number starts another guide. Escape leaves."
HOW_ONE: Final = "Space starts it. Escape leaves."
STAY: Final = "Still here."

_TO_CONDUCTOR: Final = frozenset({"+", "-", "[", "]", "v"})
_WELCOME: Final = sentences(wording.DISCLAIMER)[-1]
_START: Final = ("space", "enter")


class Menu:
    """Lists guides and plays those that are chosen, until the person leaves.

    Space starts the one at `first`, until another is chosen. A menu left alone for `idle` seconds
    closes the audio device. `welcomed` is told once the words of a first use have been said.
    """

    def __init__(
        self,
        front: Front,
        guides: Sequence[Guide],
        first: int,
        idle: int,
        welcomed: Callable[[], None] | None = None,
    ) -> None:
        self._front = front
        self._guides = guides
        self._idle = idle
        self._welcomed = welcomed
        self._place = first
        self._numbers = {str(place + 1): place for place in range(len(guides))}
        self._leaving = False
        """Whether the person was just asked if they want to leave."""
        self._left = False

    def run(self) -> None:
        """Show the list, and again after each session, until it is left or input has ended."""
        if not self._guides:
            self._front.fault(wording.NOTHING)
            return
        self._open()
        while (chosen := self._choose()) is not None:
            self._front.follow(chosen)
            if self._front.input_ended:
                return
            self._open()

    def _open(self) -> None:
        """Write the list, and say what Space starts."""
        for number, guide in enumerate(self._guides, 1):
            self._front.out(f"{number}. {guide.title}. {guide.summary}")
        alone = len(self._guides) == 1
        self._front.out(HOW_ONE if alone else HOW.format(number=self._place + 1))
        self._say_row(first_use=self._welcomed is not None)

    def _choose(self) -> Guide | None:
        """The guide that is chosen; none when the person leaves or can choose no more."""
        asleep = False
        while not self._left:
            alone = not (asleep or self._front.asked)
            match self._front.next_event((self._idle or None) if alone else None):
                case None:
                    self._front.stage.sleep()
                    asleep = True
                case InputEnded():
                    return None
                case Spoken(text=text) if text == _WELCOME:
                    self._note_welcome()
                case Pressed(key=key):
                    if asleep:
                        self._front.stage.wake()
                        asleep = False
                    if guide := self._press(key):
                        return guide
        return None

    def _press(self, key: str) -> Guide | None:
        """The guide a key starts, if it starts one; whatever else it means is done."""
        stage = self._front.stage
        leaving, self._leaving = self._leaving, False
        if self._front.asked or key in _TO_CONDUCTOR:
            stage.press(key)
        elif key == "escape":
            self._leave(sure=leaving)
        elif leaving and key in _START:
            stage.say(STAY)
        elif key in _START:
            return self._guides[self._place]
        elif key in self._numbers:
            self._place = self._numbers[key]
            return self._guides[self._place]
        elif key in ("h", "0"):
            self._front.asked = True
            stage.help()
        elif key in ("?", "f1"):
            stage.say(f"{wording.keys()} {wording.ABOUT}", Urgency.ANSWER)
        else:
            step = {"down": 1, "up": -1}.get(key, 0)
            self._place = (self._place + step) % len(self._guides)
            self._say_row()
        return None

    def _note_welcome(self) -> None:
        """The words of the first use have been said: never again."""
        welcomed, self._welcomed = self._welcomed, None
        if welcomed is not None:
            welcomed()

    def _leave(self, *, sure: bool) -> None:
        """Leave if this is the second time of asking, else ask."""
        self._left, self._leaving = sure, True
        if not sure:
            self._front.stage.say(wording.LEAVE)

    def _say_row(self, *, first_use: bool = False) -> None:
        """Say which guide Space starts."""
        title, rows = self._guides[self._place].title, len(self._guides)
        self._front.stage.say(wording.greeting(title, self._place + 1, rows, first_use=first_use))
