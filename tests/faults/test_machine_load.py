"""A machine with nothing to spare: both processors are wanted by others all the time."""

import os
from pathlib import Path

import pytest
from benchmarks.room import busy

from tests.faults.places import HOLD, ONE_HOLD
from tests.faults.whole import goes_first, held
from tests.sound.program import running
from tests.sound.rig import Sink
from tests.sound.trace import NEAR

pytestmark = [pytest.mark.sound, pytest.mark.long, pytest.mark.alone]

TORN = 0.03
"""Seconds of silence that are a hole in a word, where there was none before."""


def test_on_a_wholly_busy_machine_the_release_is_on_time_and_no_word_is_torn(
    sink: Sink, tmp_path: Path
) -> None:
    if not goes_first(sink):
        pytest.skip("only root may let a sound server go first")

    def moments() -> list[float]:
        since = sink.recorder.recording().end
        with running(tmp_path / "home", "play", ONE_HOLD, "--plain", sound=sink.env) as program:
            assert program.wait(40) == 0
        assert held(sink, since) == pytest.approx(HOLD, abs=NEAR)
        sounds = sink.recorder.recording(since).islands(gap=TORN)
        return [each.begin - sounds[0].begin for each in sounds]

    usual = moments()
    with busy(os.cpu_count() or 2):
        assert moments() == pytest.approx(usual, abs=NEAR)
