"""The processes a test has started."""

import os
from contextlib import suppress
from pathlib import Path


def child(module: str) -> int:
    """The one process started by this one that runs a module."""
    (found,) = children(module)
    return found


def children(module: str) -> tuple[int, ...]:
    """The processes started by this one that run a module."""
    return tuple(
        int(folder.name)
        for folder in Path("/proc").glob("[0-9]*")
        if _parent(folder) == os.getpid() and module in _words(folder)
    )


def _parent(folder: Path) -> int:
    with suppress(OSError):
        return int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    return 0


def _words(folder: Path) -> list[str]:
    with suppress(OSError):
        return (folder / "cmdline").read_text().split("\0")
    return []
