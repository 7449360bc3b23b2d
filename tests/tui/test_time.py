"""How the seconds of a session are shown, and hidden."""

import pytest
from msgspec.structs import replace

from tests.tui.scene import HOLD, WORDS, Scene
from voice_guide.conductor.reports import Changed, Finished, Spoken
from voice_guide.ports import Settings
from voice_guide.session.view import Status
from voice_guide.tui import figures
from voice_guide.tui.figures import Size
from voice_guide.wording import screen

SIZES = [(40, 12), (80, 24), (200, 60)]


FIGURES = {(40, 12): Size.SMALL, (80, 24): Size.LARGE, (200, 60): Size.HUGE}


def figure(seconds: int, size: Size = Size.LARGE) -> list[str]:
    return figures.drawn(figures.clock(seconds), size).split("\n")


@pytest.mark.parametrize("size", SIZES)
async def test_a_hold_shows_what_to_do_and_how_long_still(size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, following="Rest")), Spoken("Keep breathing."))
        text, words = scene.text(), scene.words()
    for shown in (*HOLD.words, "Toes up", "Step 2 of 6", "Hold", "1 of 3", "Keep breathing."):
        assert shown in words
    assert "? Keys" in words
    for line in figure(27, FIGURES[size]):
        assert line.rstrip() in text


async def test_the_seconds_fall_as_the_clock_goes() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        scene.clock.moment = 99.95
        await scene.tell(pilot, Changed(replace(HOLD, ends_at=127.0)))
        assert figure(28)[0] in scene.text()
        scene.clock.moment = 100.01
        await pilot.pause(0.12)
        text = scene.text()
    assert all(line in text for line in figure(27))


async def test_a_time_that_stands_still_is_shown_and_not_renewed() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        paused = replace(HOLD, status=Status.PAUSED, ends_at=None, left=17.0)
        await scene.tell(pilot, Changed(paused))
        scene.clock.moment += 100
        await pilot.pause(0.05)
        words, text = scene.words(), scene.text()
    assert "Paused" in words
    assert "hold, 1 of 3" in words
    assert "Space Carry on" in words
    assert all(line in text for line in figure(17))


@pytest.mark.parametrize("size", SIZES)
async def test_the_bar_shows_what_is_left_and_says_so_in_words(size: tuple[int, int]) -> None:
    scene = Scene()
    async with scene.open(*size) as pilot:
        for left, words in ((27.0, "27 of 30 seconds left"), (3.0, "3 of 30 seconds left")):
            await scene.tell(pilot, Changed(replace(HOLD, following="Rest", ends_at=100.0 + left)))
            (line,) = (line for line in scene.text().split("\n") if words in line)
            bar = line.split()[0]
            assert bar == bar.count("▄") * "▄" + bar.count("_") * "_"
            assert bar.count("▄") / len(bar) == pytest.approx(left / 30, abs=1 / len(bar))


async def test_a_long_rest_is_told_in_minutes() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, length=300.0, ends_at=315.0)))
        assert "3:35 of 5:00 minutes left" in scene.words()


async def test_c_hides_the_clock_and_no_number_changes_until_it_is_shown_again() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Spoken("Now hold."))
        await scene.press(pilot, "c")
        hidden = scene.text()
        assert "seconds left" not in hidden
        assert not set("█▀▄") & set(hidden)
        scene.clock.moment += 5
        await scene.tell(pilot, Changed(HOLD))
        assert scene.text() == hidden
        await scene.press(pilot, "c")
        assert "20 of 30 seconds left" in scene.words()
    assert scene.stage.said == [screen.CLOCK_HIDDEN, screen.CLOCK_SHOWN]
    assert scene.stage.calls == []


async def test_the_clock_is_hidden_from_the_start_by_setting_and_stays_so_for_the_next_guide() -> (
    None
):
    scene = Scene(greeted=True, settings=Settings(clock=False, idle=0))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD), Finished(whole=False), Changed(HOLD))
        assert "Hold" in scene.words()
        assert "seconds left" not in scene.words()
        scene.settle(clock=True)
        await scene.tell(pilot, Changed(replace(HOLD, repeat=2)))
        assert "27 of 30 seconds left" in scene.words()


async def test_a_guide_led_by_keys_says_what_it_waits_for_and_counts_nothing() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        waiting = replace(HOLD, status=Status.WAITING, ends_at=None, left=30.0)
        await scene.tell(pilot, Changed(waiting), Spoken("Press Space to begin the hold."))
        assert scene.words().count("Press Space to begin the hold.") == 1
        assert "Waiting hold, 1 of 3" in scene.words()
        assert "seconds left" not in scene.words()
        assert not set("█▀▄") & set(scene.text())
        await scene.tell(pilot, Changed(HOLD))
        assert "Press Space" not in scene.words()
        assert "27 of 30 seconds left" in scene.words()


async def test_a_new_size_in_the_middle_of_a_hold_keeps_the_seconds_and_the_place() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, following="Rest")), Spoken("Now hold."))
        for left, size in ((20, (40, 12)), (14, (200, 60)), (9, (60, 18)), (5, (80, 24))):
            scene.clock.moment = 127.0 - left
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            words = scene.words()
            for shown in ("Toes up", "▌ Now hold.", "1 of 3", f"{left} of 30 seconds left"):
                assert shown in words, (size, shown)
    assert scene.stage.calls == []


async def test_no_seconds_are_counted_while_words_are_said() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(WORDS))
        assert "Listen" in scene.words()
        assert not set("█▀▄") & set(scene.text())
