"""The questions about the person, as lines."""

from collections.abc import Callable, Collection
from typing import Final

from voice_guide.commands.table import NO, SESSION, YES, Act
from voice_guide.conductor.reports import Unasked
from voice_guide.menu.about_you import AboutYou
from voice_guide.plain.events import InputEnded, Pressed
from voice_guide.plain.front import Front
from voice_guide.triage.interview import YES_OR_NO

Keep = Callable[[str, bool], str]
"""Takes a setting and its answer; gives a sentence if it could not be written, else nothing."""

_KEYS: Final = {key: row.act for row in SESSION for key in row.keys}
_TO_CONDUCTOR: Final = frozenset({"+", "-", "[", "]", "v"})


class Exchange:
    """Asks until every question is answered, the person goes back, or input has ended."""

    def __init__(self, front: Front, true: Collection[str], keep: Keep) -> None:
        """Be ready to ask; `true` names the settings about the person that are on."""
        self._front = front
        self._keep = keep
        self._about = AboutYou(frozenset(true))
        self._left = False

    def run(self) -> str:
        """Ask; the words that are still to be said at the end."""
        self._front.stage.say(f"{self._about.words} {YES_OR_NO}")
        while self._about.question is not None:
            match self._front.next_event():
                case InputEnded():
                    return ""
                case Unasked():
                    self._ask_again()
                case Pressed(key=key):
                    self._press(key)
            if self._left:
                return ""
        return self._about.words

    def _press(self, key: str) -> None:
        """Take an answer, or do what a key asks for; what has no meaning asks again."""
        if self._front.asked or key in _TO_CONDUCTOR:
            self._front.stage.press(key)
        elif key in YES or key in NO:
            self._answer(yes=key in YES)
        elif _KEYS.get(key) is Act.LEAVE:
            self._left = True
        elif _KEYS.get(key) is Act.HELP:
            self._front.asked = True
            self._front.stage.help()
        else:
            self._ask_again()

    def _answer(self, *, yes: bool) -> None:
        question = self._about.question
        if question is None:
            return
        problem = self._keep(question.setting, yes)
        self._about = self._about.answered(yes=yes, problem=problem)
        if self._about.question is not None:
            self._front.stage.say(self._about.words)

    def _ask_again(self) -> None:
        self._front.stage.say(f"{self._about.asked} {YES_OR_NO}")
