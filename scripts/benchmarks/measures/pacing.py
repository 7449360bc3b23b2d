"""A guide on a busy machine: how far its releases are off, and whether it drifts."""

import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import Final

from benchmarks import releases
from benchmarks.figures import Figure, Goal, Unmeasured
from benchmarks.guides import stretches
from benchmarks.hearing import NOTICED, dropouts, stillness
from benchmarks.releases import Heard, gaps
from benchmarks.rivals import Peer, naive_loop, present, steady_tone
from benchmarks.room import Room, busy
from benchmarks.tones import tones
from benchmarks.window import Window
from tests.sound.program import DATA
from tests.sound.recording import Recording
from tests.sound.trace import read
from voice_guide.ports import Settings

BUSY: Final = 2
"""Processes that do nothing but load the machine."""

SIZES: Final = ((40, 12), (120, 40), (200, 60), (60, 20), (80, 24))
"""Columns and lines that the window goes through."""

FEWEST: Final = 4
"""Cues without which nothing can be told of a drift."""

EVERY: Final = 2.0
"""Seconds between two changes of the window's size."""

NAIVE: Final = "naive loop: hold off its length"
NAIVE_HOLD: Final = 3.0
"""Seconds of each hold in the naive loop; what it is off by does not hang on them."""

DROPOUTS: Final = "a minute"
"""The unit of dropouts: in so much sound."""

LOST_ELSEWHERE: Final = "dropouts, pacat with the same buffer"


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """Two short steps, or ten minutes of holds; then what others make of the same load."""
    text = (DATA / "two-step.toml").read_text(encoding="utf-8")
    minutes = 0.5 if quick else 10.0
    guide = room.file("pacing.toml", text if quick else stretches("pacing", minutes))
    trace = room.path("pacing.jsonl")
    with busy(BUSY):
        words = ("play", str(guide), "--trace", str(trace))
        with room.program(room.home(), *words) as window:
            _change_size_until(_is_released(trace, guide), window, minutes * 90 + 30)
            heard = room.ear.between(window.started, time.monotonic())
        yield from _figures(trace, guide, heard)
        yield from _of_others(room, quick=quick)


def _of_others(room: Room, *, quick: bool) -> Iterator[Figure]:
    """The holds of a naive loop, and the dropouts of a steady tone."""
    times, seconds = (2, 4.0) if quick else (20, 60.0)
    for peer in present((naive_loop(NAIVE_HOLD, times),), room.missing):
        holds = gaps(_played(room, peer).islands(), NAIVE_HOLD * 0.6)
        yield Figure(NAIVE, "ms", tuple(abs(each - NAIVE_HOLD) * 1000 for each in holds))
    tone = tones(room.path("steady.wav"), [(0, seconds)])
    for peer in present((steady_tone(tone, Settings().buffer),), room.missing):
        lost = len(_played(room, peer).islands(gap=NOTICED)) - 1
        yield Figure(LOST_ELSEWHERE, DROPOUTS, (lost * 60 / seconds,))


def _played(room: Room, peer: Peer) -> Recording:
    """What is heard of a peer from its start to its end."""
    room.ear.wait_for_quiet(0.3)
    with room.window(peer.command, room.home()) as window:
        window.wait(600)
        return room.ear.between(window.started, time.monotonic())


def _is_released(trace: Path, guide: Path) -> Callable[[], bool]:
    """What tells whether the last hold of a guide has been released."""
    holds = sum(int(str(step.get("repeats", 1))) for step in _steps(guide) if "hold" in step)

    def is_released() -> bool:
        return trace.exists() and sum(cue.kind == "release" for cue in read(trace)) >= holds

    return is_released


def _change_size_until(done: Callable[[], bool], window: Window, patience: float) -> None:
    """Change the window's size again and again until something is so.

    Raises:
        TimeoutError: It never was.
    """
    deadline = time.monotonic() + patience
    for size in cycle(SIZES):
        if done():
            return
        if time.monotonic() > deadline:
            raise TimeoutError(f"the guide was not at its end after {patience:g} seconds")
        window.resize(*size)
        time.sleep(EVERY)


def _steps(guide: Path) -> Sequence[Mapping[str, object]]:
    """The steps of a guide, as its file has them."""
    steps: Sequence[Mapping[str, object]] = tomllib.loads(guide.read_text(encoding="utf-8"))[
        "steps"
    ]
    return steps


def _figures(trace: Path, guide: Path, recording: Recording) -> Iterator[Figure]:
    """What a trace and what was heard tell together."""
    cues, sounds = read(trace), recording.islands()
    found = releases.heard(cues, sounds)
    if len(found) < FEWEST:
        raise Unmeasured(f"of {len(cues)} cues {len(found)} were heard")
    unheard = sum(cue.state == "played" for cue in cues) - len(found)
    holds = {str(step["id"]): float(str(step["hold"])) for step in _steps(guide) if "hold" in step}
    late = [each * 1000 for each in releases.lateness(found)]
    off = [each * 1000 for each in releases.holds(found, sounds, holds)]
    yield Figure("release off its moment", "ms", tuple(late), goals=(Goal("max", 20),))
    yield Figure("hold off its length", "ms", tuple(off), NAIVE, (Goal("max", 20),))
    # The first words begin the score: what they wait for is no drift.
    line = releases.drift(found[1:])
    minute = 60_000.0
    sure = f"with a standard error of {line.error * minute:.2f}, from {len(found) - 1} onsets"
    yield Figure("drift", "ms/min", (abs(line.slope) * minute,), note=sure)
    yield Figure("cues not heard at their moment", "", (float(unheard),), goals=(Goal("max", 0),))
    lost = _dropouts(found, recording)
    a_minute = sum(lost.values()) * 60 / sum(each.length for each in sounds)
    where = "in " + ", ".join(f"{words!r}" for words, count in lost.items() if count)
    note = where if a_minute else ""
    yield Figure("dropouts", DROPOUTS, (a_minute,), LOST_ELSEWHERE, (Goal("max", 0),), note)


def _dropouts(found: Sequence[Heard], recording: Recording) -> Mapping[str, int]:
    """How often some words had silences in them that they did not have another time.

    Only words of one step are held against each other: those of the last are said more slowly.
    """
    sounds = recording.islands()
    still: dict[tuple[str, str], list[float]] = {}
    for each in found:
        where = (each.cue.step, each.cue.text)
        still.setdefault(where, []).append(stillness(recording, sounds[each.place]))
    lost: Counter[str] = Counter()
    for (_, words), all_of_them in still.items():
        lost[words] += dropouts(all_of_them)
    return lost
