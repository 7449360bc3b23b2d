"""Moments at which functions of the program were called, and the way from one to the next: pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from benchmarks.figures import Unmeasured

MISSING: Final = "missing"
"""What is noted of a function that is to be marked and is not there."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened in one of the program's processes."""

    at: float
    """Moment on the monotonic clock, in seconds."""
    what: str
    """Which process, and which of its functions."""


@dataclass(frozen=True, slots=True)
class Hop:
    """A stretch of a way: from the end of the one before it to the next mark of one kind."""

    name: str
    to: str
    """What the mark says that it ends with."""


HEARD: Final = "heard"
"""The last hop of every way: from its last mark to the moment at which it is heard."""


def parsed(lines: Iterable[str]) -> list[Mark]:
    """The marks in a file, in order of time.

    Raises:
        Unmeasured: A function that was to be marked is not there any more.
    """
    marks: list[Mark] = []
    for line in lines:
        moment, _, what = line.strip().partition(" ")
        who, _, name = what.partition(" ")
        if name.startswith(MISSING):
            function = name.removeprefix(MISSING).strip()
            raise Unmeasured(f"{function} is not there any more; hops.py names it in its tables")
        marks.append(Mark(int(moment) / 1e9, f"{who} {name}"))
    return sorted(marks, key=lambda mark: mark.at)


def functions(ways: Iterable[Sequence[Hop]]) -> list[str]:
    """The functions that have to be marked for these ways, each once."""
    named = (hop.to.partition(" ")[2] for way in ways for hop in way)
    return list(dict.fromkeys(name for name in named if ":" in name))


def followed(
    way: Sequence[Hop], marks: Sequence[Mark], begin: float, heard: float, error: float = 0.0
) -> dict[str, float]:
    """Seconds of each hop of a way that began and was heard at these moments.

    What was lost on the way has no length, nor has anything behind it: a mark that was made
    after the end was heard belongs to something else. The ear may be off by `error` seconds, and
    so the last hop may last less than nothing.
    """
    lengths: dict[str, float] = {}
    before, latest = begin, heard + error
    for hop in way:
        there = (mark.at for mark in marks if mark.what == hop.to and before <= mark.at <= latest)
        end = next(there, None)
        if end is None:
            return lengths
        lengths[hop.name] = end - before
        before = end
    return {**lengths, HEARD: heard - before}


def never(way: Sequence[Hop], gone: Sequence[Mapping[str, float]]) -> list[str]:
    """What of a way was marked in none of the times that it was gone."""
    return [hop.to for hop in way if not any(hop.name in lengths for lengths in gone)]
