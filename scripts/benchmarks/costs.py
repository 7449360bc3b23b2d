"""What processes cost, as the kernel counts it."""

import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What some processes cost over a stretch of time."""

    processor: float
    """Percent of one core."""
    wakeups: float
    """Times a second that a thread went to sleep of its own will, and so was woken again."""
    memory: float
    """Proportional share of the memory, in megabytes (a million bytes)."""


def cost(processes: Iterable[int], seconds: float) -> Cost:
    """Wait for so many seconds, and tell what these processes cost meanwhile."""
    chosen = tuple(processes)
    used, woken = _worked(chosen), _switches(chosen)
    began = time.monotonic()
    time.sleep(seconds)
    length = time.monotonic() - began
    return Cost(
        (_worked(chosen) - used) / 1e9 / length * 100,
        (_switches(chosen) - woken) / length,
        memory(chosen),
    )


def memory(processes: Iterable[int]) -> float:
    """The processes' proportional share of the memory, in megabytes."""
    return (
        sum(_fields(Path(f"/proc/{each}/smaps_rollup"), "Pss") for each in processes) * 1024 / 1e6
    )


def _worked(processes: Iterable[int]) -> int:
    """Nanoseconds that the processes have run."""
    return sum(
        int(_text(thread / "schedstat").split()[0] or 0)
        for each in processes
        for thread in Path(f"/proc/{each}/task").glob("*")
        if _text(thread / "schedstat")
    )


def _switches(processes: Iterable[int]) -> int:
    """How often the threads of the processes went to sleep of their own will."""
    return sum(
        _fields(thread / "status", "voluntary_ctxt_switches")
        for each in processes
        for thread in Path(f"/proc/{each}/task").glob("*")
    )


def _fields(path: Path, name: str) -> int:
    """The number that stands behind a name in a file of the kernel's; nought if it is gone."""
    for line in _text(path).splitlines():
        key, _, value = line.partition(":")
        if key == name:
            return int(value.split()[0])
    return 0


def _text(path: Path) -> str:
    """What a file of the kernel's says; nothing if its process has ended."""
    with suppress(OSError):
        return path.read_text(encoding="utf-8")
    return ""
