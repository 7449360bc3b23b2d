"""The shell behind the program: Ctrl+Z, and a terminal that does not know its size."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.sound.program import DATA
from tests.sound.rig import Sink
from tests.terminal.rig import Terminal, opened
from tests.terminal.shell import IN_SHELL

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]

GUIDE = str(DATA / "one-hold.toml")


def stopped(terminal: Terminal) -> bool:
    """Whether the program stands still, as the system sees it."""
    stat = Path(f"/proc/{terminal.process.pid}/stat").read_text()
    return stat.rpartition(") ")[2].startswith("T")


def test_ctrl_z_gives_the_terminal_away_in_silence_and_only_a_key_goes_on(
    sink: Sink, tmp_path: Path
) -> None:
    with opened(tmp_path / "home", "play", GUIDE, sound=sink.env, before=IN_SHELL) as terminal:
        before = terminal.modes_before
        terminal.wait_for("Space Pause", 15)
        pressed = terminal.press("ctrl+z")
        heard = sink.recorder.until(pressed + 2.0)
        assert stopped(terminal)
        assert terminal.modes() == before
        assert heard.is_silent(pressed + 0.3, pressed + 2.0)
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.wait_for("Paused", 5)
        sink.recorder.wait_for_sound(time.monotonic(), 5)
        terminal.wait_for("Your guide is paused.", 20)
        terminal.wait_for("Space carries on.", 8)
        assert "Paused" in terminal.text
        terminal.press("space")
        terminal.wait_for(lambda shown: "Paused" not in shown, 5)


def test_a_terminal_without_a_size_is_not_painted_without_end(sink: Sink, tmp_path: Path) -> None:
    with opened(tmp_path / "home", sound=sink.env, size=(0, 0)) as terminal:
        terminal.wait_for("Space Start", 15)
        sink.recorder.wait_for_sound(time.monotonic() - 5, 5)
        time.sleep(1.0)
        before = len(terminal.written)
        time.sleep(1.0)
        assert len(terminal.written) - before < 20_000
