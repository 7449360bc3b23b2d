"""The keyboard as one big button, and the shell behind the screen."""

import pytest
from msgspec.structs import replace
from textual.css.stylesheet import Stylesheet
from textual.events import Key, Paste

from tests.tui.scene import HOLD, Scene
from voice_guide.commands.acts import Act
from voice_guide.commands.keymap import keymaps
from voice_guide.conductor.reports import Changed
from voice_guide.session.view import Status
from voice_guide.tui.naming import named

ODD = [
    *(Key(f"f{number}", None) for number in range(2, 13)),
    *(Key(name, None) for name in ("tab", "backspace", "delete", "home", "end", "insert")),
    *(Key(name, None) for name in ("pageup", "pagedown", "shift+left", "ctrl+up", "alt+x")),
    *(Key(f"ctrl+{letter}", None) for letter in "abdefgilnopqrstuvwxy"),
    *(Key(f"character {character}", character) for character in "xzXßñµ§€中4"),
]


@pytest.mark.parametrize("event", ODD, ids=lambda event: event.key)
def test_every_key_without_a_meaning_of_its_own_pauses_and_carries_on(event: Key) -> None:
    key = named(event)
    assert key is not None
    assert keymaps().session.meaning(key) is Act.PAUSE


@pytest.mark.parametrize(
    ("character", "act"),
    [
        ("ф", Act.AGAIN),
        ("Ф", Act.AGAIN),
        ("ш", Act.ABOUT),
        ("ц", Act.WHERE),
        ("\u0440", Act.HELP),
        ("A", Act.AGAIN),
        ("H", Act.HELP),
        ("&", Act.AGAIN),
        ("é", Act.WHERE),
        ("É", Act.WHERE),
        ('"', Act.EASED),
        ("à", Act.HELP),
    ],
)
def test_other_keyboards_and_capitals_give_the_commands_of_the_same_places(
    character: str, act: Act
) -> None:
    key = named(Key(f"character {character}", character))
    assert key is not None
    assert keymaps().session.meaning(key) is act


@pytest.mark.parametrize("key", ["f5", "right", "tab", "ф", "shift+up"])
async def test_a_held_key_of_any_kind_counts_once(key: str) -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, key)
        for wait in (0.5, 0.03, 0.03, 0.03):
            scene.clock.moment += wait
            await pilot.press(key)
        await pilot.pause(0.15)
    assert len([call for call in scene.stage.calls if call not in ("dip", "lift")]) == 1


@pytest.mark.parametrize("key", ["space", "x"])
async def test_a_pause_soon_after_the_same_key_is_silent_before_it_counts(key: str) -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(replace(HOLD, status=Status.PAUSED)))
        await scene.press(pilot, key)
        await scene.tell(pilot, Changed(HOLD))
        scene.clock.moment += 0.4
        await pilot.press(key)
        assert scene.stage.calls == [f"press {key}", "dip"]
        await pilot.pause(0.15)
    assert scene.stage.calls == [f"press {key}", "dip", f"press {key}", "lift"]


async def test_what_a_held_key_made_silent_is_heard_again() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        for wait in (1.0, 0.5, 0.03, 0.03):
            scene.clock.moment += wait
            await pilot.press("space")
        await pilot.pause(0.15)
    assert scene.stage.calls == ["press space", "dip", "lift"]


async def test_a_key_that_only_lights_a_black_screen_makes_no_silence() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "x")
        scene.screen.black = True
        scene.clock.moment += 0.4
        await pilot.press("x")
        await pilot.pause(0.15)
        assert not scene.screen.black
    assert scene.stage.calls == ["press x"]


async def test_what_is_pasted_does_nothing() -> None:
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        for reports in ((), (Changed(HOLD),)):
            await scene.tell(pilot, *reports)
            scene.app.post_message(Paste("q q\x1b\ny n h"))
            await pilot.pause()
    assert (scene.stage.calls, scene.stage.said) == ([], [])


async def test_the_shell_gets_a_silent_terminal_and_a_key_is_needed_to_go_on() -> None:
    scene = Scene(greeted=True)
    suspended: list[tuple[str, ...]] = []
    scene.app.action_suspend_process = lambda: suspended.append(tuple(scene.stage.calls))  # type: ignore[method-assign]
    async with scene.open() as pilot:
        await scene.tell(pilot, Changed(HOLD))
        await scene.press(pilot, "ctrl+z")
        assert suspended == []
        await pilot.pause(0.25)
        assert suspended == [("pause", "sleep")]
        scene.app.app_resume_signal.publish(scene.app)
        await pilot.pause()
    assert scene.stage.calls == ["pause", "sleep", "wake"]
    assert scene.stage.said[0].startswith("You are in the guide: Calf cramp: in bed.")


async def test_the_styles_are_read_anew_only_for_another_theme(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []
    truly = Stylesheet.reparse

    def reparse(styles: Stylesheet) -> None:
        read.append(scene.app.theme)
        truly(styles)

    monkeypatch.setattr(Stylesheet, "reparse", reparse)
    scene = Scene(greeted=True)
    async with scene.open() as pilot:
        assert read == []
        for theme in ("day", "day", "contrast"):
            scene.app.dress(theme)
            await pilot.pause()
    assert read == ["day", "contrast"]
