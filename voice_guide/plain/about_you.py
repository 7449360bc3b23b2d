"""The questions about the person, as lines."""

from collections.abc import Callable, Collection

from voice_guide.commands.table import Act
from voice_guide.conductor.reports import Unasked
from voice_guide.menu.about_you import AboutYou, opening_key
from voice_guide.plain.events import InputEnded, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.place import Place
from voice_guide.speech.urgency import Urgency
from voice_guide.triage.interview import YES_OR_NO
from voice_guide.wording import plain as wording

Keep = Callable[[str, bool], str]
"""Takes a setting and its answer; gives a sentence if it could not be written, else nothing."""


class Exchange:
    """Asks until every question is answered, the person goes back, or input has ended."""

    def __init__(self, front: Front, true: Collection[str], keep: Keep) -> None:
        """Be ready to ask; `true` names the settings about the person that are on."""
        self._front = front
        self._keep = keep
        self._about = AboutYou(frozenset(true), opening_key(front.understanding.maps.menu))
        self._left = False

    def run(self) -> str:
        """Ask; the words that are still to be said at the end."""
        self._front.stage.say(f"{self._about.spoken} {YES_OR_NO}")
        while self._about.question is not None:
            match event := self._front.next_event():
                case InputEnded():
                    return ""
                case Unasked():
                    self._ask_again()
                case Pressed() | Typed():
                    key = self._front.understanding.key(event, self._place())
                    if key is not None:
                        self._press(key)
            if self._left:
                return ""
        return self._about.spoken

    def _place(self) -> Place:
        keymap = self._front.understanding.maps.questions
        return Place(keymap, (self._about.where,), wording.IN_QUESTIONS)

    def _press(self, key: str) -> None:
        """Take an answer, or do what a key asks for; what has no meaning asks again."""
        stage, keymap = self._front.stage, self._place().keymap
        if self._front.understanding.passes_on(key, keymap):
            stage.press(key)
            return
        match keymap.find(key):
            case Act.YES:
                self._answer(yes=True)
            case Act.NO:
                self._answer(yes=False)
            case Act.LEAVE:
                self._left = True
            case Act.WHERE:
                stage.say(self._about.where, Urgency.ANSWER)
            case _:
                self._ask_again()

    def _answer(self, *, yes: bool) -> None:
        question = self._about.question
        if question is None:
            return
        problem = self._keep(question.setting, yes)
        self._about = self._about.answered(yes=yes, problem=problem)
        if self._about.question is not None:
            self._front.stage.say(self._about.spoken)

    def _ask_again(self) -> None:
        self._front.stage.say(f"{self._about.asked} {YES_OR_NO}")
