"""Plain lines in a terminal: nothing but text, and the terminal is left as it was."""

import time
from pathlib import Path

import pytest

from tests.sound import processes
from tests.sound.program import DATA
from tests.sound.rig import Sink, silent_env
from tests.terminal.rig import opened

pytestmark = pytest.mark.terminal

GUIDE = str(DATA / "one-hold.toml")


def test_no_escape_is_written_and_the_terminal_is_left_as_it_was(tmp_path: Path) -> None:
    words = ("play", GUIDE, "--plain")
    with opened(tmp_path / "home", *words, sound=silent_env(tmp_path)) as terminal:
        terminal.wait_for("Now hold.", 15)
        terminal.press("escape")
        time.sleep(0.5)
        terminal.press("escape")
        assert terminal.wait(5) == 0
        assert terminal.modes() == terminal.modes_before
        assert b"\x1b" not in terminal.written


@pytest.mark.sound
@pytest.mark.long
def test_a_closed_terminal_ends_plain_sound_too(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, "play", GUIDE, "--plain", sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        closed = terminal.hang_up()
        terminal.wait(5)
        assert processes.seconds_until_none(home) < 2
    assert sink.recorder.until(closed + 2).is_silent(closed + 0.5, closed + 2)
