"""A second start begins with the words of the first before the program is loaded."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.room import busy

from tests.player.conftest import buzz
from tests.sound.program import running
from tests.sound.recording import Island
from tests.sound.rig import Sink, sounding, until

pytestmark = pytest.mark.sound

APART = 0.5
"""Seconds between two runs, lest the first words of one pass for the last of the other."""

SAME = 0.03
"""Seconds by which two sounds of the same words may differ."""


@pytest.fixture(scope="module")
def sink() -> Iterator[Sink]:
    with sounding() as found:
        yield found


def run(sink: Sink, home: Path, sounds: int) -> list[Island]:
    """The first sounds of one start, from the first of them on."""
    time.sleep(APART)
    begin = sink.recorder.recording().end
    with running(home, "now", sound=sink.env) as program:
        until(lambda: len(_since(sink, begin)) > sounds, 20, f"more than {sounds} sounds")
        assert program.err == ""
    heard = _since(sink, begin)[:sounds]
    return [Island(each.begin - heard[0].begin, each.end - heard[0].begin) for each in heard]


def used(sink: Sink, home: Path, sounds: int) -> list[Island]:
    """The same of a first start; after another one nothing changes any more that it hangs on."""
    heard = run(sink, home, sounds)
    run(sink, home, 1)
    return heard


@pytest.mark.long
def test_it_is_heard_once_and_the_rest_follows_as_ever(sink: Sink, tmp_path: Path) -> None:
    first = used(sink, tmp_path, 3)
    second = run(sink, tmp_path, 3)
    for then, now in zip(first, second, strict=True):
        assert now.begin == pytest.approx(then.begin, abs=SAME)
        assert now.length == pytest.approx(then.length, abs=SAME)


@pytest.mark.long
def test_wrong_words_give_way_to_the_right_ones(sink: Sink, tmp_path: Path) -> None:
    usual = used(sink, tmp_path, 2)
    note = tmp_path / "cache" / "opening" / "first-now"
    told = note.read_bytes()
    clips = (tmp_path / "cache" / "clips").glob("*.wav")
    [right] = [clip for clip in clips if clip.name.encode() in told]
    wrong = buzz(right.with_name("wrong.wav"), 60)
    note.write_bytes(told.replace(right.name.encode(), wrong.path.name.encode()))
    first, second = run(sink, tmp_path, 2)
    blip = first.length - usual[0].length  # so little apart from what follows that it is one sound
    # On a quick machine the right words are there before the wrong ones are heard at all.
    assert -SAME < blip < wrong.seconds / 10
    assert second.length == pytest.approx(usual[1].length, abs=SAME)


@pytest.mark.long
def test_a_busy_machine_tears_no_hole_into_the_first_words(sink: Sink, tmp_path: Path) -> None:
    whole = used(sink, tmp_path, 1)
    with busy(3):
        for _ in range(3):
            torn = run(sink, tmp_path, 1)
            assert torn[0].length == pytest.approx(whole[0].length, abs=SAME)


def _since(sink: Sink, moment: float) -> list[Island]:
    return [each for each in sink.recorder.recording().islands() if each.begin > moment]
