"""How a session ends: in the dark, in the menu, or with the program."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from tests.tui.scene import CALF, HOLD, Scene
from voice_guide.conductor.reports import Changed, Finished, Spoken
from voice_guide.guide.model import Answer
from voice_guide.ports import Settings
from voice_guide.session.view import Status
from voice_guide.tui.screens.ending import LINGER, Ending
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.session import Session
from voice_guide.wording import screen


async def test_a_followed_session_ends_in_the_dark_and_any_key_shows_the_menu() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        over = replace(HOLD, status=Status.OVER)
        await scene.tell(pilot, Changed(HOLD), Changed(over), Finished(whole=True), Changed(over))
        assert isinstance(scene.screen, Ending)
        assert scene.words() == screen.ENDING
        assert scene.stage.said == []
        await scene.press(pilot, "space")
        assert isinstance(scene.screen, Menu)
    assert scene.stage.calls == []
    assert scene.stage.said == [
        "Calf cramp: in bed. About seven minutes. Space starts it. Number one of two."
    ]


class Alarms:
    """The timers of the end, which ring only when a test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.set: list[Alarms.Alarm] = []
        monkeypatch.setattr(Ending, "set_timer", lambda _, delay, ring: self.later(delay, ring))

    @dataclass
    class Alarm:
        delay: float
        ring: Callable[[], None]
        stopped: bool = False

        def stop(self) -> None:
            self.stopped = True

    def later(self, delay: float, ring: Callable[[], None]) -> Alarm:
        self.set.append(self.Alarm(delay, ring))
        return self.set[-1]

    @property
    def going(self) -> Alarm:
        """The one timer that is not stopped."""
        (alarm,) = (alarm for alarm in self.set if not alarm.stopped)
        return alarm


async def test_the_end_goes_black_once_nothing_has_been_said_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alarms, scene = Alarms(monkeypatch), Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
        first = alarms.going
        await scene.tell(pilot, Spoken("Sleep well."))
        assert first.stopped
        assert alarms.going.delay == LINGER
        assert scene.words() == screen.ENDING
        alarms.going.ring()
        await pilot.pause()
        assert scene.words() == ""
        assert isinstance(scene.screen, Ending)
        await scene.press(pilot, "x")
        assert isinstance(scene.screen, Menu)
        assert "Calf cramp" in scene.words()
    assert scene.app.return_code is None


async def test_the_program_leaves_by_itself_after_its_last_words_if_it_is_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alarms = Alarms(monkeypatch)
    scene = Scene(greeted=True, settings=Settings(at_end="leave", idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True), Spoken("Sleep well."))
        assert scene.app.return_code is None
        assert scene.words() == screen.ENDING
        alarms.going.ring()
        await pilot.pause()
    assert scene.app.return_code == 0
    assert scene.stage.calls == ["hush"]


async def test_a_key_at_the_end_keeps_the_program_open() -> None:
    scene = Scene(greeted=True, settings=Settings(at_end="leave", idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
        await scene.press(pilot, "space")
        assert isinstance(scene.screen, Menu)
        assert scene.app.return_code is None


async def test_help_is_one_key_away_at_the_end_and_in_its_dark_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alarms, scene = Alarms(monkeypatch), Scene(greeted=True, settings=Settings(idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
        alarms.going.ring()
        await scene.press(pilot, "h")
        assert scene.stage.calls == ["help"]


async def test_the_key_that_leads_back_to_a_cramp_works_at_the_end_and_in_the_menu() -> None:
    scene = Scene(greeted=True)
    still = (Answer("a", "Still gripping", "toes-up"),)
    async with scene.open() as pilot:
        over = replace(HOLD, status=Status.OVER, answers=still)
        await scene.tell(pilot, Changed(HOLD), Changed(over), Finished(whole=True))
        assert "Still gripping? Press A." in scene.words()
        await scene.press(pilot, "a")
        assert scene.stage.calls == ["press a"]
        await scene.press(pilot, "space", "a")
        assert scene.stage.calls == ["press a", "press a"]
        await scene.tell(pilot, Changed(HOLD))
        assert isinstance(scene.screen, Session)
        await scene.press(pilot, "e")
    assert scene.stage.calls[-1] == "press e"


async def test_a_session_that_was_left_goes_back_to_the_menu_and_names_it() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=False))
        assert isinstance(scene.screen, Menu)
    assert scene.stage.said == [
        "Calf cramp: in bed. About seven minutes. Space starts it. Number one of two."
    ]


async def test_a_program_for_one_session_ends_with_it() -> None:
    scene = Scene(greeted=True, playing=CALF, once=True)
    async with scene.open() as pilot:
        assert isinstance(scene.screen, Session)
        await scene.press(pilot, "space")
        await scene.tell(pilot, Changed(HOLD), Finished(whole=True))
    assert scene.app.return_code == 0
    assert scene.stage.calls == ["press space"]
