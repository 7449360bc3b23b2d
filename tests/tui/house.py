"""The real app over a real conductor, on a clock moved by hand: what is heard, and what shows."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractAsyncContextManager

from textual.events import Key
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Static

from tests.conductor.stage import Stage
from tests.fakes.host import RecordingHost
from tests.session.guides import a_guide
from voice_guide.conductor.reports import Report, Spoken
from voice_guide.guide.model import Guide
from voice_guide.menu.keeper import Found
from voice_guide.menu.kept import Absent, Voices
from voice_guide.menu.row import Row
from voice_guide.ports import Settings
from voice_guide.tui.app import Told, VoiceGuideApp
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.screens.night import Night
from voice_guide.tui.widgets.below import Below
from voice_guide.tui.widgets.shelf import Shelf
from voice_guide.wording import menu

QUIET = 8.0
"""Seconds without a word after which all that was to be said has been said."""

STEP = 0.25
"""Seconds that pass at a time; no sentence is shorter."""


class Finding(RecordingHost):
    """Finds two voices at once, and one engine that is not here."""

    def look_for_voices(self, found: Found) -> None:
        absent = Absent("Nano", "Install it with the letters: nano.")
        found(Voices(("pico en-GB", "pico en-US"), (absent,), speaks="pico en-GB"))


class House:
    """Somebody who presses keys, listens until it is quiet, and looks at what is shown."""

    def __init__(
        self,
        guides: Sequence[Guide] = (),
        *,
        first_use: bool = False,
        owes_offer: bool = False,
        notices: Sequence[str] = (),
    ) -> None:
        shelf = {guide.id: guide for guide in guides or (a_guide(),)}
        self.stage = Stage(find=lambda name: (shelf[name], False) if name in shelf else None)
        self.heard: list[str] = []
        """Every sentence that was said, in order."""
        self.unseen: list[str] = []
        """Sentences that were said and neither marked nor shown as a caption."""
        self._reports: list[Report] = []
        self.stage.conductor.listen(self._reports.append)
        rows = [Row(guide, 60.0) for guide in shelf.values()]
        self.host = Finding(rows, first_use=first_use, owes_offer=owes_offer)
        self.app = VoiceGuideApp(
            self.stage.conductor,
            self.host,
            Settings(idle=0),
            self.stage.clock,
            Letterbox(),
            notices=notices,
        )
        self._pilot: Pilot[None] | None = None

    def open(self) -> AbstractAsyncContextManager[Pilot[None]]:
        """Show the screens; what has scrolled out of sight counts as shown."""
        return self.app.run_test(size=(80, 24))

    async def press(self, pilot: Pilot[None], key: str) -> list[str]:
        """Press a key, or some joined by "+", a second apart; what is heard until it is quiet."""
        before = len(self.heard)
        for each in key.split("+"):
            self.stage.wait(1.0)
            await self._deliver()
            self.app.on_key(Key(each, each if len(each) == 1 else None))
            await pilot.pause()
        await self.listen(pilot)
        return self.heard[before:]

    async def listen(self, pilot: Pilot[None], seconds: float = QUIET) -> None:
        """Let time pass until nothing has been said for so many seconds."""
        quiet = 0.0
        while quiet < seconds:
            said = len(self.heard)
            self.stage.turn().wait(STEP)
            await self._deliver()
            quiet = 0.0 if len(self.heard) > said else quiet + STEP
        await pilot.pause()

    @property
    def screen(self) -> Night:
        """The screen that shows."""
        assert isinstance(self.app.screen, Night)
        return self.app.screen

    def shown(self) -> list[tuple[str, str]]:
        """Everything that shows and can be read, each with the name of the line it is in."""
        lines = [each for each in self.screen.query(Static) if _is_shown(each)]
        named = [(each.id or type(each).__name__.lower(), words(each)) for each in lines]
        shelves = [each for each in self.screen.query(Shelf) if _is_shown(each)]
        return named + [("shelf", line) for each in shelves for line in _of_shelf(each)]

    async def _deliver(self) -> None:
        """Hand over what was reported, and look whether what is said can be read."""
        while self._reports:
            report = self._reports.pop(0)
            await self.app.on_told(Told(report))
            if isinstance(report, Spoken):
                self.heard.append(report.text)
                if not (self.screen.black or self._can_be_read(report.text)):
                    self.unseen.append(report.text)

    def _can_be_read(self, sentence: str) -> bool:
        marked = [each for each in self.screen.query(".spoken") if isinstance(each, Static)]
        below = [line for line in self.screen.query_one(Below).query(Static) if line.display]
        return any(sentence in words(each) for each in (*marked, *below))


def words(line: Static) -> str:
    """A line of a screen, as it is read."""
    return str(line.content)


def _of_shelf(shelf: Shelf) -> Iterator[str]:
    """The rows and headings of the menu, as they are read."""
    rows = shelf.selection.rows
    yield from {menu.HEADINGS[row.guide.kind] for row in rows}
    yield from (shelf.text(place).plain for place in range(len(rows)))


def _is_shown(line: Widget) -> bool:
    return bool(line.display and all(each.display for each in line.ancestors_with_self))
