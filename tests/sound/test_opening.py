"""A second start begins with the words of the first before the program is loaded."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sound.program import running
from tests.sound.recording import Island
from tests.sound.rig import Sink, sounding, until

pytestmark = pytest.mark.sound

SAME = 0.03
"""Seconds by which two sounds of the same words may differ."""


@pytest.fixture(scope="module")
def sink() -> Iterator[Sink]:
    with sounding() as found:
        yield found


def run(sink: Sink, home: Path, sounds: int) -> list[Island]:
    """The first sounds of one start, from the first of them on."""
    begin = sink.recorder.recording().end
    with running(home, "now", sound=sink.env) as program:
        until(lambda: len(_since(sink, begin)) > sounds, 20, f"more than {sounds} sounds")
        assert program.err == ""
    heard = _since(sink, begin)[:sounds]
    return [Island(each.begin - heard[0].begin, each.end - heard[0].begin) for each in heard]


def _since(sink: Sink, moment: float) -> list[Island]:
    return [each for each in sink.recorder.recording().islands() if each.begin > moment]


def test_it_is_heard_once_and_the_rest_follows_as_ever(sink: Sink, tmp_path: Path) -> None:
    first = run(sink, tmp_path, 3)
    second = run(sink, tmp_path, 3)
    for then, now in zip(first, second, strict=True):
        assert now.begin == pytest.approx(then.begin, abs=SAME)
        assert now.length == pytest.approx(then.length, abs=SAME)


def test_wrong_words_give_way_to_the_right_ones(sink: Sink, tmp_path: Path) -> None:
    usual = run(sink, tmp_path, 2)
    note = tmp_path / "cache" / "opening" / "first-now"
    clips = sorted(note.parent.parent.glob("clips/*.wav"), key=lambda clip: clip.stat().st_size)
    told = note.read_bytes()
    [right] = [clip for clip in clips if clip.name.encode() in told]
    note.write_bytes(told.replace(right.name.encode(), clips[-1].name.encode()))
    heard = run(sink, tmp_path, 3)
    cut, *rest = heard
    assert cut.length < 1.0
    assert [each.length for each in rest] == pytest.approx(
        [each.length for each in usual], abs=SAME
    )
