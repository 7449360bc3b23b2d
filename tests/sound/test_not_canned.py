"""What is heard is what the guide says: other words and another speed sound other."""

import time
from pathlib import Path

import pytest

from tests.sound.program import DATA, running
from tests.sound.recording import Island
from tests.sound.rig import Sink

pytestmark = pytest.mark.sound

FIRST = "Pull your toes up towards your shin."

GAP = 0.2
"""Seconds of silence that part two sentences, but not two words."""


def first_words(sink: Sink, home: Path, guide: Path, pace: int) -> Island:
    """The sound of a guide's first sentence, which stands in the output word for word."""
    text = guide.read_text(encoding="utf-8").partition('say = "')[2].partition(". ")[0] + "."
    started = time.monotonic()
    words = ("play", str(guide), "--plain", "--pace", str(pace))
    with running(home, *words, sound=sink.env) as program:
        program.wait_for_line(text, 15)
        program.wait_for_line("Now hold.", 20)
        found = sink.recorder.recording(started).islands(gap=GAP)[0]
    sink.recorder.wait_for_silence(0.5, 5)
    return found


def test_a_longer_first_sentence_takes_longer(sink: Sink, tmp_path: Path) -> None:
    short = DATA / "one-hold.toml"
    longer = tmp_path / "longer.toml"
    new = "Sit up and pull your toes up towards your shin with the towel in your hands."
    longer.write_text(short.read_text(encoding="utf-8").replace(FIRST, new), encoding="utf-8")
    plain = first_words(sink, tmp_path / "one", short, 145)
    edited = first_words(sink, tmp_path / "two", longer, 145)
    assert 1.6 < edited.length / plain.length < 3


def test_a_quicker_pace_is_heard_as_such(sink: Sink, tmp_path: Path) -> None:
    guide = DATA / "one-hold.toml"
    slow = first_words(sink, tmp_path / "one", guide, 110)
    quick = first_words(sink, tmp_path / "two", guide, 220)
    assert 1.6 < slow.length / quick.length < 2.4
