"""A session as a person has it: keys in a real terminal, the voice at a real sink."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.sound import processes
from tests.sound.program import DATA
from tests.sound.rig import Sink
from tests.terminal.rig import Terminal, opened

pytestmark = [pytest.mark.sound, pytest.mark.terminal]

GUIDE = str(DATA / "one-hold.toml")
HOLD = 4.0


@contextmanager
def in_the_hold(sink: Sink, home: Path, seconds: float) -> Iterator[tuple[Terminal, float]]:
    """A session so many seconds into its hold, and the moment the hold began."""
    with opened(home, "play", GUIDE, sound=sink.env) as terminal:
        terminal.wait_for("Now hold.", 15)
        sink.recorder.wait_for_sound(time.monotonic() - 1, 5)
        began = sink.recorder.wait_for_silence(0.6, 10)
        time.sleep(max(0.0, began + seconds - time.monotonic()))
        yield terminal, began


def test_pause_is_silent_within_150_milliseconds(sink: Sink, tmp_path: Path) -> None:
    with opened(tmp_path / "home", "play", GUIDE, sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        time.sleep(0.5)
        pressed = terminal.press("space")
        heard = sink.recorder.until(pressed + 1.5)
        assert not heard.is_silent(pressed - 0.4, pressed)
        assert heard.is_silent(pressed + 0.15, pressed + 1.5)
        terminal.wait_for(lambda shown: "paused" in shown.lower(), 2)


@pytest.mark.long
def test_carrying_on_keeps_what_was_left_of_the_hold(sink: Sink, tmp_path: Path) -> None:
    with in_the_hold(sink, tmp_path / "home", 1.5) as (terminal, began):
        paused = terminal.press("space")
        time.sleep(1)
        carried_on = terminal.press("space")
        sink.recorder.wait_for_sound(carried_on, 2)
        begun_again = sink.recorder.wait_for_silence(0.6, 10)
        release = sink.recorder.wait_for_sound(begun_again, 10)
        assert (paused - began) + (release - begun_again) == pytest.approx(HOLD, abs=0.1)


def test_a_second_escape_ends_the_session_and_leaves_nothing_behind(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with in_the_hold(sink, home, 0.7) as (terminal, _):
        terminal.press("escape")
        time.sleep(0.5)
        assert terminal.process.poll() is None
        terminal.press("escape")
        assert terminal.wait(5) == 0
        assert processes.seconds_until_none(home) < 1


def test_control_c_ends_at_once(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, "play", GUIDE, sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        terminal.wait_for("Pull your toes up")
        pressed = terminal.press("ctrl+c")
        assert terminal.wait(3) == 130
        assert processes.seconds_until_none(home) < 1
    assert sink.recorder.until(pressed + 1.5).is_silent(pressed + 0.3, pressed + 1.5)


def test_closing_the_terminal_ends_all_sound_and_every_process(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, "play", GUIDE, sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        closed = terminal.hang_up()
        terminal.wait(5)
        assert processes.seconds_until_none(home) < 2
    assert sink.recorder.until(closed + 2).is_silent(closed + 0.5, closed + 2)


@pytest.mark.long
def test_the_release_is_on_time_while_the_window_changes_its_size(
    sink: Sink, tmp_path: Path
) -> None:
    with in_the_hold(sink, tmp_path / "home", 0.7) as (terminal, began):
        for columns, lines in ((40, 12), (200, 60), (60, 20), (80, 24)):
            terminal.resize(columns, lines)
            time.sleep(0.4)
        terminal.wait_for("Now hold.")
        release = sink.recorder.wait_for_sound(began + 0.7, 10)
        assert release - began == pytest.approx(HOLD, abs=0.05)
