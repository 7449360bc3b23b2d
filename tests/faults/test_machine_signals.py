"""Signals that end the program: silence at once, the terminal as it was, and nobody left."""

import signal
import time
from itertools import product
from pathlib import Path

import pytest

from tests.faults.places import FRONTS, PLACES, at
from tests.sound import processes
from tests.sound.rig import Sink

pytestmark = [pytest.mark.sound, pytest.mark.terminal]

QUICK = (signal.SIGTERM, "words", "screen")
"""The one case that is tried in every run."""

CASES = [
    pytest.param(*case, marks=() if case == QUICK else pytest.mark.long)
    for case in product(
        (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT), PLACES, FRONTS
    )
]

SILENT_WITHIN = 0.3
"""Seconds from the signal to the last sound."""


def ends_well(sink: Sink, home: Path, number: int, place: str, front: str) -> None:
    """Hold that a signal ends the program wherever it is, and leaves nothing of it."""
    with at(place, front, sink, home) as terminal:
        sent = time.monotonic()
        terminal.process.send_signal(number)
        code = terminal.wait(5)
        left = processes.seconds_until_none(home)
        assert code == 128 + number
        assert terminal.modes() == terminal.modes_before
        written = terminal.written
        assert b"Traceback" not in written
        if front == "screen":
            assert written.rfind(b"\x1b[?1049l") > written.rfind(b"\x1b[?1049h")
            assert written.rfind(b"\x1b[?25h") > written.rfind(b"\x1b[?25l")
        assert left < 1
    quiet = sink.recorder.until(sent + 1.3)
    assert quiet.is_silent(sent + SILENT_WITHIN, sent + 1.3)


@pytest.mark.parametrize(("number", "place", "front"), CASES)
def test_a_signal_ends_sound_and_processes_and_puts_the_terminal_back(
    sink: Sink, tmp_path: Path, number: signal.Signals, place: str, front: str
) -> None:
    ends_well(sink, tmp_path / "home", number, place, front)
