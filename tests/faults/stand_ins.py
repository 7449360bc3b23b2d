"""What may lie where a file should: nothing of it is to be waited for, or read whole."""

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

GIGABYTE: Final = 1 << 30
"""Bytes of a file that is too much to be read; it takes no room on the disk."""


def pipe(path: Path) -> None:
    """A pipe into which nobody writes."""
    os.mkfifo(path)


def folder(path: Path) -> None:
    """A folder with something in it."""
    (path / "inner").mkdir(parents=True)


def device(path: Path) -> None:
    """A device that never ends."""
    path.symlink_to("/dev/zero")


def stranger(path: Path) -> None:
    """A socket to which nobody listens."""
    here = os.open(path.parent, os.O_RDONLY)
    try:
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(f"/proc/self/fd/{here}/{path.name}")  # a whole path may be too long for it
    finally:
        os.close(here)


def gigabyte(path: Path) -> None:
    """A file of a gigabyte."""
    path.touch()
    os.truncate(path, GIGABYTE)


KINDS: Final[dict[str, Callable[[Path], None]]] = {
    "a pipe": pipe,
    "a folder": folder,
    "a device": device,
    "a socket": stranger,
    "a gigabyte": gigabyte,
}


def replaced(path: Path, kind: str) -> None:
    """Put something else where a file is, or is not."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    KINDS[kind](path)
