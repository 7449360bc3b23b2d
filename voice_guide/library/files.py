"""Guide files: which there are, whether one was changed, and the guide that it holds."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from voice_guide.files import taken
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide, Problem, shown


class Unreadable(BadGuide):
    """A file gives nothing to read; why may change without the file being changed."""


class Stamp(Struct, frozen=True, array_like=True):
    """What is never the same again once a file has been changed or replaced."""

    written: int
    """When it was written to last, in nanoseconds since 1970."""
    changed: int
    """When anything about it was changed last, in nanoseconds since 1970."""
    size: int
    """Bytes."""
    number: int
    """What its filesystem counts it by."""


def stamp_of(about: os.stat_result) -> Stamp | None:
    """The stamp of a file the system tells about; none if it is no plain file."""
    if not stat.S_ISREG(about.st_mode):
        return None
    return Stamp(about.st_mtime_ns, about.st_ctime_ns, about.st_size, about.st_ino)


def guide_files(folder: Path) -> Iterator[tuple[str, Stamp | None]]:
    """The path of every guide file in a folder, in the order of names, and its stamp if it has one.

    Raises:
        OSError: The folder is not there, or cannot be read.
    """
    with os.scandir(folder) as found:
        guides = [each for each in found if each.name.endswith(".toml") and each.name != ".toml"]
    for each in sorted(guides, key=lambda each: each.name):
        try:
            yield each.path, stamp_of(each.stat())
        except OSError:
            yield each.path, None


def guide_at(path: Path) -> Guide:
    """The guide in a file.

    Raises:
        Unreadable: It cannot be read.
        BadGuide: What it holds cannot be used.
    """
    # Loaded here: a menu of guides that are known already reads none.
    from voice_guide.guide.characters import LIMIT
    from voice_guide.guide.reading import read

    name = shown(str(path), 200)
    if not path.is_file():
        what = "there is no such file." if not path.exists() else "this is not a file."
        raise Unreadable([Problem(name, None, "the file", what, "Check the path.")])
    try:
        data = taken(path, LIMIT)
    except OSError as error:
        what = f"it cannot be read ({error.strerror})."
        mend = "Make it readable, or name another."
        raise Unreadable([Problem(name, None, "the file", what, mend)]) from error
    return read(data, str(path))
