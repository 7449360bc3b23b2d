"""The check before the night, by ear and by keys, as somebody goes through it by day."""

import json
import time
from pathlib import Path

import pytest

from tests.faults.sabotage import PLAYER, sabotaged
from tests.sound.program import ran, running
from tests.sound.rig import Sink, until
from tests.terminal import patient
from tests.terminal.rig import opened
from voice_guide.wording import doctor as wording

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]

SWALLOWED = 1050
"""Milliseconds that the device loses of a new stream when it has slept."""

SLEEPS = 5
"""Seconds of silence after which it sleeps, as sound servers have it."""


def setting(home: Path, name: str) -> str:
    """A setting as the command prints it."""
    return ran(home, "settings", "get", name).stdout.strip()


def test_a_healthy_machine_is_gone_through_by_ear_and_keys(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home, "doctor", sound=sink.env, size=(100, 60)) as terminal:
        patient.press_on(terminal, "Then I count")
        assert patient.answered(terminal, sink, 1) == "1"
        terminal.wait_for("how loud the night will be", 30)
        terminal.press("+")
        terminal.wait_for(lambda shown: shown.count("how loud the night will be") == 2, 30)
        terminal.press("y")
        patient.press_on(terminal, "press Space, once")
        terminal.press("space")
        terminal.wait_for("press the Escape key", 10)
        terminal.press("escape")
        patient.press_on(terminal, "could be better.")
        assert terminal.wait(20) == 0
        shown = " ".join(terminal.text.split())
        modes = terminal.modes()
        assert modes == terminal.modes_before
    for line in (wording.HEARD, "The space bar arrives.", "The Escape key arrives."):
        assert f"Good: {line}" in shown
    assert setting(home, "volume") == "2.0"
    assert setting(home, "lead_in") == "0"


@pytest.mark.timeout(240)
def test_a_device_that_sleeps_is_given_the_silence_it_needs(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    fault = sabotaged(f"sleepy.swallows {SWALLOWED} {SLEEPS} {tmp_path / 'awake'}", PLAYER)
    env = {**sink.env, **fault}
    given: list[str] = []
    with opened(home, "doctor", sound=env, size=(100, 60)) as terminal:
        patient.press_on(terminal, "Then I count")
        while "how loud the night" not in " ".join(terminal.text.split()):
            given.append(patient.answered(terminal, sink, len(given) + 1))
            asked = "Did you hear all five"
            until(
                lambda: terminal.text.count(asked) > len(given) or "how loud" in terminal.text,  # noqa: B023
                60,
                "what comes after the answer",
            )
        terminal.press("y")
        terminal.wait_for("press Space, once", 30)
        terminal.press("ctrl+c")
        assert terminal.wait(20) == 130
    assert (given, setting(home, "lead_in")) == (["3", "1", "1", "2"], "1200")
    # By night the first words are whole, although the device sleeps once more.
    until(lambda: time.time() - (tmp_path / "awake").stat().st_mtime > SLEEPS, 20, "it sleeps")
    began = sink.recorder.recording().end
    trace = tmp_path / "trace"
    words = ("play", "calf-bed", "--plain", "--trace", str(trace))
    with running(home, *words, sound=env) as program:
        sink.recorder.wait_for_sound(began, 20)
        sink.recorder.wait_for_silence(0.25, 20)
        program.process.terminate()
        program.wait(10)
    first = next(line for line in map(json.loads, trace.read_text().splitlines()) if line["began"])
    heard = sink.recorder.recording(began).islands(gap=0.2)[0]
    assert heard.length == pytest.approx(first["ended"] - first["began"], abs=0.1)
