"""The bedtime routine for real: the numbers of the trial it comes from, held by ear."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from tests.sound.program import running
from tests.sound.rig import Sink
from tests.sound.trace import NEAR, Heard, heard, read

pytestmark = [pytest.mark.sound, pytest.mark.long, pytest.mark.timeout(600)]

HOLD = 10.0
REST = 10.0
REPEATS = 3
SIDES = 2


@dataclass(frozen=True, slots=True)
class Held:
    """One hold as it was heard."""

    step: str
    side: int
    begin: float
    """Moment at which the last word before it ended."""
    end: float
    """Moment at which its release began."""


def held(pairs: tuple[Heard, ...]) -> tuple[Held, ...]:
    """Every hold, from the end of the words before it to the first word of its release."""
    found: list[Held] = []
    words = pairs[0]
    for pair in pairs:
        if pair.line.kind == "release":
            found.append(Held(pair.line.step, pair.line.side, words.sound.end, pair.sound.begin))
        if pair.line.kind == "say":
            words = pair
    return tuple(found)


def test_ten_seconds_three_times_with_ten_seconds_of_rest_on_both_legs(
    sink: Sink, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    words = ("play", "bedtime", "--plain", "--trace", str(trace))
    with running(tmp_path / "home", *words, sound=sink.env) as program:
        assert program.wait(500) == 0
        assert program.err == ""
    holds = held(heard(read(trace), sink.recorder.recording()))
    wanted = [
        (step, side)
        for step in ("calf", "thigh")
        for side in range(1, SIDES + 1)
        for _ in range(REPEATS)
    ]
    assert [(hold.step, hold.side) for hold in holds] == wanted
    assert [hold.end - hold.begin for hold in holds] == pytest.approx([HOLD] * 12, abs=NEAR)
    rests = [
        after.begin - before.end
        for before, after in pairwise(holds)
        if (before.step, before.side) == (after.step, after.side)
    ]
    assert rests == pytest.approx([REST] * 8, abs=2 * NEAR)
