"""The guide for a calf cramp, unattended from its first word to its last."""

import tomllib
from pathlib import Path

import pytest

from tests.sound.program import ROOT, running
from tests.sound.rig import Sink
from tests.sound.trace import NEAR, Heard, heard, read

pytestmark = [pytest.mark.sound, pytest.mark.long, pytest.mark.timeout(900)]

GUIDE = ROOT / "voice_guide" / "library" / "guides" / "en" / "calf-bed.toml"


def holds() -> dict[str, float]:
    """Seconds of stillness of every step that has a hold, as the guide says."""
    steps = tomllib.loads(GUIDE.read_text(encoding="utf-8"))["steps"]
    return {step["id"]: step["hold"] for step in steps if "hold" in step}


def test_every_release_of_the_whole_guide_is_on_time(sink: Sink, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    words = ("play", "calf-bed", "--plain", "--trace", str(trace))
    with running(tmp_path / "home", *words, sound=sink.env) as program:
        assert program.wait(840) == 0
        assert program.err == ""
    pairs = heard(read(trace), sink.recorder.recording())
    found = list(_held(pairs))
    assert len(found) >= len(holds())
    wrong = [each for each in found if abs(each[1] - holds()[each[0]]) > NEAR]
    assert wrong == []


def _held(pairs: tuple[Heard, ...]) -> list[tuple[str, float]]:
    """Each hold's step, and the seconds heard between its words and its release."""
    found: list[tuple[str, float]] = []
    words, was_release = pairs[0], False
    for pair in pairs:
        is_release = pair.line.kind == "release"
        if is_release and not was_release and words.line.step in holds():
            found.append((words.line.step, pair.sound.begin - words.sound.end))
        if pair.line.kind == "say":
            words = pair
        was_release = is_release
    return found
