"""The settings as lines."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.host import RecordingHost, rows_of
from tests.plain.rehearsal import TWO_STEP, Repeater
from voice_guide.clock import Monotonic
from voice_guide.guide.reading import read
from voice_guide.menu.keeper import Found
from voice_guide.menu.kept import Voices
from voice_guide.plain.events import Pressed
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.menu import Menu
from voice_guide.plain.settings import SettingsExchange
from voice_guide.ports import Settings

Typing = Callable[..., list[str]]


class Here(RecordingHost):
    """Finds its voices at once."""

    def look_for_voices(self, found: Found) -> None:
        super().look_for_voices(found)
        found(Voices(("pico en-GB", "pico en-US")))


@pytest.fixture
def host() -> Here:
    guide = read(TWO_STEP.read_bytes(), "two-step.toml")
    return Here(rows_of(guide))


@pytest.fixture
def typing(tmp_path: Path, host: Here) -> Typing:
    """Types lines into the settings, and gives what was said and written."""

    def typed(*lines: str) -> list[str]:
        (tmp_path / "input").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        stage, out = Repeater(), io.StringIO()
        with (tmp_path / "input").open(encoding="utf-8") as stdin:
            front = Front(stage, Monotonic(), stdin, Lines(out), Lines(None), Settings(idle=0))
            stage.tell = front.tell
            with front.listening():
                SettingsExchange(front, host).run()
        said = [each.removeprefix("say ") for each in stage.asked if each.startswith("say ")]
        return [*out.getvalue().splitlines(), "--", *said]

    return typed


def test_they_are_listed_with_their_numbers_and_the_first_is_named(typing: Typing) -> None:
    lines = typing()
    assert lines[:2] == ["1. Volume: 21 of 27.", "2. Talking speed: 145 words a minute."]
    assert lines[16] == "17. Black screen: after 1 minute."
    assert lines[17].startswith("Type a name and a value")
    assert "You are in the settings. Volume: twenty one of twenty seven." in lines[-1]


def test_a_name_and_a_value_are_kept(typing: Typing, host: Here) -> None:
    lines = typing("speed 160", "theme day")
    assert host.changes == [("speed", 160), ("theme", "day")]
    assert lines[-1] == "Kept. Colours: day, dark on light."


def test_arrows_and_space_can_be_typed(typing: Typing, host: Here) -> None:
    lines = typing("2", "right", "", "down", "right", "w")
    assert host.changes == [("speed", 155)]
    assert lines[-1].startswith("You are in the settings. Hold length: one hundred and ten percent")


def test_what_was_tried_and_not_kept_is_put_back_when_it_ends(typing: Typing, host: Here) -> None:
    assert "Talking speed: one hundred and fifty five" in typing("speed", "right")[-1]
    assert host.changes == []


def test_a_word_nobody_knows_is_said_back_with_what_can_be_typed(typing: Typing) -> None:
    assert typing("blue")[-1] == (
        "I do not know blue. Type a setting and its value, leave, or keys for a list."
    )


def test_letters_are_typed_one_at_a_time(typing: Typing, host: Here) -> None:
    lines = typing("15", "space", "again", "space", "e", "r", "leave", "w")
    assert "2. Again: A 1." in lines
    assert host.changes == [("keys.again", ("r",))]
    assert any(each.startswith("The key E cannot mean Again") for each in lines)
    assert lines[-1].startswith("You are in the settings. Letters: one is changed.")


def test_voices_are_named_once_they_are_found(typing: Typing, host: Here) -> None:
    lines = typing("voice", "right", "right", "space")
    assert host.changes == [("voice", "pico en-US")]
    assert lines[-1] == "Kept. Voice: Pico, American."


def test_settings_open_from_the_menu_and_lead_back_to_it(tmp_path: Path, host: Here) -> None:
    (tmp_path / "input").write_text("settings\nspeed 160\nleave\nw\n", encoding="utf-8")
    stage, out = Repeater(), io.StringIO()
    with (tmp_path / "input").open(encoding="utf-8") as stdin:
        front = Front(stage, Monotonic(), stdin, Lines(out), Lines(None), Settings(idle=0))
        stage.tell = front.tell
        with front.listening():
            Menu(front, host).run()
    assert front.settings.speed == 160
    assert out.getvalue().count("Enter starts") == 2
    assert stage.asked[-1].startswith("say You are in the menu.")


def test_voices_that_were_asked_for_too_early_are_told_when_they_are_there() -> None:
    host, stage = RecordingHost(()), Repeater()
    front = Front(stage, Monotonic(), None, Lines(None), Lines(None), Settings(idle=0))
    stage.tell = front.tell
    exchange = SettingsExchange(front, host)
    exchange._take_in(Pressed("8"))
    exchange._take_in(Pressed("right"))
    assert "say Looking for voices." in stage.asked
    (found,) = host.searches
    found(Voices(("pico en-GB",)))
    exchange._take_in_voices()
    assert "say There is one voice. The left and right arrows try another value." in stage.asked
