"""Lines in front of a conductor that only repeats what it was asked: a program for tests."""

import sys
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from tests.fakes.host import RecordingHost, rows_of
from tests.plain.test_telling import HOLD, VIEW
from voice_guide.clock import Monotonic
from voice_guide.conductor.reports import (
    Asked,
    Changed,
    Finished,
    Noticed,
    Spoken,
    Tell,
    Unasked,
)
from voice_guide.guide.model import Answer, Guide
from voice_guide.guide.reading import read
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.menu import Menu
from voice_guide.plain.session import follow
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.wording.session import VOICE_OFF, VOICE_ON

TWO_STEP = Path(__file__).parents[1] / "data" / "two-step.toml"


class Repeater:
    """A stage that tells what was asked of it, and ends a session at the second Escape."""

    def __init__(self) -> None:
        self.tell: Tell = lambda report: None
        self.view = VIEW
        self.asked: list[str] = []
        self._escapes = 0
        self._voice_on = True
        self.answers: tuple[Answer, ...] = ()

    def play(self, guide: Guide, start: str | None = None) -> None:
        self._escapes = 0
        self._note(f"play {guide.id} from {start}")
        self.view = replace(HOLD, answers=self.answers)
        self.tell(Changed(self.view))

    def press(self, key: str) -> None:
        self._note(f"press {key}")
        if key == "space":
            playing = self.view.status is Status.PLAYING
            self._become(Status.PAUSED if playing else Status.PLAYING)
        if key in ("h", "help"):
            self.tell(Asked("Get help", "Call now.", "Is it swollen?", "One of eight."))
        if key in ("y", "yes"):
            self.tell(Unasked())
        if key in ("v", "voice"):
            self._voice_on = not self._voice_on
            words = VOICE_ON if self._voice_on else VOICE_OFF
            self.tell(Noticed(words, said=self._voice_on))
        self._escapes += key in ("escape", "leave")
        if self._escapes == 2:
            self.tell(Finished(whole=False))

    def pause(self) -> None:
        self._note("pause")
        if self.view.status is Status.PLAYING:
            self._become(Status.PAUSED)

    def dip(self, *, on: bool) -> None:
        self._note("dip" if on else "lift")

    def help(self) -> None:
        raise AssertionError("plain lines ask for help with its key")

    def say(self, words: str, urgency: Urgency = Urgency.ECHO) -> None:
        del urgency
        self.asked.append(f"say {words}")
        for sentence in sentences(words):
            self.tell(Spoken(sentence, aside=True))

    def settle(self, patience: float) -> None:
        self._note("settle")

    def hush(self) -> None:
        self._note("hush")

    def leave(self) -> None:
        self._note("leave")
        self.tell(Finished(whole=False))

    def sleep(self) -> None:
        self._note("sleep")

    def wake(self) -> None:
        self._note("wake")

    def settings_changed(self, settings: Settings) -> None:
        self._note("settings changed")

    def _become(self, status: Status) -> None:
        self.view = replace(self.view, status=status)
        self.tell(Changed(self.view))

    def _note(self, what: str) -> None:
        self.asked.append(what)
        self.tell(Spoken(what))


class Doorman(RecordingHost):
    """Writes a line for whatever it is told."""

    out: Callable[[str], None]

    def introduced(self) -> None:
        self.first_use = False
        self.out("welcomed")

    def offered(self) -> None:
        super().offered()
        self.out("offered")

    def keep(self, setting: str, *, yes: bool) -> str:
        self.out(f"keep {setting} {yes}")
        return super().keep(setting, yes=yes)


def main(mode: str, idle: str = "60", offer: str = "") -> None:
    """Play one guide, or open a menu of two."""
    stage = Repeater()
    settings = Settings(idle=int(idle))
    front = Front(stage, Monotonic(), sys.stdin, Lines(sys.stdout), Lines(sys.stderr), settings)
    stage.tell = front.tell
    guide = read(TWO_STEP.read_bytes(), "two-step.toml")
    with front.listening():
        if mode == "menu":
            host = Doorman(rows_of(guide, guide), first_use=True, owes_offer=offer == "offer")
            host.out = front.out
            Menu(front, host).run()
        else:
            follow(front, guide)
    front.out("over")


if __name__ == "__main__":
    main(*sys.argv[1:])
