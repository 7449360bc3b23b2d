"""Random keys, sizes and reports into the screens: no crash, something has focus, a way out."""

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tests.conductor.stage import Stage
from tests.fakes.host import RecordingHost, rows_of
from tests.faults.driven import ESCAPES
from tests.faults.front_inputs import SIZES, Event, at_random
from tests.faults.test_fuzz_front import SHELF, Closing, lots_of, seeds
from tests.faults.test_fuzz_keys import GUIDES
from voice_guide.ports import Settings
from voice_guide.tui.app import INTERRUPTED, Told, VoiceGuideApp
from voice_guide.tui.letterbox import Letterbox
from voice_guide.tui.screens.keys import Palette
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.night import Night
from voice_guide.tui.widgets.shelf import Shelf

if TYPE_CHECKING:
    from voice_guide.conductor.reports import Report

DEEPEST: Final = 4
"""Screens that may lie over one another: the menu, a session, its questions, and the keys."""

FEW: Final = 1
"""Seeds that are tried in every run."""


class Visitor:
    """The app over a real conductor or a false one, and somebody who does things at random."""

    def __init__(self, seed: int, *, false: bool = False) -> None:
        lots = lots_of(seed)
        self._reports: list[Report] = []
        self._played = Stage(find=lambda name: (GUIDES[name], True) if name in GUIDES else None)
        self._false = Closing()
        self._false.tell = self._reports.append
        self._played.conductor.listen(self._reports.append)
        host = RecordingHost(
            rows_of(*SHELF), first_use=lots.random() < 0.5, owes_offer=lots.random() < 0.5,
            fault=lots.choice(("", "It cannot be written.")), unsteady=rows_of(SHELF[0]),
        )  # fmt: skip
        self.app = VoiceGuideApp(
            self._false if false else self._played.conductor, host, Settings(idle=0),
            self._played.clock, Letterbox(), notices=("[b]guide.toml[/] is [no guide.",),
        )  # fmt: skip

    @property
    def is_gone(self) -> bool:
        """Whether the app has ended."""
        return self.app.return_code is not None

    async def meet(self, pilot: Pilot[None], events: deque[Event]) -> None:
        """Have one thing happen after another, until the app has been left by chance."""
        while events and not self.is_gone:
            match events.popleft():
                case "wait", float(seconds):
                    self._played.wait(seconds)
                    continue
                case "press", str(key):
                    self.app.post_message(Key(key, key if len(key) == 1 else None))
                case "resize", (int(columns), int(rows)):
                    await pilot.resize_terminal(columns, rows)
                case "report", report:
                    self._reports.append(report)  # type: ignore[arg-type]
            await self._settle(pilot)
            self.hold_together()

    async def leave(self, pilot: Pilot[None]) -> None:
        """Press Escape until the app has ended, which is soon."""
        for _ in range(ESCAPES):
            if not self.is_gone:
                await self.meet(pilot, deque((("wait", 1.0), ("press", "escape"))))
                await pilot.pause()
        assert self.is_gone, self.app.screen_stack

    async def interrupt(self, pilot: Pilot[None]) -> None:
        """Press Ctrl+C, once."""
        if not self.is_gone:
            await pilot.press("ctrl+c")
            assert self.app.return_code == INTERRUPTED

    def hold_together(self) -> None:
        """One screen of a kind and few in all; something has focus on the one that shows."""
        if self.is_gone:
            return
        screens = [each for each in self.app.screen_stack if isinstance(each, Night)]
        kinds = [each.kind for each in screens]
        assert len(screens) == len(self.app.screen_stack) <= DEEPEST, kinds
        assert len(set(kinds)) == len(kinds), kinds
        match self.app.screen:
            case Menu() as menu:
                assert menu.query_one(Shelf).selection.row is not None
            case Palette() as palette:
                assert palette.is_mounted or not palette.children

    async def _settle(self, pilot: Pilot[None]) -> None:
        """Let the app take in all that was reported."""
        for _ in range(2):  # what is told of a key comes after the key
            await pilot.pause(0)
            self._played.turn()
            for report in self._reports:
                self.app.post_message(Told(report))
            self._reports.clear()


async def stay(seed: int, events: Iterator[Event], *, false: bool = False) -> None:
    """Meet everything, coming back whenever it was left by chance; then leave."""
    ahead = deque(events)
    while ahead:
        visitor = Visitor(seed + len(ahead), false=false)
        async with visitor.app.run_test(size=SIZES[len(ahead) % len(SIZES)]) as pilot:
            await visitor.meet(pilot, ahead)
            await visitor.leave(pilot)


@pytest.mark.timeout(180)
@seeds(FEW, 5)
async def test_random_keys_on_the_screen_do_no_harm_and_lead_out(seed: int) -> None:
    keys = 12 if seed < FEW else 120
    await stay(seed, at_random(lots_of(seed), keys, "press", "press", "press", "resize"))


@pytest.mark.timeout(180)
@seeds(FEW, 5)
async def test_reports_in_any_order_do_the_screen_no_harm(seed: int) -> None:
    count = 12 if seed < FEW else 120
    kinds = ("press", "report", "report", "resize")
    await stay(seed, at_random(lots_of(seed), count, *kinds), false=True)


@pytest.mark.timeout(180)
@seeds(FEW, 10)
async def test_ctrl_c_ends_the_screen_at_once_from_anywhere(seed: int) -> None:
    visitor = Visitor(seed)
    async with visitor.app.run_test(size=(80, 24)) as pilot:
        await visitor.meet(pilot, deque(at_random(lots_of(seed), 10 + seed, "press")))
        await visitor.interrupt(pilot)
