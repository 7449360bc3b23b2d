"""A guide on a busy machine: how far its releases are off, and whether it drifts."""

import time
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from typing import Final

from benchmarks import releases
from benchmarks.figures import Figure, Goal, Unmeasured
from benchmarks.guides import stretches
from benchmarks.hearing import dropouts, stillness
from benchmarks.releases import Heard
from benchmarks.rivals import naive_loop, present
from benchmarks.room import Room, busy, room
from benchmarks.window import Window
from tests.sound.program import DATA
from tests.sound.recording import Recording
from tests.sound.trace import read

BUSY: Final = 2
"""Processes that do nothing but load the machine."""

SIZES: Final = ((40, 12), (120, 40), (200, 60), (60, 20), (80, 24))
"""Columns and lines that the window goes through."""

FEWEST: Final = 4
"""Cues without which nothing can be told of a drift."""

EVERY: Final = 2.0
"""Seconds between two changes of the window's size."""

NAIVE: Final = "naive loop: hold off its length"
NAIVE_HOLD: Final = 5.0
"""Seconds of each hold in the naive loop; what it is off by does not hang on them."""

ROUND: Final = 11.0
"""Seconds of one round of the naive loop, at the most."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """Two short steps, or ten minutes of holds, with a naive loop at the same time."""
    text = (DATA / "two-step.toml").read_text(encoding="utf-8")
    minutes = 0.5 if quick else 10.0
    guide = room.file("pacing.toml", text if quick else stretches("pacing", minutes))
    trace = room.path("pacing.jsonl")
    loop = present((naive_loop(NAIVE_HOLD, int(minutes * 60 / ROUND)),), room.missing)
    with ExitStack() as stack:
        stack.enter_context(busy(BUSY))
        naive = stack.enter_context(_Alongside(loop[0].command)) if loop else None
        words = ("play", str(guide), "--trace", str(trace))
        window = stack.enter_context(room.program(room.home(), *words))
        _change_size_until(_is_released(trace, guide), window, minutes * 90 + 30)
        heard = room.ear.between(window.started, time.monotonic())
        yield from _figures(trace, guide, heard)
        if naive is not None:
            yield Figure(NAIVE, "ms", naive.off())


class _Alongside:
    """The naive loop in a room of its own, at the same time, so that load hits both alike."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._stack = ExitStack()

    def __enter__(self) -> "_Alongside":
        self._room = self._stack.enter_context(room())
        window = self._room.window(self._command, self._room.home())
        self._window = self._stack.enter_context(window)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def off(self) -> tuple[float, ...]:
        """Milliseconds by which each hold was off, once the loop has ended."""
        self._window.wait(120)
        heard = self._room.ear.between(self._window.started, time.monotonic())
        holds = releases.gaps(heard.islands(), NAIVE_HOLD * 0.6)
        return tuple(abs(hold - NAIVE_HOLD) * 1000 for hold in holds)


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
    lost = sum(1 for cue in cues if cue.state == "played") - len(found)
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
    yield Figure("cues not heard at their moment", "", (float(lost),), goals=(Goal("max", 0),))
    yield Figure("dropouts", "", (float(_dropouts(found, recording)),), goals=(Goal("max", 0),))


def _dropouts(found: Sequence[Heard], recording: Recording) -> int:
    """Silences inside words that the same words did not have another time."""
    sounds = recording.islands()
    still: dict[str, list[float]] = {}
    for each in found:
        still.setdefault(each.cue.text, []).append(stillness(recording, sounds[each.place]))
    return sum(dropouts(each) for each in still.values())
