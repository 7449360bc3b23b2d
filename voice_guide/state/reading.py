"""A small file read whole; damage costs what it held and nothing else."""

from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from voice_guide.files import taken

Kept = TypeVar("Kept", bound=msgspec.Struct)

LONGEST: Final = 1 << 16
"""Bytes of the longest file that is taken for one of ours."""


def read(path: Path, kind: type[Kept]) -> tuple[Kept | None, str]:
    """What a file holds, and a sentence if it cannot be used; neither if there is no file.

    A damaged file is set aside under a name that is said.
    """
    try:
        text = taken(path, LONGEST)
        if len(text) > LONGEST:
            return None, set_aside(path)
        return msgspec.json.decode(text, type=kind), ""
    except (FileNotFoundError, NotADirectoryError):
        return None, ""
    except OSError as error:
        why = error.strerror or str(error)
        return None, f"{path} cannot be read: {why}."
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None, set_aside(path)


def set_aside(path: Path) -> str:
    """Move a damaged file out of the way, over no other; the sentence that says so."""
    with suppress(OSError):
        aside = _free(path)
        path.rename(aside)
        return f"{path} was damaged. It is kept as {aside.name}, and we start afresh."
    return f"{path} is damaged and cannot be moved. We start afresh."


def _free(path: Path) -> Path:
    """A name beside a file that nothing has yet."""
    names = (f"{path.name}.damaged{'' if n == 1 else f'-{n}'}" for n in count(1))
    return next(aside for aside in map(path.with_name, names) if not aside.exists())
