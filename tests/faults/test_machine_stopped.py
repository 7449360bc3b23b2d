"""The program stopped by a shell and let go on: silent while it stands, and nothing is lost."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.faults.places import FRONTS, at
from tests.sound import processes
from tests.sound.rig import Sink, until
from tests.terminal.rig import Terminal
from tests.terminal.shell import IN_SHELL

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]

SILENT_WITHIN = 0.5
"""Seconds from the signal to the last sound."""


def stopped(terminal: Terminal) -> bool:
    """Whether the program stands still, as the system sees it."""
    stat = Path(f"/proc/{terminal.process.pid}/stat").read_text()
    return stat.rpartition(") ")[2].startswith("T")


def leave(terminal: Terminal, home: Path) -> None:
    """End it by a signal, and hold that the terminal is as it was found."""
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.wait(5) == 128 + signal.SIGTERM
    assert processes.seconds_until_none(home) < 1
    assert terminal.modes() == terminal.modes_before


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("place", ["words", "hold", "menu"])
def test_a_stop_signal_ends_the_sound_first_and_then_a_key_goes_on(
    sink: Sink, tmp_path: Path, place: str, front: str
) -> None:
    home = tmp_path / "home"
    with at(place, front, sink, home, before=IN_SHELL) as terminal:
        sent = time.monotonic()
        os.kill(terminal.process.pid, signal.SIGTSTP)
        until(lambda: stopped(terminal), 5, "it stands still")
        assert terminal.modes() == terminal.modes_before
        assert sink.recorder.until(sent + 2.5).is_silent(sent + SILENT_WITHIN, sent + 2.5)
        os.kill(terminal.process.pid, signal.SIGCONT)
        until(lambda: terminal.modes() != terminal.modes_before, 5, "it has the terminal")
        if place != "menu":
            terminal.wait_for(lambda shown: "paused" in shown.lower(), 5)
        pressed = terminal.press("w" if place == "menu" else "space")
        sink.recorder.wait_for_sound(pressed, 10)
        leave(terminal, home)


@pytest.mark.parametrize("front", FRONTS)
def test_a_stop_that_nobody_can_refuse_leaves_the_terminal_in_order_too(
    sink: Sink, tmp_path: Path, front: str
) -> None:
    home = tmp_path / "home"
    with at("pause", front, sink, home) as terminal:
        os.kill(terminal.process.pid, signal.SIGSTOP)
        until(lambda: stopped(terminal), 5, "it stands still")
        os.kill(terminal.process.pid, signal.SIGCONT)
        until(lambda: not stopped(terminal), 5, "it goes on")
        pressed = terminal.press("space")
        sink.recorder.wait_for_sound(pressed, 5)
        leave(terminal, home)
