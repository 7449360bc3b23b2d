"""What can still be said when no voice can speak.

Clips of the same words by voices that spoke here earlier, and at other speeds; and the words on
which safety depends, which come with the program. A clip's name holds the voice and the speed,
so these are noted beside the clips: without the note none could be found again.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from voice_guide.files import put, taken
from voice_guide.ports import Clip
from voice_guide.voices import clipfile
from voice_guide.voices.digest import sha256
from voice_guide.voices.identity import Identity
from voice_guide.voices.store import Store, key

SHIPPED: Final = Path(__file__).with_name("clips")
"""The folder of the clips that come with the program."""

NOTE: Final = "spoken.json"
"""The file that names the voices which have spoken, and how fast."""

VOICES: Final = 6
SPEEDS: Final = 12
"""How many voices are kept in mind, and how many speeds of each; the newest ones."""

LONGEST: Final = 1 << 18
"""Bytes that are read of the note, or of a clip that came with the program, at most."""

Spoken = dict[Identity, tuple[int, ...]]
"""The voices that have spoken, each with its speeds in words a minute; the newest last."""


class ReadyMade:
    """Finds clips of some words, whoever has said them and however fast."""

    def __init__(self, store: Store, shipped: Path = SHIPPED) -> None:
        self._store = store
        self._shipped = shipped
        self._spoken: Spoken | None = None

    def spoke(self, identity: Identity, speed: int) -> None:
        """Note that there is a clip by a voice at so many words a minute."""
        if speed in self._noted().get(identity, ()):
            return
        spoken = _read(self._store.folder / NOTE)  # another may have noted more meanwhile
        speeds = (*spoken.pop(identity, ()), speed)[-SPEEDS:]
        self._spoken = dict([*spoken.items(), (identity, speeds)][-VOICES:])
        self._write(self._spoken)

    def find(self, text: str, speed: int) -> Clip | None:
        """A clip of these words: by the voice that spoke last if it is there, near this speed."""
        for identity, speeds in reversed(self._noted().items()):
            for other in sorted(speeds, key=lambda each: abs(each - speed)):
                found = self._store.find(key(identity, text, other))
                if found is not None:
                    return Clip(*found, stands_in=True)
        return self._came_along(text)

    def _came_along(self, text: str) -> Clip | None:
        """The clip that came with the program, if one did and it is whole."""
        path = self._shipped / shipped_name(text)
        try:
            seconds = clipfile.seconds(taken(path, LONGEST))
        except OSError:
            return None
        return None if seconds is None else Clip(path, seconds, stands_in=True)

    def _noted(self) -> Spoken:
        if self._spoken is None:
            self._spoken = _read(self._store.folder / NOTE)
        return self._spoken

    def _write(self, spoken: Spoken) -> None:
        note = [[*identity, list(speeds)] for identity, speeds in spoken.items()]
        with suppress(OSError):
            put(self._store.folder / NOTE, json.dumps(note).encode())


def shipped_name(text: str) -> str:
    """What the file is called of the words that came with the program."""
    return f"{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}.wav"


def _read(note: Path) -> Spoken:
    """What was noted; nothing of it if the file is not what was written."""
    try:
        lines = json.loads(taken(note, LONGEST))
        spoken = {
            Identity(driver, voice, version): tuple(speeds)
            for driver, voice, version, speeds in lines
        }
    except (OSError, ValueError, TypeError, RecursionError):
        return {}
    names = all(isinstance(part, str) for identity in spoken for part in identity)
    numbers = all(isinstance(each, int) for speeds in spoken.values() for each in speeds)
    return spoken if names and numbers else {}
