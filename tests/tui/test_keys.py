"""The list of keys, on every screen."""

from msgspec.structs import replace

from tests.tui.scene import HOLD, Scene
from voice_guide.commands.keymap import keymaps
from voice_guide.conductor.reports import Asked, Changed, Finished, Spoken, Unasked
from voice_guide.guide.model import Answer
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.keys import Palette
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.session import Session
from voice_guide.wording import menu

MAPS = keymaps()
HOW = (
    "To step through the keys, press the up or down arrow. To do what was named, press Space. "
    "To go back, press Escape."
)


def marked(scene: Scene) -> str:
    """The words of the lines that are marked."""
    lines = [line.partition("▌")[2] for line in scene.text().split("\n") if "▌" in line]
    return " ".join(" ".join(lines).split())


async def test_it_says_where_one_is_then_every_key_and_in_the_menu_the_whole_disclaimer() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark")
        assert isinstance(scene.screen, Palette)
    where = (
        "You are in the menu. Relief. Calf cramp: in bed. About seven minutes. For a cramp in the "
        "calf, without getting up. Number one of two. Space starts it."
    )
    keys = " ".join(MAPS.menu.sentences())
    assert scene.stage.said == [f"{where} {HOW} {keys} {menu.ABOUT}"]


async def test_what_is_being_read_is_marked_and_what_is_said_besides_is_a_caption() -> None:
    scene = Scene(greeted=True)
    async with scene.open(40, 12) as pilot:
        await scene.press(pilot, "f1")
        listed = " ".join((*MAPS.menu.sentences()[-4:], menu.ABOUT))
        for sentence in sentences(listed)[:10]:
            await scene.tell(pilot, Spoken("You are in the menu.", True))
            assert "You are in the menu." in scene.words()
            await scene.tell(pilot, Spoken(sentence, True))
            assert marked(scene) == sentence
            assert "You are in the menu." not in scene.words()


async def test_arrows_step_through_and_cut_the_reading_where_it_was() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark", "down")
        assert marked(scene) == "To start what is named, press Space."
        await scene.tell(pilot, Spoken("To learn when you need help, press H.", True))
        await scene.press(pilot, "down", "up", "up", "up", "up", "up")
    count = len(MAPS.menu.rows) + 1
    assert count == 17
    assert scene.stage.said[1:] == [
        "To start what is named, press Space. One of seventeen.",
        "To make the voice louder, press plus. Five of seventeen.",
        "To learn when you need help, press H. Four of seventeen.",
        "To go straight to a guide, press its number. Three of seventeen.",
        "To move, press the up or down arrow. Two of seventeen.",
        "To start what is named, press Space. One of seventeen.",
        "To start what is named, press Space. One of seventeen.",
    ]


async def test_space_does_what_is_named_on_the_screen_below() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark", "space")
        assert isinstance(scene.screen, Palette)
        assert scene.stage.said[-1] == "To start what is named, press Space. One of seventeen."
        await scene.tell(pilot, Spoken("To make the voice louder, press plus.", True))
        await scene.press(pilot, "space", "space")
        assert isinstance(scene.screen, Palette)
        await scene.press(pilot, "up", "space")
        assert isinstance(scene.screen, Menu)
    assert scene.stage.calls == ["press +", "press +", "help"]


async def test_the_last_entry_is_only_heard_again() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark")
        await scene.tell(pilot, Spoken(sentences(menu.ABOUT)[3], True))
        await scene.press(pilot, "space", "down")
        assert isinstance(scene.screen, Palette)
    assert scene.stage.said[-2:] == [f"{menu.ABOUT} Seventeen of seventeen."] * 2


async def test_a_key_of_the_screen_below_does_its_act_at_once() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark", "h")
        assert isinstance(scene.screen, Menu)
        await scene.press(pilot, "question_mark", "2", "question_mark", "k")
        assert scene.words() == ""
    assert scene.stage.calls == ["help", "hush", "sleep"]
    assert scene.stage.said[2].startswith("Foot or toe cramp.")


async def test_volume_speed_and_voice_leave_the_list_open_and_a_strange_key_names_it_again() -> (
    None
):
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark", "plus", "left_square_bracket", "v", "down", "x")
        assert isinstance(scene.screen, Palette)
        await scene.press(pilot, "w")
    assert scene.stage.calls == ["press +", "press [", "press v"]
    here = "To start what is named, press Space. One of seventeen."
    assert scene.stage.said[1:] == [here, here, f"You are in the list of keys. {here}"]


async def test_escape_goes_back_and_says_where_one_is() -> None:
    for key in ("escape", "q"):
        scene = Scene(greeted=True)
        async with scene.open() as pilot:
            await scene.press(pilot, "question_mark", key)
            assert isinstance(scene.screen, Menu)
            assert menu.LEAVE not in scene.words()
        assert scene.stage.said[-1].startswith("Calf cramp: in bed. About seven minutes.")


