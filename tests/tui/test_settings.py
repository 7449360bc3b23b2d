"""The settings on the screen: named, tried, kept, and put back."""

import pytest
from textual.color import Color
from textual.pilot import Pilot

from tests.fakes.host import RecordingHost
from tests.tui.scene import ROWS, Scene
from voice_guide.conductor.reports import Asked, Spoken, Unasked
from voice_guide.menu.kept import Voices
from voice_guide.menu.position import KEYS, SETTINGS
from voice_guide.tui.screens.keys import Palette
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.settings import SettingsScreen
from voice_guide.wording.settings import NAMES

HERE = "You are in the settings."
VOLUME = (
    f"{HERE} Volume: twenty one of twenty seven. One of seventeen. "
    "How loud the voice is at every start."
)
THEME = SETTINGS.index("theme")
VOICE = SETTINGS.index("voice")
KEYS_ROW = SETTINGS.index("keys")


async def open_at(scene: Scene, pilot: Pilot[None], *steps: int | str) -> None:
    """Open the settings and go down so many rows, or press a key; quicker than by the terminal."""
    await scene.press(pilot, "s")
    for step in steps:
        for key in ["down"] * step if isinstance(step, int) else [step]:
            scene.app.pressed(key)
    await pilot.pause()


async def test_s_opens_the_settings_and_the_first_row_is_named() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "s")
        assert isinstance(scene.screen, SettingsScreen)
        assert scene.stage.said == [VOLUME]
        assert "▌ Volume 21 of 27" in scene.words()
        assert "How loud the voice is at every start." in scene.words()


async def test_each_row_is_named_as_it_is_reached_and_nothing_is_changed() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_at(scene, pilot, len(SETTINGS) - 1)
        heads = [said.partition(":")[0] for said in scene.stage.said[1:]]
        assert heads == list(NAMES.values())[1:]
        assert scene.words().count("▌") <= 3
        assert "Black screen after 1 minute" in scene.words()
    assert scene.host.changes == []
    assert not [call for call in scene.stage.calls if call.startswith("settings")]


async def test_a_theme_is_seen_at_once_and_kept_with_space() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_at(scene, pilot, THEME, "left")
        assert scene.app.theme == "day"
        assert scene.screen.styles.background == Color.parse("#fbf8f0")
        assert scene.stage.said[-1] == "Colours: day, dark on light. Space keeps it."
        assert "Space keeps it." in scene.words()
        assert scene.host.changes == []
        await scene.press(pilot, "space")
        assert scene.host.changes == [("theme", "day")]
        assert scene.stage.said[-1] == "Kept. Colours: day, dark on light."
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, Menu)
        assert scene.app.theme == "day"


@pytest.mark.parametrize("key", ["down", "escape"])
async def test_a_theme_that_is_not_kept_is_put_back(key: str) -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_at(scene, pilot, THEME, "left", key)
        assert scene.app.theme == "night"
        assert scene.stage.said[-1].startswith("That was not kept. Colours: night, amber on black.")
        assert isinstance(scene.screen, SettingsScreen)
    assert scene.host.changes == []


async def test_a_volume_is_set_before_it_is_named() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "s", "right")
        assert scene.app.settings.volume == 2.0
        assert scene.stage.calls[-1] == "settings"
        assert scene.stage.said[-1] == "Volume: twenty two of twenty seven. Space keeps it."


async def test_escape_goes_back_to_the_menu_which_says_where_one_is() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "s", "escape")
        assert isinstance(scene.screen, Menu)
        assert scene.stage.said[-1].startswith("Calf cramp: in bed.")


async def test_what_cannot_be_written_is_said_and_holds_all_the_same() -> None:
    fault = "settings.toml cannot be written: the disk is full."
    scene = Scene(host=RecordingHost(ROWS, fault=fault), greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "s", "right", "space")
        assert fault in scene.stage.said[-1]
        assert "It holds until the program ends." in scene.stage.said[-1]
        await scene.press(pilot, "escape")
        assert scene.app.settings.volume == 2.0


