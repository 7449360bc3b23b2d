"""No descriptors left for files: at the start, and in the middle of a guide."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.faults.places import FRONTS, HOLD, ONE_HOLD, at
from tests.faults.sabotage import PLAYER
from tests.faults.whole import held
from tests.sound import processes
from tests.sound.program import ROOT, running
from tests.sound.rig import Sink
from tests.sound.trace import NEAR
from voice_guide.wording.heard import NOTICES

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]


def few(number: int) -> tuple[str, ...]:
    """The words before a command that may have so many files open, and its children too."""
    return ("/bin/sh", "-c", f'ulimit -n {number}; exec "$@"', "sh")


def hungry(when: Path) -> dict[str, str]:
    """What to add to the environment of a program that has no descriptors once a file is there."""
    folder = Path(__file__).parent / "hungry"
    return {"PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))), "HUNGRY": str(when)}


@pytest.mark.parametrize("number", [6, 12, 16, 24])
def test_with_too_few_files_to_begin_it_is_heard_or_says_why_and_leaves_nobody(
    sink: Sink, tmp_path: Path, number: int
) -> None:
    home = tmp_path / "home"
    words = ("play", ONE_HOLD, "--plain")
    since = sink.recorder.recording().end
    with running(home, *words, sound=sink.env, before=few(number)) as program:
        code = program.wait(40)
        assert processes.seconds_until_none(home) < 1
        assert "Traceback" not in program.err
        told = " ".join((program.out + program.err).split())
        lacks = any(notice.partition(". ")[0] in told for notice in NOTICES)
        if code == 0 and not lacks:
            assert held(sink, since) == pytest.approx(HOLD, abs=NEAR)
        elif code == 0:
            assert program.out.splitlines()[-1] == "Well done."
        else:
            assert "Too many open files" in program.err


@pytest.mark.parametrize("front", FRONTS)
def test_without_files_in_the_middle_the_hold_is_on_time_and_keys_are_obeyed(
    sink: Sink, tmp_path: Path, front: str
) -> None:
    home, when = tmp_path / "home", tmp_path / "when"
    since = sink.recorder.recording().end
    with at("words", front, sink, home, look=hungry(when)) as terminal:
        terminal.wait_for("Space")  # the screen is drawn
        when.touch()
        began = sink.recorder.wait_for_silence(1.5, 15)
        sink.recorder.wait_for_sound(began + 1.5, 10)
        assert held(sink, since) == pytest.approx(HOLD, abs=NEAR)
        pressed = terminal.press("h")
        if front == "screen":
            terminal.wait_for("Something went wrong inside the program. The guide goes on", 10)
        else:
            terminal.wait_for("chest pain", 10)
        sink.recorder.wait_for_sound(pressed, 10)
        terminal.press("?")
        pressed = terminal.press("w")
        sink.recorder.wait_for_sound(pressed, 10)
        when.unlink()
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.wait(5) == 128 + signal.SIGTERM


def test_a_player_that_dies_while_there_are_no_files_is_replaced_once_there_are(
    sink: Sink, tmp_path: Path
) -> None:
    home, when = tmp_path / "home", tmp_path / "when"
    words = ("play", "calf-bed", "--plain")
    with running(home, *words, sound={**sink.env, **hungry(when)}) as program:
        program.wait_for_line("Now hold.", 40)
        when.touch()
        time.sleep(0.5)
        os.kill(processes.wait_for_worker(home, PLAYER), signal.SIGKILL)
        time.sleep(3)
        assert processes.worker(home, PLAYER) is None
        when.unlink()
        back = time.monotonic()
        sound = sink.recorder.wait_for_sound(back, 10)
        assert sound - back < 5
        assert program.process.poll() is None
