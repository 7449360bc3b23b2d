"""Clips in memory alone, for when there is no disk to write to.

They are files without a name, which go with the process; others of the same person reach them
through it.
"""

import os
from pathlib import Path
from typing import Final

from voice_guide.voices import clipfile
from voice_guide.voices.sound import Sound

MOST: Final = 300
"""Clips at most: each costs the process one of about a thousand files."""


class Memory:
    """What was kept, by name; it only grows, as long as the process lives."""

    def __init__(self) -> None:
        self._kept: dict[str, Path] = {}

    def keep(self, name: str, sound: Sound) -> Path:
        """Write a clip down; where it can be read while this process lives.

        Raises:
            OSError: there is no memory for it, or this system has no such files.
        """
        if name not in self._kept:
            self._kept[name] = self._written(clipfile.encode(sound))
        return self._kept[name]

    def _written(self, data: bytes) -> Path:
        if len(self._kept) >= MOST or not hasattr(os, "memfd_create"):
            raise OSError("there is no room for another clip in memory")
        file = os.memfd_create("voice-guide")
        path = Path(f"/proc/{os.getpid()}/fd/{file}")
        if not path.exists():
            os.close(file)
            raise OSError("there is no /proc to reach a clip in memory by")
        path.write_bytes(data)
        return path
