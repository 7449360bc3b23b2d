"""Two copies of the program at once: never two voices, and always a way to help."""

import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from tests.sound import processes
from tests.sound.program import COMMAND, DATA, ROOT, environment, running
from tests.sound.rig import Sink
from tests.terminal.rig import opened
from voice_guide.wording import door

pytestmark = [pytest.mark.sound, pytest.mark.terminal]

GUIDE = str(DATA / "one-hold.toml")
PLAYER = "voice_guide.player.worker"


def streams(sink: Sink) -> int:
    """How many programs play to the server now."""
    return len(sink.inputs())


class Watch:
    """Looks again and again how many programs play at once."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.most = 0

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.is_set():
            self.most = max(self.most, streams(self._sink))


def test_now_ends_the_other_copy_and_speaks_in_its_place(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, "play", GUIDE, "--plain", sound=sink.env) as first:
        first.wait_for_line("Now hold.", 15)
        asked = time.monotonic()
        with Watch(sink) as watch, opened(home, "now", "--plain", sound=sink.env) as second:
            assert first.wait(5) == 128 + signal.SIGTERM
            ended = time.monotonic()
            second.wait_for("I am here with you.", 10)
            sink.recorder.wait_for_sound(ended + 0.1, 10)
            assert ended - asked < 3
    assert watch.most == 1


@pytest.mark.long
def test_a_copy_that_does_not_answer_any_more_gives_way_to_now(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with running(home, "play", GUIDE, "--plain", sound=sink.env) as first:
        first.wait_for_line("Now hold.", 15)
        # Its own thread waits for nothing that could be interrupted: it is as good as dead.
        first.process.send_signal(signal.SIGSTOP)
        with opened(home, "now", "--plain", sound=sink.env) as second:
            assert first.wait(10) in (128 + signal.SIGTERM, -signal.SIGKILL)
            second.wait_for("I am here with you.", 10)


@pytest.mark.long
def test_any_other_start_asks_on_its_terminal_while_the_one_voice_says_so(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with opened(home, "play", "calf-bed", "--plain", sound=sink.env) as first:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        with opened(home, sound=sink.env) as second:
            second.wait_for(door.ASK, 10)
            assert "It plays: " in second.text
            first.wait_for(door.KNOCKED.split(". ")[0], 30)
            assert streams(sink) == 1
            second.press("x")
            second.wait_for(lambda text: text.count(door.ASK) == 2)
            second.press("escape")
            assert second.wait(10) == 0
            assert first.process.poll() is None
            assert processes.worker(home, PLAYER) is not None


@pytest.mark.long
def test_who_says_yes_goes_on_here_from_where_the_other_was(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, "play", "calf-bed", "--from", "settle", sound=sink.env) as first:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        with opened(home, sound=sink.env) as second:
            second.wait_for(door.ASK, 10)
            second.press("space")
            assert first.wait(10) == 128 + signal.SIGTERM
            second.wait_for("Carry on from", 10)
            assert streams(sink) == 1


@pytest.mark.long
def test_a_copy_that_plays_nothing_gives_way_without_a_question(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, sound=sink.env) as first:
        first.wait_for("Relief", 15)
        with opened(home, "play", GUIDE, "--plain", sound=sink.env) as second:
            assert first.wait(10) == 128 + signal.SIGTERM
            second.wait_for("Now hold.", 15)
            assert streams(sink) == 1


@pytest.mark.long
def test_without_a_terminal_it_says_what_plays_and_how_to_end_it(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with running(home, "play", GUIDE, "--plain", sound=sink.env) as first:
        first.wait_for_line("Now hold.", 15)
        second = subprocess.run(
            [*COMMAND, "play", GUIDE],
            cwd=ROOT,
            env=environment(home, sink.env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        assert second.returncode == 1
        assert second.stdout == ""
        assert "It plays: One short hold." in second.stderr
        assert door.COMMAND in second.stderr
        assert streams(sink) == 1
        assert first.wait(20) == 0