async def test_asked_for_twice_it_begins_again() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark", "f1")
    assert scene.stage.said[0] == scene.stage.said[1]


async def test_in_a_session_the_guide_waits_and_goes_on_only_when_it_is_told_to() -> None:
    scene = Scene(greeted=True)
    paused = replace(HOLD, status=Status.PAUSED, ends_at=None)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "question_mark")
        await scene.tell(pilot, Changed(paused))
        assert isinstance(scene.screen, Palette)
        said = scene.stage.said[-1]
        assert said.startswith(
            "You are in the guide: Calf cramp: in bed. Step two of six, Toes up."
        )
        assert f"Your guide is paused. {HOW} To pause, and to carry on, press Space." in said
        assert "tells you more" not in said
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, Session)
        assert scene.stage.said[-1].startswith("You are in the guide: Calf cramp: in bed. Step two")
        assert scene.stage.said[-1].endswith("hold again. Your guide is paused. Space carries on.")
        await scene.press(pilot, "question_mark", "n")
        assert isinstance(scene.screen, Session)
    assert scene.stage.calls == ["pause", "pause", "press n"]


async def test_space_in_a_session_s_list_carries_on_once_it_was_named() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "question_mark")
        await scene.tell(pilot, Spoken("To pause, and to carry on, press Space.", True))
        await scene.press(pilot, "space")
        assert isinstance(scene.screen, Session)
    assert scene.stage.calls == ["pause", "press space"]


async def test_the_answers_to_an_open_question_come_first() -> None:
    scene = Scene(greeted=True)
    answers = (Answer("a", "Still gripping", "toes"), Answer("e", "Eased", "settle"))
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, answers=answers)))
        await scene.press(pilot, "question_mark", "down", "space")
        assert isinstance(scene.screen, Session)
    assert f"{HOW} A means: still gripping. E means: eased. To pause" in scene.stage.said[0]
    assert scene.stage.calls == ["pause", "press a"]


async def test_asked_about_leaving_the_list_leads_back_to_that_question() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, status=Status.LEAVING, ends_at=None)))
        await scene.press(pilot, "question_mark", "escape")
    leave = "Leave? Press Escape again to leave. Space carries on."
    assert scene.stage.said[-1].startswith("You are in the guide: Calf cramp: in bed. Step two")
    assert scene.stage.said[-1].endswith(f"hold again. {leave}")


SIGN = Asked("Get help", "Stop. Call now.", "You cough up blood.", "Two of seven.")


async def test_over_questions_it_says_which_is_open_and_what_a_yes_means() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, SIGN)
        await scene.press(pilot, "question_mark")
        where = "Get help. Two of seven. You cough up blood. If yes: Stop. Call now."
        assert scene.stage.said[-1].startswith(
            f"{where} {HOW} To say yes, press Y, or the right arrow."
        )
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, Help)
        await scene.press(pilot, "question_mark", "y")
        await scene.tell(pilot, replace(SIGN, answered=True))
        await scene.press(pilot, "question_mark")
        assert "means yes" not in scene.stage.said[-1]
        await scene.tell(pilot, Unasked())
        assert isinstance(scene.screen, Menu)
    assert scene.stage.calls == ["press space", "press y"]


async def test_questions_that_open_and_a_guide_that_ends_take_the_list_away() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "question_mark")
        await scene.tell(pilot, SIGN)
        assert isinstance(scene.screen, Help)
        await scene.tell(pilot, Unasked())
        assert isinstance(scene.screen, Session)
        await scene.press(pilot, "question_mark")
        await scene.tell(pilot, Finished(whole=False))
        assert isinstance(scene.screen, Menu)


async def test_left_alone_the_list_gives_way_to_the_dark_in_the_menu_only() -> None:
    scene = Scene(greeted=True, idle=1)
    async with scene.open() as pilot:
        await scene.press(pilot, "question_mark")
        await scene.app.left_alone()
        await pilot.pause()
        assert isinstance(scene.screen, Menu)
        assert scene.words() == ""
        await scene.press(pilot, "x")
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "question_mark")
        await scene.app.left_alone()
        assert isinstance(scene.screen, Palette)


async def test_letters_that_were_chosen_are_listed_and_work() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        scene.settle(keys={"again": ("r",), "where": ("o",), "more": ()})
        await pilot.pause()
        await scene.press(pilot, "question_mark")
        assert "To hear it again, press R." in scene.words()
        assert "To hear where you are, press O." in scene.stage.said[-1]
        await scene.press(pilot, "r")
    assert scene.stage.calls[-1] == "press r"
