"""One run: the measures that are asked for, one after the other, each in a room of its own."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from benchmarks.figures import Figure, Unmeasured
from benchmarks.measures import cold, frozen, growth, hops, idle, keys, pacing, rendering, rig
from benchmarks.report import merged
from benchmarks.room import Room, room


class Measure(Protocol):
    """Measures something in a room, and yields its figures."""

    def __call__(self, room: Room, *, quick: bool) -> Iterator[Figure]:
        """With `quick`, as seldom as still tells something."""


MEASURES: Final[Mapping[str, Measure]] = {
    "rig": rig.measure,
    "cold": cold.measure,
    "keys": keys.measure,
    "hops": hops.measure,
    "pacing": pacing.measure,
    "frozen": frozen.measure,
    "idle": idle.measure,
    "growth": growth.measure,
    "rendering": rendering.measure,
}
"""What can be measured, in the order in which it is."""


@dataclass(frozen=True, slots=True)
class Run:
    """All that one run found."""

    figures: Mapping[str, Figure]
    left_out: Sequence[str]
    """What could not be measured for want of something, and how to get it."""
    failed: Sequence[str]
    """What could not be measured though it should have been."""

    @property
    def shortfalls(self) -> tuple[str, ...]:
        """A sentence for everything that is not among the figures."""
        return (*(f"Left out: {each}" for each in self.left_out), *self.failed)


def run(names: Sequence[str], tell: Callable[[str], None], *, quick: bool) -> Run:
    """Measure all of these; `tell` hears how long each took."""
    figures: list[Figure] = []
    left_out: list[str] = []
    failed: list[str] = []
    for name in names:
        began = time.monotonic()
        with room() as here:
            try:
                for figure in MEASURES[name](here, quick=quick):
                    figures.append(figure)  # noqa: PERF402 - what comes before an error is kept
            except (Unmeasured, TimeoutError) as error:
                failed.append(f"{name} was not measured to its end: {error}.")
            left_out.extend(each for each in here.missing if each not in left_out)
        tell(f"{name}: {time.monotonic() - began:.0f} seconds")
    return Run(merged(figures), left_out, failed)
