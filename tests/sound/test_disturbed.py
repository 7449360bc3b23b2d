"""What goes wrong in the middle of a hold delays nothing."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sound import processes
from tests.sound.program import DATA, Program, running
from tests.sound.recording import Recording
from tests.sound.rig import Sink
from tests.sound.trace import NEAR

pytestmark = pytest.mark.sound

GUIDE = str(DATA / "one-hold.toml")
HOLD = 4.0
VOICE = "voice_guide.voices.worker"
PLAYER = "voice_guide.player.worker"


def disturbed(sink: Sink, home: Path, seconds: float, deed: Callable[[Program], None]) -> Recording:
    """A hold heard to its release, with something done to it `seconds` after its words."""
    with running(home, "play", GUIDE, "--plain", sound=sink.env) as program:
        program.wait_for_line("Now hold.", 15)
        ended = sink.recorder.wait_for_silence(0.6, 5)
        time.sleep(max(0.0, ended + seconds - time.monotonic()))
        deed(program)
        return sink.recorder.until(ended + HOLD + 0.5).part(ended - 0.05)


def release_is_on_time(recording: Recording) -> bool:
    """Whether a sound begins when the hold has lasted its time."""
    words, *later = recording.islands()
    return any(abs(sound.begin - words.end - HOLD) <= NEAR for sound in later)


@pytest.mark.parametrize("module", [pytest.param(VOICE, marks=pytest.mark.long), PLAYER])
def test_a_worker_killed_in_a_hold_is_replaced_and_the_release_is_on_time(
    sink: Sink, tmp_path: Path, module: str
) -> None:
    home = tmp_path / "home"
    took: list[float] = []

    def kill(_: Program) -> None:
        victim = processes.wait_for_worker(home, module)
        os.kill(victim, signal.SIGKILL)
        killed = time.monotonic()
        processes.wait_for_worker(home, module, other_than=victim)
        took.append(time.monotonic() - killed)

    assert release_is_on_time(disturbed(sink, home, 1.0, kill))
    assert took[0] < 2


@pytest.mark.long
def test_a_program_that_stands_still_for_two_seconds_delays_nothing(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    workers: list[frozenset[int]] = []

    def freeze(program: Program) -> None:
        before = processes.of(home)
        program.process.send_signal(signal.SIGSTOP)
        time.sleep(2)
        program.process.send_signal(signal.SIGCONT)
        time.sleep(0.5)
        workers.append(before - processes.of(home))

    assert release_is_on_time(disturbed(sink, home, HOLD - 1.2, freeze))
    assert workers == [frozenset()]


def test_a_program_that_is_killed_leaves_neither_sound_nor_process(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with running(home, "play", GUIDE, "--plain", sound=sink.env) as program:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        program.process.kill()
        killed = time.monotonic()
        program.wait(5)
        assert processes.seconds_until_none(home) < 1
    assert sink.recorder.until(killed + 1.5).is_silent(killed + 0.3, killed + 1.5)


@pytest.mark.long
def test_the_voice_comes_back_when_the_sound_server_does(sink: Sink, tmp_path: Path) -> None:
    with running(tmp_path / "home", "play", GUIDE, "--plain", sound=sink.env) as program:
        program.wait_for_line("Now hold.", 15)
        sink.stop()
        sink.start_again()
        back = time.monotonic()
        assert program.wait(30) == 0
        assert sink.recorder.recording(back).islands()
