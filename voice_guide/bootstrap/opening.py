"""The first words of this run, kept for the next start."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from voice_guide.files import put, taken
from voice_guide.library.shipped import SHIPPED
from voice_guide.paths import Places, made
from voice_guide.player.client import Told
from voice_guide.workers import opening


class Opening:
    """Notes what decides the first words when a run begins, and keeps the words once heard."""

    def __init__(self, words: list[str], places: Places) -> None:
        """Look at everything that the first words of a run so asked for hang on."""
        # The menu offers to carry on a session, and does so for a quarter of an hour only.
        offered = () if words else (places.place,)
        passing = any(path.exists() for path in offered)
        self._file = "" if passing else opening.place(words)
        self._clips = places.clips
        self._circumstances = opening.circumstances(words)
        deciding = (
            opening.CODE,
            SHIPPED,
            places.settings,
            places.remembered,
            places.guides,
            *offered,
        )
        self._marks = b"\0".join(_marked(os.fsencode(path) for path in deciding))

    def keep(self, told: Told) -> None:
        """Keep what a player is to be told at the next start, if it can be kept."""
        if not self._file or Path(str(told.get("open"))).parent != self._clips:
            return
        line = json.dumps(told).encode() + b"\n"
        whole = b"\n".join((self._circumstances, self._marks, line))
        file = Path(self._file)
        with suppress(OSError):
            if not file.exists() or taken(file, len(whole)) != whole:
                made(file.parent)
                put(file, whole)


def _marked(paths: Iterable[bytes]) -> Iterable[bytes]:
    """Each path, and its mark."""
    for path in paths:
        yield path
        yield opening.mark(path)
