"""Clips kept on disk, so that the same words are rendered once and are there at once.

A clip is found by its name alone: there is no list to read, to lock or to lose.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from voice_guide.files import put, taken
from voice_guide.voices import clipfile
from voice_guide.voices.digest import sha256
from voice_guide.voices.identity import Identity, Wish
from voice_guide.voices.sound import Sound

FORMAT = "3"
"""Changes whenever the way clips are trimmed, levelled or written does."""

ROOM = 64 * 1024 * 1024
"""Bytes that clips may take before the ones unused for longest go."""

ABANDONED = 3600
"""Seconds by which a half-written file is older than the newest one when nobody writes it."""

NOTE = "voice.json"
"""The file that tells which voice answered the last wish."""

LONGEST = 1 << 16
"""Bytes that are read of the note of the last voice at most."""


def key(identity: Identity, text: str, speed: int) -> str:
    """The name of the clip of these words, at so many words a minute, by this voice."""
    parts = (FORMAT, identity.driver, identity.voice, identity.version, str(speed), text)
    return str(sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest())


class Store:
    """A folder of clips, for its owner alone."""

    def __init__(self, folder: Path, note: str = NOTE) -> None:
        """Keep clips in a folder; voices that share it have notes of their own."""
        self.folder = folder
        self._note = folder / note

    def path(self, name: str) -> Path:
        """Where the clip of that name lies, or would."""
        return self.folder / f"{name}.wav"

    def find(self, name: str) -> tuple[Path, float] | None:
        """The clip's file and its seconds; a damaged file is removed and counts as not there."""
        path = self.path(name)
        try:
            seconds = clipfile.seconds(taken(path, ROOM))
            if seconds is None:
                path.unlink()
                return None
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        return path, seconds

    def keep(self, name: str, sound: Sound) -> Path:
        """Write the clip down, all at once.

        Raises:
            OSError: the folder cannot be written to, or is full.
        """
        path = self.path(name)
        put(path, clipfile.encode(sound))
        return path

    def prune(self, room: int = ROOM) -> None:
        """Remove what was left half-written, and the clips unused for longest beyond the room."""
        files = sorted(self._files(), reverse=True)
        newest = files[0][0] if files else 0.0
        taken = 0
        for used, size, path in files:
            taken += size
            if taken > room or (path.suffix == ".part" and used < newest - ABANDONED):
                with suppress(OSError):
                    path.unlink()

    def remember(self, wish: Wish, identity: Identity) -> None:
        """Note which voice answered this wish, for the next start."""
        note = json.dumps({"wish": wish._asdict(), "identity": identity._asdict()})
        with suppress(OSError):
            put(self._note, note.encode())

    def remembered(self, wish: Wish) -> Identity | None:
        """The voice that answered the same wish last time."""
        try:
            note = json.loads(taken(self._note, LONGEST))
            asked, found = note["wish"], note["identity"]
            then = Wish(tuple(asked["drivers"]), asked["voice"])
            identity = Identity(found["driver"], found["voice"], found["version"])
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return None
        is_whole = all(isinstance(part, str) for part in identity)
        return identity if then == wish and is_whole else None

    def _files(self) -> list[tuple[float, int, Path]]:
        """When each clip was last used, its bytes, and its path."""
        files: list[tuple[float, int, Path]] = []
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name.endswith((".wav", ".part")):
                    with suppress(OSError):
                        about = entry.stat(follow_symlinks=False)
                        files.append((about.st_mtime, about.st_size, Path(entry.path)))
        return files
