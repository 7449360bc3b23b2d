"""The places that the program writes to: whether it can, and whether others can look in."""

import os
import shutil
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from voice_guide.checkup.facts import FileFacts, Folder
from voice_guide.files import unfinished
from voice_guide.paths import Places


def file_facts(where: Places, environ: Mapping[str, str], problems: tuple[str, ...]) -> FileFacts:
    """The folders, the room on the disk, and what was wrong with what is remembered."""
    named = {
        "settings": where.config,
        "guides": where.guides,
        "memory": where.state,
        "log": where.logs,
        "kept speech": where.clips,
    }
    folders = tuple(
        Folder(name, tilde(str(path), environ), why_shut(path), open_to_others(path))
        for name, path in named.items()
    )
    told = tuple(tilde(problem, environ) for problem in problems)
    return FileFacts(folders, _free(where.clips), told)


def why_shut(folder: Path) -> str:
    """Why a folder cannot be written to; nothing if it can, or could be made.

    Nothing is left behind in one that is there, and none is made that is not.
    """
    try:
        unfinished(_existing(folder)).unlink()
    except OSError as error:
        why = error.strerror or str(error)
        return f"{why[:1].lower()}{why[1:]}"
    return ""


def open_to_others(folder: Path) -> bool:
    """Whether people other than its owner can look into a folder that is there."""
    if sys.platform == "win32":
        return False  # there it is the person's own folder above it that is closed
    with suppress(OSError):
        return bool(stat.S_IMODE(folder.stat().st_mode) & 0o077)
    return False


def tilde(text: str, environ: Mapping[str, str]) -> str:
    """A text with the person's own folder as ~, wherever it stands."""
    home = environ.get("HOME", "") or str(Path("~").expanduser())
    return text.replace(home, "~") if len(home) > 1 else text


def _existing(folder: Path) -> Path:
    """A folder, or the nearest one above it that is there."""
    return next(each for each in (folder, *folder.parents) if os.path.lexists(each))


def _free(folder: Path) -> int | None:
    """Bytes that are free where a folder lies, or would."""
    with suppress(OSError):
        disk = shutil.disk_usage(_existing(folder))
        return disk.free if disk.total else None
    return None
