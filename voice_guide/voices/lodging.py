"""Where clips are kept while the program runs."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from voice_guide.files import unfinished
from voice_guide.voices.store import NOTE, Store

OURS: Final = "voice-guide-"
"""How the name of each spare folder begins."""

_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - only ever a folder of our own inside it


class Lodging:
    """The folder asked for, and a spare one that is thrown away, for when that cannot be used.

    The spare one has a name that nobody can guess, and is made when it is first needed.
    """

    def __init__(self, folder: Path, note: str = NOTE) -> None:
        self.spare = _shelter() / f"{OURS}{os.urandom(8).hex()}"
        self.store = Store(folder if _is_usable(folder) else made(self.spare), note)

    def close(self) -> None:
        """Remove the spare folder, if it was made."""
        remove(self.spare)


def remove(spare: Path) -> None:
    """Remove a spare folder with all that is in it, if it is there; never another folder."""
    if not spare.is_absolute() or not spare.name.startswith(OURS):
        return
    with suppress(OSError):
        for file in spare.iterdir():
            file.unlink(missing_ok=True)
        spare.rmdir()


def made(folder: Path) -> Path:
    """The folder, made for its owner alone if it was missing; the name is as good if it fails."""
    _is_usable(folder)
    return folder


def _shelter() -> Path:
    """A folder for everybody's passing files: in memory where it can be, as a disk may be full."""
    if os.access(_MEMORY, os.W_OK | os.X_OK):
        return _MEMORY
    # Loaded here: what looks for such a folder loads slowly, and Linux does without.
    from tempfile import gettempdir

    return Path(gettempdir())


def _is_usable(folder: Path) -> bool:
    """Whether the folder is there, closed to others, and can be written to."""
    try:
        for missing in reversed([folder, *folder.parents]):  # each, for `parents` are open to all
            missing.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
        unfinished(folder).unlink()
    except OSError:
        return False
    return True
