"""What the kernel says a process holds, and whether that stays level."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression
from typing import Final

MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Level:
    """What one process holds at one moment."""

    at: float
    """Seconds since the soak began."""
    memory: float
    """Proportional share of the memory, in megabytes (a million bytes)."""
    descriptors: int
    threads: int


def level(process: int, at: float) -> Level:
    """What a process holds now.

    Raises:
        OSError: it has ended.
    """
    place = Path(f"/proc/{process}")
    return Level(
        at,
        _kilobytes((place / "smaps_rollup").read_text(), "Pss") * 1024 / MEGABYTE,
        len(os.listdir(place / "fd")),  # noqa: PTH208 - pathlib would hold a descriptor meanwhile
        len(list((place / "task").iterdir())),
    )


def rise(levels: Sequence[Level], amount: Callable[[Level], float]) -> float:
    """By how much an amount has grown from the first level to the last, on a straight line.

    A line through all of them is not moved by the one that was measured at a bad moment.
    """
    moments = [each.at for each in levels]
    slope = linear_regression(moments, [amount(each) for each in levels]).slope
    return slope * (moments[-1] - moments[0])


def dead_children(process: int) -> tuple[int, ...]:
    """The children of a process that have ended and were never waited for."""
    return tuple(child for child in children(process) if _state(child) == "Z")


def children(process: int) -> tuple[int, ...]:
    """The children of a process, dead ones too."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").glob("*"):
        with suppress(OSError):
            found += map(int, (task / "children").read_text().split())
    return tuple(found)


def bytes_in(folder: Path, names: str = "*") -> int:
    """How many bytes the files of a folder take, those of its folders among them."""
    return sum(_size(file) for file in folder.rglob(names))


def _size(file: Path) -> int:
    """A file's bytes; nought for what is no file, or has gone."""
    with suppress(OSError):
        if file.is_file():
            return file.stat().st_size
    return 0


def _state(process: int) -> str:
    """The kernel's letter for what a process does; nothing if it is gone."""
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    return ""


def _kilobytes(told: str, name: str) -> int:
    """The number that stands behind a name."""
    lines = (line.split() for line in told.splitlines())
    return next(int(words[1]) for words in lines if words[0] == f"{name}:")
