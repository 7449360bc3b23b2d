import asyncio

import pytest

from tests.fakes.host import RecordingHost
from tests.tui.scene import CALF as CALF_GUIDE
from tests.tui.scene import FOOT as FOOT_GUIDE
from tests.tui.scene import Scene, guide
from voice_guide.conductor.reports import Asked, Finished, Noticed, Spoken, Unasked
from voice_guide.menu.row import Row, carry_on
from voice_guide.speech.urgency import Urgency
from voice_guide.tui.screens.help import Help
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.session import Session
from voice_guide.wording import menu

HELLO = "Calf cramp: in bed. About seven minutes. Space starts it. Number one of two."
CALF = (
    "Calf cramp: in bed. About seven minutes. For a cramp in the calf, without getting up. "
    "Number one of two. Space starts it."
)
FOOT = (
    "Foot or toe cramp. About four minutes. For a cramp in the sole or the toes. "
    "Number two of two. Space starts it."
)


async def test_the_menu_names_the_first_guide_unasked() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        assert scene.stage.said == [HELLO]
        await pilot.pause()
        for shown in ("1 Calf cramp: in bed about seven minutes", "Space Start", "? Keys"):
            assert shown in scene.words()


async def test_the_guide_of_the_settings_has_focus_first() -> None:
    scene = Scene(first=1)
    async with scene.open() as pilot:
        assert scene.stage.said == [
            "Foot or toe cramp. About four minutes. Space starts it. Number two of two."
        ]
        await scene.press(pilot, "space")
    assert scene.stage.calls == ["play foot-toes"]


async def test_a_menu_that_was_greeted_already_is_quiet() -> None:
    scene = Scene(greeted=True)
    async with scene.open():
        assert scene.stage.said == []


async def test_moving_names_each_guide_and_stops_at_the_ends() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "down", "down", "up", "up")
    assert scene.stage.said == [HELLO, FOOT, FOOT, CALF, CALF]


async def test_a_digit_picks_a_row_and_names_it() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "2")
        await scene.press(pilot, "enter")
    assert scene.stage.said == [HELLO, FOOT]
    assert scene.stage.calls == ["play foot-toes"]


async def test_an_interrupted_guide_stands_first_and_goes_on_from_its_step() -> None:
    stopped = carry_on(CALF_GUIDE.id, CALF_GUIDE.title, "toes-up", "Toes up")
    scene = Scene((stopped, Row(CALF_GUIDE)))
    async with scene.open() as pilot:
        place = f"You were in the guide {CALF_GUIDE.title}."
        offer = f"Carry on from toes up? {place} Space carries on. Number one of two."
        assert scene.stage.said == [offer]
        assert "Where you stopped" in scene.words()
        await scene.press(pilot, "space")
    assert scene.stage.calls == [f"play {CALF_GUIDE.id} from toes-up"]


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_one_key_starts_the_guide_and_later_keys_go_to_the_session(key: str) -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, key, "a")
        assert isinstance(scene.screen, Session)
        assert "Calf cramp: in bed" in scene.text()
    assert scene.stage.calls == ["play calf-bed", "press a"]


async def test_a_key_without_a_meaning_names_the_row_again() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "x", "tab", "9", "ctrl+q", "ctrl+p")
        assert isinstance(scene.screen, Menu)
    assert scene.stage.said == [HELLO, *[CALF] * 5]
    assert scene.stage.calls == []


async def test_volume_speed_and_voice_go_to_the_conductor() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        keys = ("plus", "minus", "left_square_bracket", "right_square_bracket", "v")
        await scene.press(pilot, *keys)
    assert scene.stage.calls == ["press +", "press -", "press [", "press ]", "press v"]


async def test_escape_asks_and_only_a_second_one_leaves() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "escape")
        assert menu.LEAVE in scene.words()
        assert "Space Stay" in scene.words()
        assert scene.app.is_running
        await scene.press(pilot, "escape")
    assert scene.stage.said == [HELLO, menu.LEAVE]
    assert scene.app.return_code == 0


async def test_space_stays_and_starts_nothing() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "escape", "space")
        assert menu.LEAVE not in scene.words()
        await scene.press(pilot, "escape")
        assert scene.app.return_code is None
    assert scene.stage.said == [HELLO, menu.LEAVE, HELLO, menu.LEAVE]
    assert "play calf-bed" not in scene.stage.calls


