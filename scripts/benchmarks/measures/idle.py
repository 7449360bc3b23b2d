"""What a hold costs in which nothing is said: the processor, wakeups and memory."""

from collections.abc import Iterator
from typing import Final

from benchmarks.costs import Cost, cost
from benchmarks.figures import Figure, Goal
from benchmarks.guides import one_hold
from benchmarks.rivals import EMPTY_SCREEN
from benchmarks.room import Room
from tests.sound import processes

SETTLED: Final = 1.5
"""Seconds after which nothing is left to be done of a start."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """The program in a hold and an empty screen, in turn."""
    seconds, times = (4.0, 1) if quick else (20.0, 3)
    ours, empty = [], []
    for _ in range(times):
        ours.append(_in_a_hold(room, seconds))
        empty.append(_of_an_empty_screen(room, seconds))
    yield from _figures("in a hold", ours, held=True)
    yield from _figures(EMPTY_SCREEN.name, empty, held=False)


def _figures(name: str, costs: list[Cost], *, held: bool) -> Iterator[Figure]:
    """Three figures of one program; those `held` are held against the empty screen's."""
    for what, unit, values, goals in (
        ("processor", "% of a core", [each.processor for each in costs], (Goal("max", 3),)),
        ("wakeups", "a second", [each.wakeups for each in costs], ()),
        ("memory", "MB", [each.memory for each in costs], (Goal("max", 2.5, of_peer=True),)),
    ):
        peer = f"{what}, {EMPTY_SCREEN.name}"
        figure = Figure(f"{what}, {name}", unit, tuple(values))
        yield Figure(figure.name, unit, figure.values, peer, goals) if held else figure


def _in_a_hold(room: Room, seconds: float) -> Cost:
    """What all processes of the program cost in a hold."""
    guide, home = room.file("hold.toml", one_hold("Now hold.", 600)), room.home()
    with room.program(home, "play", str(guide)) as window:
        room.ear.wait_for_sound(window.started)
        room.ear.wait_for_quiet(SETTLED)
        return cost(processes.of(home), seconds)


def _of_an_empty_screen(room: Room, seconds: float) -> Cost:
    """What an empty Textual app costs that draws one line a second."""
    home = room.home()
    with room.window(EMPTY_SCREEN.command, home) as window:
        drawn = window.wait_until_drawn(b"empty screen")
        room.ear.between(drawn, drawn + SETTLED)
        return cost(processes.of(home), seconds)
