"""Voices heard one by one on the screen."""

import pytest
from textual.pilot import Pilot

from tests.fakes.host import RecordingHost
from tests.tui.scene import ROWS, Scene
from voice_guide.commands.keymap import keymaps
from voice_guide.conductor.reports import Asked, Sounding, Spoken, Unasked
from voice_guide.menu.kept import Absent, Voices
from voice_guide.menu.position import SETTINGS
from voice_guide.tui.screens.keys import Palette
from voice_guide.tui.screens.menu import Menu
from voice_guide.tui.screens.settings import SettingsScreen
from voice_guide.tui.screens.voices import VoicesScreen
from voice_guide.wording.voices import HERE, HOW

TOES = "Pull your toes up. Now hold."
NANO = Absent("Nano", "Install it with: python -m pip install nano")
VOICES = Voices(("pico en-GB", "pico en-US"), (NANO,), speaks="pico en-GB")
DOWN = ["down"] * SETTINGS.index("voice")


async def open_settings(scene: Scene, pilot: Pilot[None], *keys: str) -> None:
    """Open the settings at the row of the voice, and press keys; quicker than by the terminal."""
    await scene.press(pilot, "s")
    for key in (*DOWN, *keys):
        scene.app.pressed(key)
    await pilot.pause()
    await pilot.pause()


async def open_voices(scene: Scene, pilot: Pilot[None], *keys: str) -> None:
    """Open the voices, have them found, and press keys."""
    await open_settings(scene, pilot, "space")
    scene.host.searches[-1](VOICES)
    await pilot.pause()
    for key in keys:
        scene.app.pressed(key)
        await pilot.pause()


async def test_space_at_the_voice_opens_them_and_each_speaks_as_it_is_reached() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "down", "down")
        assert isinstance(scene.screen, VoicesScreen)
        assert scene.stage.said[-2:] == [
            f"Pico, British. Two of four. {TOES}",
            f"Pico, American. Three of four. {TOES}",
        ]
        assert "▌ Pico, American" in scene.words()
        assert "Space makes it your voice." in scene.words()
        assert scene.app.settings.voice == "pico en-US"
    assert scene.host.changes == []


async def test_the_screen_is_there_and_says_so_while_the_voices_are_being_looked_for() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_settings(scene, pilot, "space")
        assert isinstance(scene.screen, VoicesScreen)
        assert scene.stage.said[-1] == f"{HERE} Looking for voices."
        assert "Looking for voices." in scene.words()
        assert len(scene.host.searches) == 1
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, SettingsScreen)
        scene.host.searches[-1](VOICES)
        await pilot.pause()
        await scene.press(pilot, "space")
        assert "Pico, American" in scene.words()
        assert len(scene.host.searches) == 1


async def test_voices_found_at_the_row_already_are_not_looked_for_again() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_settings(scene, pilot)
        scene.host.searches[-1](VOICES)
        await pilot.pause()
        await scene.press(pilot, "space")
        assert scene.stage.said[-1].startswith(f"{HERE} {HOW}")
        assert scene.stage.said[-1].endswith(
            f"The best there is. This is your voice. One of four. {TOES}"
        )
        assert len(scene.host.searches) == 1


async def test_the_voice_holds_before_it_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene(greeted=True)
    order: list[str] = []
    async with scene.open() as pilot:
        await open_voices(scene, pilot)
        monkeypatch.setattr(scene.stage, "settings_changed", lambda new: order.append(new.voice))
        monkeypatch.setattr(scene.stage, "say", order.append)
        scene.app.pressed("down")
        await pilot.pause()
        monkeypatch.undo()
    assert order == ["pico en-GB", f"Pico, British. Two of four. {TOES}"]


async def test_space_chooses_and_escape_leads_back_to_a_row_that_shows_it() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "3", "space")
        assert scene.stage.said[-1] == "Pico, American, is your voice now."
        assert "▌ Pico, American your voice" in scene.words()
        assert scene.host.changes == [("voice", "pico en-US")]
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, SettingsScreen)
        assert "▌ Voice Pico, American" in scene.words()
        assert "Voice: Pico, American. Eight of seventeen." in scene.stage.said[-1]
        assert scene.app.settings.voice == "pico en-US"


@pytest.mark.parametrize("way", ["escape", "left alone"])
async def test_a_voice_that_was_only_heard_gives_way_to_the_one_from_before(way: str) -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "down", "down")
        if way == "escape":
            await scene.press(pilot, "escape")
        else:
            await scene.app.left_alone()
            await pilot.pause()
            assert isinstance(scene.screen, Menu)
            assert scene.words() == ""
        assert scene.app.settings.voice == ""
    assert scene.host.changes == []


async def test_a_voice_that_fails_is_named_by_the_one_that_works_and_marked() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "3")
        await scene.tell(pilot, Sounding("pico en-GB", "speakers"))
        assert scene.stage.said[-1] == "Pico, American, cannot speak here. Three of four."
        assert scene.app.settings.voice == ""
        assert "▌ Pico, American cannot speak" in scene.words()
        assert "Space tries it again." in scene.words()
        heard = len(scene.stage.said)
        await scene.tell(pilot, Sounding("pico en-GB", "speakers"))
        assert len(scene.stage.said) == heard


async def test_what_is_not_here_is_shown_with_its_mend() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "4")
        assert scene.stage.said[-1] == f"Nano is not here. {NANO.mend}. Four of four."
        assert "▌ Nano not here" in scene.words()
        assert NANO.mend in scene.words()
        assert scene.app.settings.voice == ""


async def test_what_cannot_be_written_is_said_and_holds_all_the_same() -> None:
    fault = "settings.toml cannot be written: the disk is full."
    scene = Scene(host=RecordingHost(ROWS, fault=fault), greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "2", "space")
        assert scene.stage.said[-1].endswith(f"{fault} It holds until the program ends.")
        assert scene.app.settings.voice == "pico en-GB"


async def test_keys_help_volume_and_the_dark_work_here_too() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "down", "+", "v", "k")
        assert scene.words() == ""
        await scene.press(pilot, "x")
        assert "Pico, British" in scene.words()
        assert scene.stage.said[-1] == f"Pico, British. Two of four. {TOES}"
        await scene.press(pilot, "h")
        await scene.tell(pilot, Asked("Get help", "Call now.", "You cough up blood.", "Two of 21."))
        await scene.tell(pilot, Unasked())
        assert scene.stage.said[-1].startswith(f"{HERE} Pico, British. Two of four.")
        await scene.press(pilot, "question_mark")
        assert isinstance(scene.screen, Palette)
        assert all(each in scene.stage.said[-1] for each in keymaps().voices.sentences())
        await scene.press(pilot, "escape")
        assert isinstance(scene.screen, VoicesScreen)
    assert [call for call in scene.stage.calls if not call.startswith("settings")] == [
        "press +",
        "press v",
        "help",
    ]


async def test_what_is_spoken_is_shown() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await open_voices(scene, pilot, "down")
        await scene.tell(pilot, Spoken("Now hold.", True))
        assert scene.words().count("Now hold.") == 2
