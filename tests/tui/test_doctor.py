"""The check before the night on the screen: it shows what comes, and passes keys on."""

from tests.fakes.host import RecordingCheck
from tests.tui.scene import Scene
from voice_guide.menu.check import Kept, Over, Shown
from voice_guide.tui.screens.doctor import DoctorScreen
from voice_guide.tui.screens.menu import Menu
from voice_guide.wording import check as wording

GOOD = Shown("The voice is Pico, British.", "Good")
BAD = Shown("There is no room. Make some.", "Does not work")
ASKED = Shown("Did you hear all five numbers?", answers=(("Y", "all five"), ("0", "nothing")))


def the_check(scene: Scene) -> RecordingCheck:
    """The one check that was begun."""
    (check,) = scene.host.checks
    return check


async def test_d_begins_a_check_with_all_other_sound_asleep() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d")
        assert isinstance(scene.screen, DoctorScreen)
        assert scene.stage.calls == ["hush", "sleep"]
        assert wording.TITLE in scene.words()
        assert the_check(scene).told == []


async def test_what_comes_is_listed_with_its_verdict_and_the_newest_is_marked() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d")
        for shown in (GOOD, BAD):
            the_check(scene).show(shown)
        await pilot.pause()
        await pilot.pause()
        assert "Good The voice is Pico, British." in scene.words()
        assert "▌ Does not work There is no room. Make some." in scene.words()
    assert scene.stage.said == []


async def test_the_answers_to_a_question_stand_at_the_foot_and_are_passed_on() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d")
        assert "Any key Go on" in scene.words()
        the_check(scene).show(ASKED)
        await pilot.pause()
        await pilot.pause()
        assert "Y all five 0 nothing H Get help Q Go back" in scene.words()
        await scene.press(pilot, "y", "space", "escape", "k")
        assert isinstance(scene.screen, DoctorScreen)
        assert the_check(scene).told == ["y", "space", "escape", "k"]


async def test_what_is_set_holds_at_once() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d")
        the_check(scene).show(Kept("volume", -4.0))
        the_check(scene).show(Kept("lead_in", 600))
        await pilot.pause()
        await pilot.pause()
        assert (scene.app.settings.volume, scene.app.settings.lead_in) == (-4.0, 600)


async def test_q_ends_it_at_once_and_the_menu_speaks_again() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d", "q")
        assert isinstance(scene.screen, Menu)
        assert the_check(scene).told == ["(closed)"]
        assert scene.stage.calls[-1] == "wake"
        assert scene.stage.said[-1].startswith("Calf cramp: in bed.")


async def test_help_is_one_key_away_from_the_middle_of_it() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d", "h")
        assert isinstance(scene.screen, Menu)
        assert the_check(scene).told == ["(closed)"]
    assert scene.stage.calls[-2:] == ["wake", "help"]
    assert scene.stage.said == []


async def test_when_it_is_over_arrows_go_through_what_was_found_and_say_it() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d")
        for news in (GOOD, BAD, Shown(wording.DONE), Over()):
            the_check(scene).show(news)
        await pilot.pause()
        await pilot.pause()
        assert scene.stage.calls[-1] == "wake"
        await scene.press(pilot, "up", "up", "up", "down", "x")
        assert scene.stage.said == [BAD.line, GOOD.line, GOOD.line, BAD.line, BAD.line]
        assert the_check(scene).told == []
        assert "▌ Does not work There is no room. Make some." in scene.words()
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, Menu)


async def test_left_alone_it_goes_on_to_its_end_and_then_the_screen_goes_black() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d")
        await scene.app.left_alone()
        await pilot.pause()
        assert isinstance(scene.screen, DoctorScreen)
        the_check(scene).show(Over())
        await pilot.pause()
        await scene.app.left_alone()
        await pilot.pause()
        assert scene.words() == ""
        assert the_check(scene).told == ["(closed)"]
    assert scene.stage.calls[-1] == "sleep"


async def test_news_that_comes_after_it_was_left_is_no_matter() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "d", "q")
        the_check(scene).show(GOOD)
        await pilot.pause()
        assert isinstance(scene.screen, Menu)
        assert GOOD.words not in scene.words()
