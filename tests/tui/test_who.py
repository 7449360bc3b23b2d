import pytest

from tests.fakes.host import RecordingHost
from tests.tui.scene import ROWS, Scene
from voice_guide.conductor.reports import Asked, Spoken, Unasked
from voice_guide.ports import Settings
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.keys import Palette
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.who import Who
from voice_guide.wording import menu, who

HELLO = "Calf cramp: in bed. About seven minutes. Space starts it. Number one of two."
YES_OR_NO = "For yes, press Y. For no, press N."
FIRST = f"{who.INTRODUCTION} Do you have a new hip? One of four. {YES_OR_NO}"
OFFER = who.offer("P")


async def test_by_day_the_questions_are_offered_after_the_first_row() -> None:
    scene = Scene(owes_offer=True)
    async with scene.open() as pilot:
        assert scene.stage.said == [f"{HELLO} {OFFER}"]
        assert OFFER in scene.words()
        await scene.tell(pilot, Spoken(OFFER, True), Spoken(OFFER, True))
        assert scene.host.notes == ["offered", "offered"]


async def test_the_offer_comes_after_the_words_of_a_first_use() -> None:
    scene = Scene(owes_offer=True, first_use=True)
    async with scene.open():
        assert scene.stage.said == [f"{HELLO} {menu.LEARN} {menu.DISCLAIMER} {OFFER}"]


async def test_by_night_nothing_is_offered() -> None:
    scene = Scene()
    async with scene.open():
        assert scene.stage.said == [HELLO]
        assert OFFER not in scene.words()


async def test_p_asks_four_questions_and_each_answer_holds_at_once() -> None:
    scene = Scene(owes_offer=True, greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "p")
        assert isinstance(scene.screen, Who)
        for shown in (who.TITLE, "Question 1 of 4", "Do you have a new hip?", "Y Yes", "N No"):
            assert shown in scene.words()
        await scene.press(pilot, "y", "n", "right")
        assert "Question 4 of 4" in scene.words()
        assert "Steps that are not for pregnancy are left out." in scene.words()
        await scene.press(pilot, "left")
        assert isinstance(scene.screen, Menu)
        assert OFFER not in scene.words()
    assert scene.host.notes == [
        "offered",
        "new_hip True",
        "new_knee False",
        "pregnant True",
        "unsteady False",
    ]
    assert scene.stage.calls == [
        "settings new_hip",
        "settings new_hip",
        "settings new_hip pregnant",
        "settings new_hip pregnant",
    ]
    assert scene.stage.said == [
        FIRST,
        "Steps that are not for a new hip are left out. Do you have a new knee? Two of four.",
        "No step is left out for a new knee. Are you pregnant? Three of four.",
        f"{who.QUESTIONS[2].yes} Are you unsteady on your feet? Four of four.",
        f"What needs steady feet is not left out. {who.end('P')} {HELLO}",
    ]


async def test_what_needs_steady_feet_leaves_the_menu_at_once() -> None:
    scene = Scene(host=RecordingHost(ROWS, first=0, unsteady=ROWS[1:]), greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "p", "n", "n", "n", "y")
        assert "Calf cramp" not in scene.words()
        assert "1 Foot or toe cramp" in scene.words()
        await scene.press(pilot, "space")
    assert scene.stage.calls[-1] == "play foot-toes"


async def test_no_answer_is_never_a_yes_and_escape_goes_back() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "p", "space", "x", "escape")
        assert isinstance(scene.screen, Menu)
    assert scene.host.notes == ["offered"]
    again = f"Do you have a new hip? One of four. {YES_OR_NO}"
    assert scene.stage.said == [FIRST, again, again, HELLO]


async def test_asked_again_it_says_what_was_yes_before() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "p", "y", "escape", "p")
        assert "So far, yes." in scene.words()
    assert scene.stage.said[-1] == (
        f"{who.INTRODUCTION} Do you have a new hip? So far, yes. One of four. {YES_OR_NO}"
    )


async def test_an_answer_that_cannot_be_written_says_so_and_holds_all_the_same() -> None:
    fault = "settings.toml cannot be written: the disk is full."
    scene = Scene(host=RecordingHost(ROWS, fault=fault), greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "p", "y")
        assert fault in scene.words()
    assert fault in scene.stage.said[-1]
    assert scene.stage.calls == ["settings new_hip"]


async def test_help_and_the_volume_work_in_the_questions_too() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "p", "plus", "h")
        await scene.tell(pilot, Asked("Get help", "Call now.", "You cough up blood.", "Two of 21."))
        assert isinstance(scene.screen, Help)
        await scene.tell(pilot, Unasked())
        assert isinstance(scene.screen, Who)
    assert scene.stage.calls == ["press +", "help"]
    assert scene.stage.said[-1] == f"Do you have a new hip? One of four. {YES_OR_NO}"


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 60)])
async def test_the_question_is_marked_while_it_is_spoken(size: tuple[int, int]) -> None:
    scene = Scene(greeted=True)
    async with scene.open(*size) as pilot:
        await scene.press(pilot, "p")
        await scene.tell(pilot, Spoken("Do you have a new hip?", True))
        assert "▌ Do you have a new hip?" in scene.text()


async def test_left_alone_the_questions_give_way_to_the_dark() -> None:
    scene = Scene(greeted=True, idle=1)
    async with scene.open() as pilot:
        await scene.press(pilot, "p")
        await pilot.pause(1.2)
        assert isinstance(scene.screen, Menu)
        assert scene.words() == ""
    assert scene.stage.calls == ["hush", "sleep"]


async def test_w_says_which_question_is_open_and_the_list_of_keys_leads_back_to_it() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "p", "y", "w", "question_mark")
        assert isinstance(scene.screen, Palette)
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, Who)
        assert "Question 2 of 4" in scene.words()
    where = f"{who.HERE} Question two of four. Do you have a new knee?"
    assert scene.stage.said[-3] == where
    assert scene.stage.said[-2].startswith(f"{where} To step through the keys")
    assert scene.stage.said[-1] == f"Do you have a new knee? Two of four. {YES_OR_NO}"


async def test_the_key_that_was_chosen_for_the_questions_is_the_one_that_is_named() -> None:
    settings = Settings(keys={"about-you": ("u",)})
    scene = Scene(owes_offer=True, settings=settings)
    async with scene.open() as pilot:
        assert "Press U to tell me" in scene.stage.said[-1]
        await pilot.pause()
        assert "Press U to tell me" in scene.words()
        await scene.press(pilot, "p")
        assert isinstance(scene.screen, Menu)
        await scene.press(pilot, "u")
        assert isinstance(scene.screen, Who)
