"""The menu speaks unasked, one key starts, and left alone it is dark, silent and ready."""

import time
import tomllib
from pathlib import Path

import pytest

from tests.sound.program import ROOT, ran
from tests.sound.rig import Sink, until
from tests.terminal.rig import Terminal, opened

pytestmark = [pytest.mark.sound, pytest.mark.terminal]

GUIDE = ROOT / "voice_guide" / "library" / "guides" / "en" / "calf-bed.toml"


def title() -> str:
    """What the first guide is called."""
    return str(tomllib.loads(GUIDE.read_text(encoding="utf-8"))["title"])


def first_words() -> str:
    """The beginning of the first guide's first sentence, short enough for one line."""
    step = tomllib.loads(GUIDE.read_text(encoding="utf-8"))["steps"][0]
    return str(step["say"])[:20]


def shows(words: str, shown: str) -> bool:
    """Whether words stand on the screen, wherever its lines are broken."""
    return words.lower() in " ".join(shown.split()).lower()


def wait_for_dark(terminal: Terminal, sink: Sink) -> None:
    """Wait until the screen is black, and the audio device is closed."""
    terminal.wait_for(lambda shown: not shown.strip(), 40)
    until(lambda: sink.inputs() == (), 5, "no stream is open")


def test_the_menu_speaks_unasked_and_space_starts_the_first_guide(
    sink: Sink, tmp_path: Path
) -> None:
    with opened(tmp_path / "home", sound=sink.env) as terminal:
        started = time.monotonic()
        sink.recorder.wait_for_sound(started, 10)
        terminal.wait_for(lambda shown: shows(title(), shown))
        pressed = terminal.press("space")
        terminal.wait_for(lambda shown: shows(first_words(), shown))
        sink.recorder.wait_for_sound(pressed + 0.3, 5)


def test_now_speaks_at_once_without_a_menu(sink: Sink, tmp_path: Path) -> None:
    with opened(tmp_path / "home", "now", sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 10)
        terminal.wait_for(lambda shown: shows(first_words(), shown))


@pytest.mark.parametrize("key", [pytest.param("down", marks=pytest.mark.long), "space"])
@pytest.mark.long
def test_left_alone_it_is_dark_and_silent_and_no_key_is_lost(
    sink: Sink, tmp_path: Path, key: str
) -> None:
    home = tmp_path / "home"
    assert ran(home, "settings", "set", "idle", "2").returncode == 0
    with opened(home, sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 10)
        assert sink.inputs() != ()
        terminal.wait_for(lambda shown: shows(title(), shown))
        wait_for_dark(terminal, sink)
        dark = time.monotonic()
        assert sink.recorder.until(dark + 0.5).is_silent(dark, dark + 0.5)
        pressed = terminal.press(key)
        sink.recorder.wait_for_sound(pressed, 5)
        awaited = first_words() if key == "space" else title()
        terminal.wait_for(lambda shown: shows(awaited, shown), 5)
