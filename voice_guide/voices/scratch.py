"""The file an engine writes to, until it has been read back."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def scratch() -> Path:
    """A place for one file of our own, to be written again and again.

    Where the system can, it lies in memory, so that a full disk cannot silence the voice.
    """
    if hasattr(os, "memfd_create"):
        with suppress(OSError):
            place = Path(f"/proc/self/fd/{os.memfd_create('voice-guide')}")
            if place.exists():
                return place
    handle, name = tempfile.mkstemp(prefix="voice-guide-", suffix=".wav")
    os.close(handle)
    return Path(name)


def emptied(place: Path) -> Path:
    """The same place, with nothing in it."""
    with suppress(OSError):
        os.truncate(place, 0)
    return place
