"""The program itself stopped for two seconds in a hold: the release does not wait for it."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.figures import Figure, Goal
from benchmarks.releases import gaps
from benchmarks.room import Room
from tests.sound.program import DATA

GUIDE: Final = DATA / "one-hold.toml"
HOLD: Final = 4.0
"""Seconds of that guide's one hold."""

BEFORE: Final = 1.2
"""Seconds before the release at which the program stops."""

STANDS: Final = 2.0
"""Seconds for which it stands still."""

BETWEEN: Final = 0.7
"""Seconds of quiet that are longer than those between two sentences."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """How many milliseconds the hold is off, again and again."""
    home = room.home()
    off = [_off(room, home) * 1000 for _ in range(1 if quick else 10)]
    yield Figure("hold off its length, program frozen", "ms", tuple(off), goals=(Goal("max", 20),))


def _off(room: Room, home: Path) -> float:
    """Seconds by which one hold is off."""
    room.ear.wait_for_quiet(BETWEEN)
    with room.program(home, "play", str(GUIDE)) as window:
        room.ear.wait_for_sound(window.started)
        ended = room.ear.wait_for_quiet(BETWEEN) - BETWEEN
        time.sleep(max(0.0, ended + HOLD - BEFORE - time.monotonic()))
        window.freeze()
        time.sleep(STANDS)
        window.thaw()
        heard = room.ear.between(window.started, time.monotonic() + 0.1)
    return abs(gaps(heard.islands(), HOLD / 2)[0] - HOLD)
