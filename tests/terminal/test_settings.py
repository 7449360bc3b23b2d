"""The settings in a real terminal: a key tries, a key keeps, and the next start knows."""

from pathlib import Path

import pytest

from tests.sound.program import ran
from tests.sound.rig import silent_env
from tests.terminal.rig import opened

pytestmark = pytest.mark.terminal


def test_a_volume_that_is_kept_is_in_the_file_and_one_that_is_not_is_not(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, sound=silent_env(tmp_path)) as terminal:
        terminal.wait_for("Calf cramp: in bed")
        terminal.press("s")
        terminal.wait_for("Settings 1 of 17")
        terminal.press("right")
        terminal.wait_for("Volume 22 of 27")
        terminal.press("space")
        terminal.wait_for("Kept.")
        terminal.press("down", "left")
        terminal.wait_for("Talking speed 135 words a minute")
        terminal.press("ctrl+c")
        assert terminal.wait(5) == 130
    told = ran(home, "settings", "get").stdout.splitlines()
    assert {"volume = 2.0", "speed = 145"} <= set(told)