async def test_a_new_letter_is_pressed_and_works_at_once() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        where = KEYS.index("keys.where")
        await open_at(scene, pilot, KEYS_ROW, "space", where, "space")
        assert "Settings: letters 6 of 28" in scene.words()
        assert "Backspace No letter" in scene.words()
        assert "Press the new letter for: Where am I." in scene.words()
        await scene.press(pilot, "e")
        assert scene.stage.said[-1] == (
            "The key E cannot mean Where am I: it means It has eased. "
            "Nothing has been changed. Press another letter, or Escape."
        )
        assert scene.host.changes == []
        await scene.press(pilot, "j")
        assert scene.host.changes == [("keys.where", ("j",))]
        assert "▌ Where am I J 2" in scene.words()
        await scene.press(pilot, "j")
        assert scene.stage.said[-1].startswith("You are in the settings, in the list of letters.")
        await scene.press(pilot, "escape", "escape", "j")
        assert scene.stage.said[-1].startswith("You are in the menu.")


async def test_voices_are_looked_for_at_their_row_and_named_when_they_are_there() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_at(scene, pilot, VOICE - 1)
        assert scene.host.searches == []
        await scene.press(pilot, "down", "right")
        assert scene.stage.said[-1] == "Looking for voices."
        (found,) = scene.host.searches
        found(Voices(("pico en-GB", "pico en-US")))
        await pilot.pause()
        assert scene.stage.said[-1].startswith("There are two voices.")
        await scene.press(pilot, "right", "right", "space")
        assert scene.host.changes == [("voice", "pico en-US")]
        assert len(scene.host.searches) == 1


async def test_keys_help_volume_and_the_dark_work_here_too() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "s", "down", "plus", "v", "k")
        assert scene.words() == ""
        await scene.press(pilot, "x")
        assert "Talking speed" in scene.words()
        assert scene.stage.said[-1].startswith("Talking speed:")
        await scene.press(pilot, "h")
        await scene.tell(pilot, Asked("Get help", "Call now.", "You cough up blood.", "Two of 21."))
        await scene.tell(pilot, Unasked())
        assert scene.stage.said[-1].startswith(f"{HERE} Talking speed:")
        await scene.press(pilot, "question_mark")
        assert isinstance(scene.screen, Palette)
        assert scene.stage.said[-1].startswith(f"{HERE} Talking speed:")
        assert "To try another value, press the left or right arrow." in scene.stage.said[-1]
    assert scene.stage.calls == ["press +", "press v", "help"]


async def test_what_is_spoken_is_shown() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.press(pilot, "s", "right")
        await scene.tell(pilot, Spoken("Volume: twenty two of twenty seven.", True))
        assert "Volume: twenty two of twenty seven." in scene.words()


async def test_left_alone_what_was_tried_is_put_back_and_the_screen_goes_black() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_at(scene, pilot, THEME, "left")
        await scene.app.left_alone()
        await pilot.pause()
        assert isinstance(scene.screen, Menu)
        assert scene.words() == ""
        assert scene.app.theme == "night"
    assert scene.host.changes == []


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 60)])
async def test_the_chosen_row_is_in_sight_whole_at_any_size(size: tuple[int, int]) -> None:
    scene = Scene(greeted=True)
    async with scene.open(*size) as pilot:
        await open_at(scene, pilot, KEYS_ROW)
        assert "▌ Letters as at first" in scene.words()
        assert "Other letters for commands." in scene.words()
        for key in ("space", *["down"] * len(KEYS)):
            scene.app.pressed(key)
        await pilot.pause()
        await pilot.pause()
        assert "▌ Keep Space Enter" in scene.words()
        await scene.press(pilot, "space")
        assert "Escape leaves it as it is." in " ".join(scene.words().replace("▌", "").split())
