"""A file that only we have written, and that is whole; else it is as if it were not there."""

import os
import stat
import zlib
from pathlib import Path
from typing import Final, NamedTuple

from voice_guide.files import put, taken
from voice_guide.paths import made

LIMIT: Final = 16 * 1024 * 1024
"""Bytes that such a file may have."""

_MARK: Final = b"voice-guide index 1\n"
_HEAD: Final = len(_MARK) + 4
"""Bytes before the data: a mark, and the sum over the data."""


class Sealed(NamedTuple):
    """What was found in a file."""

    data: bytes
    written: int
    """When it was written, in nanoseconds since 1970."""


def unsealed(path: Path) -> Sealed:
    """What is in a file.

    Raises:
        OSError: It is not there, is somebody else's, or is damaged.
    """
    about = path.lstat()
    if not _is_ours(about) or about.st_size > LIMIT:
        raise PermissionError(path)
    whole = taken(path, LIMIT)
    if whole[:_HEAD] != _head(whole[_HEAD:]):
        raise OSError(path)
    return Sealed(whole[_HEAD:], about.st_mtime_ns)


def seal(path: Path, data: bytes) -> None:
    """Put data in a file for its owner alone, all at once or not at all.

    Raises:
        OSError: It cannot be written, or is too much; what was there before is still there.
    """
    if _HEAD + len(data) > LIMIT or made(path.parent) is None:
        raise OSError(path)
    put(path, _head(data) + data)


def _head(data: bytes) -> bytes:
    return _MARK + zlib.crc32(data).to_bytes(4, "big")


def _is_ours(about: os.stat_result) -> bool:
    """Whether it is a plain file of ours, and nobody else can write to it."""
    if not stat.S_ISREG(about.st_mode):
        return False
    if not hasattr(os, "geteuid"):
        return True
    writable = about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return about.st_uid == os.geteuid() and not writable
