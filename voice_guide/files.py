"""Files for their owner alone, of which nobody ever finds a half."""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path


def unfinished(folder: Path, name: str = "") -> Path:
    """A new and empty file in a folder, by a name that nobody can guess; it ends in .part.

    Raises:
        OSError: the folder cannot be written to.
    """
    path = folder / f".{name}.{os.urandom(8).hex()}.part"
    path.touch(0o600, exist_ok=False)
    return path


def put(path: Path, data: bytes, *, for_good: bool = False) -> None:
    """Put bytes in a file, all at once or not at all.

    With `for_good` it waits until they are on the disk, lest they are lost with the power.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    part = unfinished(path.parent, path.name)
    try:
        with part.open("wb") as file:
            file.write(data)
            if for_good:
                file.flush()
                os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def taken(path: Path, most: int) -> bytes:
    """What a file holds, so many bytes of it at most and one more if there is more.

    A pipe or a device in its place, which could keep its reader forever, is never read.

    Raises:
        OSError: it is not there, is no file, or cannot be read.
    """
    with open(path, "rb", opener=_at_once) as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise OSError(errno.EINVAL, "it is no file")
        return file.read(min(most, about.st_size) + 1)


def _at_once(path: str, how: int) -> int:
    """A file opened without waiting for anybody; on Windows there are no such pipes."""
    return os.open(path, how | getattr(os, "O_NONBLOCK", 0))
