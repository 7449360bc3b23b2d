"""On a machine without sound the screen tells all, and nothing stray is written on it."""

from pathlib import Path

import pytest

from tests.sound.program import DATA
from tests.sound.rig import silent_env
from tests.terminal.rig import opened

pytestmark = pytest.mark.terminal

GUIDE = str(DATA / "one-hold.toml")


@pytest.mark.long
def test_the_session_runs_on_screen_and_says_that_it_is_silent(tmp_path: Path) -> None:
    with opened(tmp_path / "home", "play", GUIDE, sound=silent_env(tmp_path)) as terminal:
        terminal.wait_for(lambda shown: "silent" in shown.lower(), 15)
        terminal.wait_for("Now hold.", 15)
        terminal.wait_for("Release.", 15)
        for stray in (b"ALSA", b"snd_", b"Traceback", b"Audio saved", b"jack server"):
            assert stray not in terminal.written
