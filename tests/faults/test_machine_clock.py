"""A machine that was asleep, and wall clocks that jump: only the first changes anything."""

import os
import time
from pathlib import Path
from typing import Final

import pytest

from tests.faults.places import HOLD, ONE_HOLD
from tests.faults.whole import goes_first, heard_whole, held
from tests.sound.program import ROOT, running
from tests.sound.rig import Sink

pytestmark = [pytest.mark.sound, pytest.mark.long]

CLOCKS = {"PYTHONPATH": os.pathsep.join((str(Path(__file__).parent / "clocks"), str(ROOT)))}
"""The import path with which a program finds other clocks."""

FAKED = {
    **CLOCKS,
    "LD_PRELOAD": "/usr/$LIB/faketime/libfaketime.so.1",
    "FAKETIME_DONT_FAKE_MONOTONIC": "1",
}
"""The clock on the wall is another one; the one that counts seconds stays."""

SAME: Final = 0.3
"""Seconds by which a hold may differ: a wall clock that counts would move it by hours.

A machine that halts the program for a moment moves it by a tenth of a second.
"""

TAIL: Final = 0.2
"""Seconds for which a voice goes on after its last word, softer than anyone hears."""


def test_a_machine_that_was_asleep_in_a_hold_pauses_the_guide_and_says_so(
    sink: Sink, tmp_path: Path
) -> None:
    slept = tmp_path / "slept"
    env = {**CLOCKS, "ASLEEP": str(slept)}
    words = ("play", ONE_HOLD, "--plain")
    with running(tmp_path / "home", *words, sound={**sink.env, **env}) as program:
        program.wait_for_line("Now hold.", 15)
        began = sink.recorder.wait_for_silence(0.6, 10)
        slept.touch()
        woke = time.monotonic()
        program.wait_for_line("The computer was asleep, so your guide is paused.", 3)
        heard = sink.recorder.wait_for_sound(woke, 3)
        assert heard - woke < 1
        over = sink.recorder.wait_for_silence(1.0, 10)
        assert sink.recorder.until(began + HOLD + 4).is_silent(over + TAIL, began + HOLD + 4)
        assert "Release." not in program.out.splitlines()


@pytest.mark.needs("faketime")
@pytest.mark.parametrize("wall", ["-25h", "@1970-01-01 00:00:10", "@2037-12-31 23:59:50"])
def test_a_wall_clock_that_is_wrong_changes_nothing(sink: Sink, tmp_path: Path, wall: str) -> None:
    heard_whole(sink, tmp_path / "home", {**FAKED, "FAKETIME": wall}, near=SAME)


@pytest.mark.needs("faketime")
@pytest.mark.parametrize("to", ["-2h", "+400d"])
def test_a_wall_clock_that_jumps_while_a_guide_plays_changes_nothing(
    sink: Sink, tmp_path: Path, to: str
) -> None:
    told = tmp_path / "wall"
    told.write_text("+0\n")
    env = {**FAKED, "FAKETIME_TIMESTAMP_FILE": str(told), "FAKETIME_CACHE_DURATION": "1"}
    words = ("play", ONE_HOLD, "--plain")
    goes_first(sink)  # a busy machine would be heard as well
    since = sink.recorder.recording().end
    with running(tmp_path / "home", *words, sound={**sink.env, **env}) as program:
        program.wait_for_line("Now hold.", 15)
        sink.recorder.wait_for_silence(0.6, 10)
        told.write_text(f"{to}\n")
        assert program.wait(15) == 0
        assert held(sink, since) == pytest.approx(HOLD, abs=SAME)
        assert "asleep" not in program.out