async def test_escape_held_down_does_not_leave() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "escape")
        for wait in (0.5, 0.03, 0.03, 0.03):
            scene.clock.moment += wait
            await pilot.press("escape")
        await pilot.pause(0.15)
        assert scene.app.return_code is None
    assert scene.stage.said == [HELLO, menu.LEAVE]


async def test_ctrl_c_ends_at_once_everywhere() -> None:
    for keys in ((), ("space",)):
        scene = Scene()
        async with scene.open() as pilot:
            await scene.press(pilot, *keys, "ctrl+c")
        assert scene.app.return_code == 130
        assert scene.stage.calls[-2:] == ["leave", "hush"]


async def test_a_first_use_hears_and_sees_the_disclaimer_once() -> None:
    scene = Scene(first_use=True)
    async with scene.open() as pilot:
        assert scene.stage.said == [f"{HELLO} {menu.LEARN} {menu.DISCLAIMER}"]
        assert menu.DISCLAIMER in scene.words()
        await scene.tell(pilot, Spoken("I can guide you, but I am not a doctor.", True))
        assert scene.host.notes == []
        last = "If you are worried, or a pain feels new or wrong, get medical help."
        await scene.tell(pilot, Spoken(last, True), Spoken(last, True))
        assert scene.host.notes == ["introduced"]


async def test_w_says_that_this_is_the_menu_and_which_row_of_how_many() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "down", "w")
    assert scene.stage.said[-1] == f"You are in the menu. Relief. {FOOT}"


async def test_q_asks_before_it_leaves_as_escape_does() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "q")
        assert scene.app.is_running
        assert menu.LEAVE in scene.words()
        await scene.press(pilot, "q")
    assert scene.app.return_code == 0


async def test_help_is_one_key_away_and_the_menu_is_named_after_it() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "h")
        await scene.tell(
            pilot, Asked("Get help", "Stop. Call now.", "You cough up blood.", "Two of seven")
        )
        assert isinstance(scene.screen, Help)
        await scene.press(pilot, "n", "escape")
        await scene.tell(pilot, Unasked())
        assert isinstance(scene.screen, Menu)
    assert scene.stage.calls == ["help", "press n", "press escape"]
    assert scene.stage.said == [HELLO, HELLO]


async def test_captions_show_what_is_said() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.tell(pilot, Spoken("A little louder.", True))
        assert "A little louder." in scene.words()


async def test_titles_with_brackets_are_shown_as_they_are() -> None:
    scene = Scene([Row(guide("mine", "Mine [bold]", "With [red] in it."))])
    async with scene.open():
        assert "Mine [bold]" in scene.text()
        assert "With [red] in it." in scene.text()


async def test_an_empty_menu_says_what_to_do() -> None:
    scene = Scene([])
    async with scene.open() as pilot:
        await scene.press(pilot, "space", "down", "h")
        assert menu.NOTHING in scene.words()
    assert scene.stage.said == [menu.NOTHING] * 3
    assert scene.stage.calls == ["help"]


async def test_left_alone_the_menu_goes_black_and_silent() -> None:
    scene = Scene(idle=1)
    async with scene.open() as pilot:
        async with asyncio.timeout(5):
            while "sleep" not in scene.stage.calls:
                await pilot.pause(0.02)
        await pilot.pause()
        assert scene.words() == ""
    assert scene.stage.calls == ["hush", "sleep"]


async def test_a_key_brings_the_menu_back_and_says_what_space_starts() -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "down", "k")
        assert scene.words() == ""
        await scene.press(pilot, "down")
        assert "Calf cramp: in bed" in scene.words()
    assert scene.stage.said == [HELLO, FOOT, HELLO]
    assert scene.stage.calls == ["hush", "sleep", "wake"]


@pytest.mark.parametrize(("key", "call"), [("space", "play calf-bed"), ("h", "help")])
async def test_in_the_dark_space_starts_and_h_helps_at_once(key: str, call: str) -> None:
    scene = Scene()
    async with scene.open() as pilot:
        await scene.press(pilot, "k", key)
    assert scene.stage.calls == ["hush", "sleep", "wake", call]


