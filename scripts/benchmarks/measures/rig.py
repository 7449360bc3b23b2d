"""The rig itself: how far off it finds sounds whose moments are known."""

from collections.abc import Iterator
from typing import Final

from benchmarks.figures import Figure, Goal, Unmeasured
from benchmarks.rivals import ready_file
from benchmarks.room import Room
from benchmarks.tones import tones

STARTS: Final = (0.0, 0.4, 1.1, 1.35, 2.0, 2.8)
"""Seconds at which the tones begin; the first begins with the file."""

TONES: Final = tuple((start, start + 0.1) for start in STARTS)
"""The tones themselves, from one second to another."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """How many milliseconds lie between where tones were heard and where they should be."""
    times = 1 if quick else 3
    player = ready_file(tones(room.path("tones.wav"), TONES))
    off: list[float] = []
    for _ in range(times):
        room.ear.wait_for_quiet(0.3)
        with room.window(player.command, room.home()) as window:
            window.wait(10)
        heard = room.ear.between(window.started, window.started + STARTS[-1] + 1)
        begins = [sound.begin for sound in heard.islands()]
        if len(begins) != len(STARTS):
            raise Unmeasured(f"of {len(STARTS)} tones {len(begins)} were heard")
        off += [
            abs(begin - begins[0] - start) * 1000
            for begin, start in zip(begins, STARTS, strict=True)
        ][1:]
    yield Figure("the rig's own error", "ms", tuple(off), goals=(Goal("max", 10),))
