"""What becomes slower when there are more guides, or longer ones."""

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from benchmarks.costs import memory
from benchmarks.figures import Figure, Goal
from benchmarks.guides import shelf, stretches
from benchmarks.reckoning import per_doubling
from benchmarks.room import Room
from tests.sound import processes
from voice_guide.guide.reading import read
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange

GUIDES: Final = (10, 100, 1000)
MINUTES: Final = (1, 10, 100)

LINEAR: Final = (Goal("max", 2.2),)
"""Twice as much may cost twice as much, and a tenth for what measuring is off by."""

SETTLED: Final = 1.0
"""Seconds after which the menu has taken all the memory it needs."""

AS_FEW: Final = (Goal("median", 1.5, of_peer=True),)
"""A thousand may cost little more than ten, where only a few of them are seen or said."""

Grown = Mapping[int, Sequence[float]]
"""What was measured, by size, the smaller sizes first."""


class Menu(NamedTuple):
    """What it takes to open the menu."""

    drawn: float
    """Milliseconds from the start to its first line."""
    spoken: float
    """Milliseconds from the start to its first sound."""
    megabytes: float
    """The memory that all processes then take."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """More guides, then longer ones."""
    times = 1 if quick else 5
    yield from _of_guides(room, times)
    yield from _of_minutes(room, times)


def _of_guides(room: Room, times: int) -> Iterator[Figure]:
    """The list, the menu and its memory with more and more guides."""
    homes = {count: _stocked(room, count) for count in GUIDES}
    lists: dict[int, list[float]] = {count: [] for count in GUIDES}
    drawn: dict[int, list[float]] = {count: [] for count in GUIDES}
    spoken: dict[int, list[float]] = {count: [] for count in GUIDES}
    memories: dict[int, list[float]] = {count: [] for count in GUIDES}
    for _ in range(times):
        for count, home in homes.items():
            lists[count].append(_program(room, home, "list"))
            menu = _menu(room, home)
            drawn[count].append(menu.drawn)
            spoken[count].append(menu.spoken)
            memories[count].append(menu.megabytes)
    yield from _figures("list", "guides", "ms", lists)
    yield from _figures("menu drawn", "guides", "ms", drawn, AS_FEW)
    yield from _figures("menu spoken", "guides", "ms", spoken, AS_FEW)
    yield from _figures("memory of the menu", "guides", "MB", memories)


def _of_minutes(room: Room, times: int) -> Iterator[Figure]:
    """Arranging a guide, and showing it, for longer and longer guides."""
    home = room.home()
    arranged: dict[int, list[float]] = {}
    shown: dict[int, list[float]] = {}
    for length in MINUTES:
        text = stretches(f"minutes-{length}", length)
        path = room.file("long.toml", text)
        arranged[length] = [_arranging(text) for _ in range(20 * times)]
        shown[length] = [_program(room, home, "show", str(path)) for _ in range(times)]
    yield from _figures("arrange", "minutes", "ms", arranged)
    yield from _figures("show", "minutes", "ms", shown)


def _arranging(text: str) -> float:
    """Milliseconds that it takes to lay a guide out in time."""
    guide, pace = read(text, "long.toml"), Pace()
    return _milliseconds(lambda: arrange(guide, pace, pace.estimate))


def _stocked(room: Room, count: int) -> Path:
    """A home with so many guides of the person's own, in which the program was run before.

    They were written an hour ago: what was written just now may still be changing, and is read.
    """
    home = room.home()
    guides = home / "config" / "guides"
    shelf(guides, count)
    written = time.time() - 3600
    for guide in guides.iterdir():
        os.utime(guide, (written, written))
    _menu(room, home)
    return home


def _program(room: Room, home: Path, *words: str) -> float:
    """Milliseconds that the program takes to do what it is asked."""
    return _milliseconds(lambda: room.ran(home, *words))


def _menu(room: Room, home: Path) -> Menu:
    """The menu, opened and left once it has all that it needs."""
    room.ear.wait_for_quiet(0.3)
    with room.program(home) as window:
        spoken = room.seconds_to_sound(window)
        drawn = window.wait_until_drawn(b"voice guide", patience=60) - window.started
        time.sleep(SETTLED)
        return Menu(drawn * 1000, spoken * 1000, memory(processes.of(home)))


def _milliseconds(deed: Callable[[], object]) -> float:
    """How many milliseconds something takes."""
    began = time.monotonic()
    deed()
    return (time.monotonic() - began) * 1000


def _figures(
    what: str, things: str, unit: str, grown: Grown, goals: tuple[Goal, ...] = ()
) -> Iterator[Figure]:
    """A figure for each size, the last of them held against the first; and the cost's growth."""
    names = {size: f"{what}, {size:,} {things}" for size in grown}
    first, *_, last = grown
    for size, values in grown.items():
        against = (names[first], goals) if size == last else ()
        yield Figure(names[size], unit, tuple(values), *against)
    growth = per_doubling([(size, median(values)) for size, values in grown.items()])
    yield Figure(f"{what}, for twice as many {things}", "times", (growth,), goals=LINEAR)