FOURTEEN = tuple(
    Row(
        guide(
            f"guide-{number}",
            f"Guide number {number}, sitting on the floor or on the bed",
            f"This is what guide {number} is for. It takes more than one line to say so.",
            "relief" if number < 7 else "routine" if number < 9 else "information",
        ),
        seconds=60.0 * number,
    )
    for number in range(1, 15)
)


def chosen(scene: Scene) -> str:
    """The words of the lines that are marked."""
    marked = [line.partition("▌")[2] for line in scene.text().split("\n") if "▌" in line]
    return " ".join(" ".join(marked).split())


@pytest.mark.parametrize(
    "size",
    [(40, 12), *(pytest.param(size, marks=pytest.mark.long) for size in ((80, 24), (200, 60)))],
)
async def test_the_chosen_row_of_fourteen_is_always_in_sight(size: tuple[int, int]) -> None:
    scene = Scene(FOURTEEN, greeted=True)
    async with scene.open(*size) as pilot:
        await pilot.pause()
        for key, numbers in (("down", range(1, 15)), ("up", range(14, 0, -1))):
            for number in numbers:
                title = f"Guide number {number}, sitting on the floor or on the bed"
                what = f"This is what guide {number} is for."
                assert title in chosen(scene)
                await scene.tell(pilot, Spoken(what, True))
                assert what in chosen(scene)
                await scene.press(pilot, key)


async def test_a_smaller_window_and_a_notice_keep_the_chosen_row_in_sight() -> None:
    scene = Scene(FOURTEEN, greeted=True)
    async with scene.open(80, 40) as pilot:
        await scene.press(pilot, *["down"] * 9)
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        await scene.tell(pilot, Noticed("Guide mine.toml is broken. " * 4))
        assert "Guide number 10," in chosen(scene)


async def test_kinds_have_headings_that_are_said_when_the_kind_changes() -> None:
    scene = Scene(FOURTEEN, first=7, greeted=True)
    async with scene.open(80, 60) as pilot:
        await pilot.pause()
        for heading in ("Relief 1 Guide", "Routines 7 Guide", "Information 9 Guide"):
            assert heading in scene.words()
        await scene.press(pilot, "down", "down", "1")
    starts = [words.partition(". ")[0] for words in scene.stage.said]
    assert starts[0] == "Information"
    assert starts[1].startswith("Guide number 10")
    assert starts[2] == "Relief"


async def test_only_rows_that_a_digit_can_pick_have_a_digit() -> None:
    scene = Scene(FOURTEEN, greeted=True)
    async with scene.open(80, 60) as pilot:
        await scene.press(pilot, "9", "space")
        await scene.tell(pilot, Finished(whole=False))
        assert "9  Guide number 9" in scene.text()
        assert "10  Guide" not in scene.text()
    assert scene.stage.calls == ["play guide-9"]


async def test_the_guide_used_last_says_so() -> None:
    scene = Scene([Row(FOOT_GUIDE, 250.0, last_used=True), Row(CALF_GUIDE)])
    async with scene.open() as pilot:
        await pilot.pause()
        assert "1 Foot or toe cramp about four minutes, last used" in scene.words()
    assert scene.stage.said == [
        "Foot or toe cramp. Last used. About four minutes. Space starts it. Number one of two."
    ]


async def test_a_guide_that_is_gone_says_so_and_the_menu_stays() -> None:
    gone = "/guides/mine.toml: the file: there is no such file. Check the path."
    scene = Scene(host=RecordingHost([Row(CALF_GUIDE)], gone=gone), greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "space")
        assert scene.stage.said == [gone]
        assert scene.stage.calls == []
        assert gone in scene.words()
        await scene.press(pilot, "w")
        assert gone not in scene.words()
        assert scene.stage.said[1].startswith(menu.HERE)


async def test_what_is_said_in_the_menu_is_an_echo() -> None:
    scene = Scene()
    heard: list[Urgency] = []
    scene.stage.say = lambda words, urgency=Urgency.ECHO: heard.append(urgency)  # type: ignore[method-assign]
    async with scene.open() as pilot:
        await scene.press(pilot, "down")
    assert heard == [Urgency.ECHO, Urgency.ECHO]
