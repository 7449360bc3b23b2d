"""A terminal that reads nothing, or answers nothing: the voice goes on, and so do the keys."""

import signal
import time
from pathlib import Path

import pytest

from tests.faults.places import FRONTS, HOLD, at
from tests.faults.whole import held
from tests.sound import processes
from tests.sound.rig import Sink
from tests.sound.trace import NEAR
from tests.terminal.rig import Terminal

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]


def draw_much(terminal: Terminal) -> None:
    """Have the screen drawn more often than any queue of pictures is long."""
    for turn in range(40):
        terminal.resize(80 - turn % 2, 24)
        time.sleep(0.04)
    terminal.resize(80, 24)


@pytest.mark.parametrize("front", FRONTS)
def test_the_release_is_on_time_and_keys_work_at_a_terminal_that_reads_nothing(
    sink: Sink, tmp_path: Path, front: str
) -> None:
    home = tmp_path / "home"
    since = sink.recorder.recording().end
    with at("words", front, sink, home) as terminal, terminal.frozen():
        began = sink.recorder.wait_for_silence(0.6, 15)
        draw_much(terminal)
        sink.recorder.wait_for_sound(began + 1.0, 10)
        assert held(sink, since) == pytest.approx(HOLD, abs=NEAR)
        pressed = terminal.press("space")
        assert sink.recorder.until(pressed + 0.5).is_silent(pressed + 0.2, pressed + 0.5)


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize(("way", "code"), [("ctrl+c", 130), ("signal", 143)])
def test_a_terminal_that_reads_nothing_cannot_keep_the_program_from_ending(
    sink: Sink, tmp_path: Path, way: str, code: int, front: str
) -> None:
    home = tmp_path / "home"
    with at("words", front, sink, home) as terminal, terminal.frozen():
        sink.recorder.wait_for_silence(1.5, 15)
        draw_much(terminal)
        if way == "signal":
            terminal.process.send_signal(signal.SIGTERM)
        else:
            terminal.press(way)
        assert terminal.process.wait(5) == code
        assert processes.seconds_until_none(home) < 1
        assert terminal.modes() == terminal.modes_before


@pytest.mark.parametrize("front", FRONTS)
def test_what_was_not_read_is_there_once_the_terminal_reads_again(
    sink: Sink, tmp_path: Path, front: str
) -> None:
    with at("words", front, sink, tmp_path / "home") as terminal:
        with terminal.frozen():
            sink.recorder.wait_for_silence(1.5, 15)
            draw_much(terminal)
        terminal.wait_for("Hold" if front == "plain" else "toes up", 5)
        terminal.wait_for("Release.", 15)
