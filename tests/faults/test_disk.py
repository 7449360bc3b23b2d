"""Disks that are full, not to be written to, damaged or gone cost no word."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import mounts
from tests.faults.outages import heard, told_in
from tests.faults.spoken import HOLD, NEAR, ONE_SENTENCE, WORDS, night
from tests.sound.program import DATA, Program, running
from tests.sound.rig import Sink, until
from tests.terminal.rig import opened
from voice_guide.voices.clipfile import seconds
from voice_guide.voices.store import ROOM

pytestmark = pytest.mark.sound

MEMORY = Path("/dev/shm")  # noqa: S108 - made a disk of the test's own
"""Where clips go when their own place has no room."""


def clips(home: Path) -> list[Path]:
    """Every clip that is kept."""
    return sorted((home / "cache" / "clips").glob("*.wav"))


@pytest.mark.needs("namespaces")
def test_a_full_disk_costs_no_word(sink: Sink, tmp_path: Path) -> None:
    guide, home = tmp_path / "one.toml", tmp_path / "home"
    guide.write_text(ONE_SENTENCE)
    told = night(sink, home, guide=guide, before=mounts.full(home / "cache"))
    assert told.said == ("Well done, that is all.",)
    assert told.err == ""


@pytest.mark.long
@pytest.mark.needs("namespaces")
@pytest.mark.parametrize("what", ["read-only", "full", "no-room-in-memory", "tiny"])
def test_a_disk_that_takes_nothing_costs_no_word(sink: Sink, tmp_path: Path, what: str) -> None:
    home = tmp_path / "home"
    before = {
        "read-only": mounts.read_only(home / "cache"),
        "full": (*mounts.full(home / "cache"), *mounts.full(home / "state")),
        "no-room-in-memory": (*mounts.full(home / "cache"), *mounts.full(MEMORY)),
        "tiny": mounts.tiny(home / "cache", 64),
    }[what]
    told = night(sink, home, before=before)
    assert told.said == WORDS
    assert told.hold == pytest.approx(HOLD, abs=NEAR)
    assert told.err == ""


@pytest.mark.long
@pytest.mark.needs("namespaces")
@pytest.mark.parametrize("deed", [mounts.fill, mounts.forbid_writing])
def test_a_disk_that_takes_nothing_more_in_the_middle_costs_no_word(
    sink: Sink, tmp_path: Path, deed: Callable[[int, Path], None]
) -> None:
    home = tmp_path / "home"
    cache = home / "cache"

    def spoil(program: Program) -> None:
        program.wait_for_line(WORDS[0], 20)
        deed(program.process.pid, cache)

    told = night(sink, home, before=mounts.tiny(cache, 200), meanwhile=spoil)
    assert told.said == WORDS
    assert told.hold == pytest.approx(HOLD, abs=NEAR)
    assert told.err == ""


@pytest.mark.long
@pytest.mark.terminal
def test_a_cache_that_is_removed_in_the_middle_is_made_up_for_at_the_next_word(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    second = "Pull your toes up towards your shin."
    sound = {**sink.env, **told_in(home)}
    with opened(home, "play", "calf-bed", "--plain", sound=sound) as terminal:
        sink.recorder.wait_for_sound(time.monotonic() - 1, 20)
        until(lambda: len(clips(home)) > 60, 20, "the guide is rendered")
        (home / "cache").rename(home / "elsewhere")  # at once, whatever is being written
        shutil.rmtree(home / "elsewhere")
        pressed = terminal.press("n")
        until(lambda: second in (each.text for each in heard(home)), 10, f"{second!r} is heard")
        began = next(each.began for each in heard(home) if each.text == second)
        assert began - pressed < 1
        terminal.press("ctrl+c")
        assert terminal.wait(10) == 130


@pytest.mark.long
@pytest.mark.parametrize("damage", ["cut", "empty", "garbage", "folders", "gone"])
def test_clips_damaged_since_last_night_are_rendered_anew(
    sink: Sink, tmp_path: Path, damage: str
) -> None:
    home = tmp_path / "home"
    night(sink, home)
    assert clips(home)
    for clip in (*clips(home), home / "cache" / "clips" / "voice.json"):
        spoil(clip, damage)
    told = night(sink, home)
    assert told.said == WORDS
    assert told.hold == pytest.approx(HOLD, abs=NEAR)
    assert told.err == ""
    if damage != "folders":
        assert all(seconds(clip.read_bytes()) for clip in clips(home))


@pytest.mark.long
@pytest.mark.parametrize("damage", ["cut", "empty", "garbage", "gone"])
def test_opening_words_damaged_since_last_night_are_heard_whole(
    sink: Sink, tmp_path: Path, damage: str
) -> None:
    home = tmp_path / "home"
    lengths = []
    for _ in range(2):
        began = sink.recorder.recording().end
        with running(home, "now", "--plain", sound=sink.env) as program:
            first = sink.recorder.wait_for_sound(began, 20)
            ended = sink.recorder.wait_for_silence(0.3, 10)
            until(lambda: len(clips(home)) > 60, 20, "the guide is rendered")
            assert program.err == ""
        lengths.append(ended - first)
        for clip in clips(home):
            spoil(clip, damage)
    assert lengths[1] == pytest.approx(lengths[0], abs=0.05)


def spoil(file: Path, damage: str) -> None:
    """Do to a file what a fault of the disk does."""
    data = file.read_bytes()
    file.unlink()
    match damage:
        case "cut":
            file.write_bytes(data[: len(data) // 2])
        case "empty":
            file.touch()
        case "garbage":
            file.write_bytes(b"[" * len(data))
        case "folders":
            file.mkdir()


@pytest.mark.long
def test_the_clips_unused_for_longest_go_when_there_are_too_many(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    store = home / "cache" / "clips"
    store.mkdir(parents=True, mode=0o700)
    now = time.time()
    for age, name in enumerate(("new", "older", "oldest"), 1):
        file = store / f"{name}.wav"
        file.touch()
        os.truncate(file, ROOM // 5 * 2)  # a hole: it takes no room on the disk of the test
        os.utime(file, (now - 3600 * age, now - 3600 * age))
    with running(home, "play", str(DATA / "two-step.toml"), "--plain", sound=sink.env):
        until(lambda: not (store / "oldest.wav").exists(), 40, "the oldest has gone")
        assert (store / "new.wav").exists()
        assert (store / "older.wav").exists()
        assert sum(clip.stat().st_size for clip in clips(home)) <= ROOM
