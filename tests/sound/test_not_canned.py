"""What is heard is what the guide says: other words and another speed sound other."""

import time
from pathlib import Path

import pytest

from tests.sound.program import DATA, running
from tests.sound.rig import Sink, until
from tests.sound.trace import read

pytestmark = pytest.mark.sound

FIRST = "Pull your toes up towards your shin."

BEFORE = 0.03
"""Seconds before the second sentence in which nothing of the first is heard any more."""


def first_words(sink: Sink, home: Path, guide: Path, pace: int) -> float:
    """The seconds that a guide's first sentence is heard, which stands in the output as it is."""
    text = guide.read_text(encoding="utf-8").partition('say = "')[2].partition(". ")[0] + "."
    started = time.monotonic()
    home.mkdir()
    words = ("play", str(guide), "--plain", "--pace", str(pace), "--trace", str(home / "trace"))
    with running(home, *words, sound=sink.env) as program:
        program.wait_for_line(text, 15)
        program.wait_for_line("Now hold.", 20)
        until(lambda: len(read(home / "trace")) > 1, 5, "the trace has two lines")
        sounds = sink.recorder.recording(started).islands()
    first, second = (line.began or 0.0 for line in read(home / "trace")[:2])
    onset = sounds[0].begin
    sink.recorder.wait_for_silence(0.5, 5)
    return max(s.end for s in sounds if s.begin < onset + second - first - BEFORE) - onset


@pytest.mark.long
def test_a_longer_first_sentence_takes_longer(sink: Sink, tmp_path: Path) -> None:
    short = DATA / "one-hold.toml"
    longer = tmp_path / "longer.toml"
    new = "Sit up and pull your toes up towards your shin with the towel in your hands."
    longer.write_text(short.read_text(encoding="utf-8").replace(FIRST, new), encoding="utf-8")
    plain = first_words(sink, tmp_path / "one", short, 145)
    edited = first_words(sink, tmp_path / "two", longer, 145)
    assert 1.6 < edited / plain < 3


@pytest.mark.long
def test_a_quicker_pace_is_heard_as_such(sink: Sink, tmp_path: Path) -> None:
    guide = DATA / "one-hold.toml"
    slow = first_words(sink, tmp_path / "one", guide, 110)
    quick = first_words(sink, tmp_path / "two", guide, 220)
    assert 1.6 < slow / quick < 2.4
