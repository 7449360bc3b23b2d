"""What is known from earlier runs, and the small file that keeps it."""

from pathlib import Path

import msgspec
from msgspec import Struct

from voice_guide.paths import write_whole
from voice_guide.state.reading import read


class Remembered(msgspec.Struct, frozen=True):
    """What is known from earlier runs; a key of a later version is passed over."""

    welcomed: bool = False
    """Whether the words of the first use have been said."""
    offered: bool = False
    """Whether the questions about the person have been offered."""
    last_used: str = ""
    """The relief guide that was used last, by its id; nothing before the first."""


class Recalled(Struct, frozen=True):
    """What was remembered, and a sentence if some of it was lost."""

    remembered: Remembered
    problem: str = ""


class StateFile:
    """One person's state.json."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Recalled:
        """What is remembered; a damaged file is set aside under a name that is said."""
        remembered, problem = read(self._path, Remembered)
        return Recalled(remembered or Remembered(), problem)

    def keep(self, remembered: Remembered) -> bool:
        """Remember this from now on; whether it could be written."""
        try:
            write_whole(self._path, msgspec.json.encode(remembered).decode() + "\n")
        except OSError:
            return False
        return True

    def remember(self, **more: bool | str) -> bool:
        """Remember something more beside all that is known; whether it could be written."""
        return self.keep(msgspec.structs.replace(self.load().remembered, **more))
