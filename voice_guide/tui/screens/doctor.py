"""The check before the night: what is found is said and listed, and what is asked is answered."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from voice_guide.conductor.stage import Stage
from voice_guide.menu.check import Check, Doctor, Kept, News, Over, Shown
from voice_guide.menu.described import Line
from voice_guide.tui.board import Board
from voice_guide.tui.screens.night import Night
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.fields import Fields
from voice_guide.tui.widgets.keys import Keys
from voice_guide.wording import check as wording
from voice_guide.wording.screen import BACK
from voice_guide.wording.screen import HELP as GET_HELP

LEAVE = "q"
HELP = "h"
"""Keys that mean the same all along; every other key is the check's."""


class DoctorScreen(Night):
    """A row for everything that was said; while the check goes on, its last row is marked.

    The check has a voice and a device of its own, so all other sound sleeps meanwhile. Once it is
    over the arrows go through the rows, and each is said again.
    """

    kind = "doctor"

    class Left(Message):
        """The person goes back to the menu."""

        def __init__(self, *, helped: bool) -> None:
            """`helped` says whether they want to know the warning signs."""
            super().__init__()
            self.helped = helped

    class Came(Message):
        """Something has come of the check."""

        def __init__(self, news: News) -> None:
            super().__init__()
            self.news = news

    class Set(Message):
        """The check has written a setting, which is to hold."""

        def __init__(self, kept: Kept) -> None:
            super().__init__()
            self.kept = kept

    def __init__(self, stage: Stage, board: Board, doctor: Doctor) -> None:
        super().__init__(board)
        self._stage = stage
        self._doctor = doctor
        self._check: Check | None = None
        self._shown: list[Shown] = []
        self._at = 0
        self._is_over = False

    @property
    def goes_on(self) -> bool:
        """Whether the check is not over yet; a question left open ends by itself."""
        return not self._is_over

    def compose(self) -> ComposeResult:
        """The rows; below them what else is to be known, and the keys."""
        with Vertical(classes="page"):
            yield Static(wording.TITLE, id="name")
            yield Fields()
            yield Below()
            yield Keys(id="keys")

    def on_mount(self) -> None:
        """Be silent, and let the check begin."""
        self._stage.hush()
        self._stage.sleep()
        self._check = self._doctor.check(lambda news: self.post_message(self.Came(news)))
        self.renew()

    def on_unmount(self) -> None:
        """End the check, whoever has taken the screen away."""
        if self._check is not None:
            self._check.close()

    def returned(self) -> None:
        """Say the row one is at, where the check is over."""
        if self._is_over:
            self._stage.say(self._shown[self._at].line)

    def pressed(self, key: str) -> None:
        """Pass a key to the check; when it is over, go through what it found, or back."""
        if key in (LEAVE, HELP) or (self._is_over and key == "escape"):
            self.post_message(self.Left(helped=key == HELP))
        elif self._check is not None and not self._is_over:
            self._check.press(key)
        elif self._shown:
            by = {"up": -1, "down": 1}.get(key, 0)
            self._at = min(len(self._shown) - 1, max(0, self._at + by))
            self.returned()
            self.renew()

    def on_doctor_screen_came(self, came: Came) -> None:
        """Show what has come of the check."""
        match came.news:
            case Shown() as shown:
                self._shown.append(shown)
                self._at = len(self._shown) - 1
            case Kept() as kept:
                self.post_message(self.Set(kept))
            case Over():
                self._is_over = True
                self._stage.wake()
        self.renew()

    def renew(self) -> None:
        """Show the rows as they stand."""
        lines = [_line(shown) for shown in self._shown]
        self.query_one(Fields).show(lines, self._at, "")
        self.query_one(Below).show(self.board, captioned=self._is_over, low=self.is_low)
        self.query_one(Keys).show(self._offers)

    @property
    def _offers(self) -> tuple[tuple[str, str], ...]:
        """What can be pressed now."""
        always = ((HELP.upper(), GET_HELP), (LEAVE.upper(), BACK))
        if self._is_over:
            return (("↑ ↓", "Move"), *always)
        answers = self._shown[-1].answers if self._shown else ()
        return (*(answers or ((wording.ANY_KEY, wording.GO_ON),)), *always)


def _line(shown: Shown) -> Line:
    """A row as it is read: a finding behind its verdict, anything else alone."""
    return Line(shown.verdict, shown.words) if shown.verdict else Line(shown.words, "")
