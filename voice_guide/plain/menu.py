"""The menu as a list of lines that also speaks."""

from typing import Final

from msgspec.structs import replace

from voice_guide.conductor.reports import Spoken
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import SITUATIONS
from voice_guide.menu.host import Host
from voice_guide.plain.about_you import Exchange
from voice_guide.plain.events import InputEnded, Pressed
from voice_guide.plain.front import Front
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import menu as wording
from voice_guide.wording import who

HOW: Final = "Space starts number {number}. A number starts another guide. Escape leaves."
HOW_ONE: Final = "Space starts it. Escape leaves."
STAY: Final = "Still here."

_TO_CONDUCTOR: Final = frozenset({"+", "-", "[", "]", "v"})
_WELCOME: Final = sentences(wording.DISCLAIMER)[-1]
_START: Final = ("space", "enter")


class Menu:
    """Lists guides and plays those that are chosen, until the person leaves.

    A menu left alone for as long as the settings say closes the audio device.
    """

    def __init__(self, front: Front, host: Host, settings: Settings) -> None:
        self._front = front
        self._host = host
        self._settings = settings
        self._selection = host.selection(settings)
        self._introducing = host.first_use
        self._leaving = False
        """Whether the person was just asked if they want to leave."""
        self._left = False

    def run(self) -> None:
        """Show the list, and again after each session, until it is left or input has ended."""
        if not self._selection.rows:
            self._front.fault(wording.NOTHING)
            return
        self._open()
        while (chosen := self._choose()) is not None:
            self._front.follow(chosen)
            if self._front.input_ended:
                return
            self._open()

    def _open(self, before: str = "") -> None:
        """Write the list; after the words `before`, say what Space starts and what else is owed."""
        self._selection = self._host.selection(self._settings).following(self._selection)
        for line in self._lines():
            self._front.out(line)
        alone = len(self._selection.rows) == 1
        self._front.out(HOW_ONE if alone else HOW.format(number=self._selection.at + 1))
        words = self._selection.greeting(first_use=self._introducing, offer=self._host.owes_offer())
        self._front.stage.say(f"{before} {words}".strip())

    def _lines(self) -> list[str]:
        """The guides under the headings of their kinds, each with the number that starts it."""
        lines: list[str] = []
        kind = ""
        for number, row in enumerate(self._selection.rows, 1):
            if row.guide.kind != kind:
                kind = row.guide.kind
                lines.append(f"{wording.HEADINGS[kind]}:")
            about = wording.about(row.guide.title, row.seconds, last_used=row.last_used)
            start = f"{number}. " if number in self._front.numbers else ""
            lines.append(f"{start}{about} {wording.sentence(row.guide.summary)}")
        return lines

    def _choose(self) -> Guide | None:
        """The guide that is chosen; none when the person leaves or can choose no more."""
        asleep = False
        while not self._left and not self._front.input_ended:
            alone = not (asleep or self._front.asked)
            match self._front.next_event((self._settings.idle or None) if alone else None):
                case None:
                    self._front.stage.sleep()
                    asleep = True
                case InputEnded():
                    return None
                case Spoken(text=text):
                    self._note(text)
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
            return self._started()
        elif key in self._numbers:
            self._selection = self._selection.picked(int(key))
            return self._started()
        elif key in ("h", "0"):
            self._front.asked = True
            stage.help()
        elif key in ("?", "f1"):
            stage.say(f"{wording.keys()} {wording.ABOUT}", Urgency.ANSWER)
        elif key == "p":
            self._ask_about_the_person()
        else:
            before = self._selection
            self._selection = before.moved(key)
            stage.say(self._selection.named(before))
        return None

    @property
    def _numbers(self) -> frozenset[str]:
        """The numbers that start a guide: those of several digits come only as whole lines."""
        return frozenset(str(number) for number in range(1, len(self._selection.rows) + 1))

    def _started(self) -> Guide | None:
        row = self._selection.row
        return row.guide if row else None

    def _note(self, text: str) -> None:
        """Remember what has been said for the first and only time."""
        if self._introducing and text == _WELCOME:
            self._introducing = False
            self._host.introduced()
        elif text == who.OFFER:
            self._host.offered()

    def _ask_about_the_person(self) -> None:
        """Ask the four questions, and show what there is to choose from then."""
        self._host.offered()
        true = [name for name in SITUATIONS if getattr(self._settings, name)]
        after = Exchange(self._front, true, self._keep).run()
        if not self._front.input_ended:
            self._open(after)

    def _keep(self, setting: str, yes: bool) -> str:
        """Let an answer hold from now on; a sentence if it could not be written."""
        self._settings = replace(self._settings, **{setting: yes})
        self._front.stage.settings_changed(self._settings)
        return self._host.keep(setting, yes=yes)

    def _leave(self, *, sure: bool) -> None:
        """Leave if this is the second time of asking, else ask."""
        self._left, self._leaving = sure, True
        if not sure:
            self._front.stage.say(wording.LEAVE)
