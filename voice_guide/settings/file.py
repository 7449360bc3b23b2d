"""The settings file, read without ever failing."""

from pathlib import Path
from typing import Final

from msgspec.structs import replace

from voice_guide.errors import BadSetting
from voice_guide.ports import Settings
from voice_guide.settings.reading import Reading, read

LIMIT: Final = 256 * 1024
"""Characters that a settings file may have; one that tells of every setting has 7000."""


class SettingsFile:
    """One person's settings.toml; a missing one means every default."""

    def __init__(self, path: Path) -> None:
        self.path = path
        """Where it lies, whether or not it is there."""

    def load(self) -> Reading:
        """The settings, and a sentence for every fault of the file, each naming the file."""
        try:
            reading = read(self.text())
        except BadSetting as error:
            return Reading(Settings(), (f"{error} Every setting has its default.",))
        problems = tuple(f"{self.path}: {problem}" for problem in reading.problems)
        return replace(reading, problems=problems)

    def text(self) -> str:
        """What the file holds; nothing when it is not there.

        Raises:
            BadSetting: it is there and cannot be read.
        """
        try:
            return self._read()
        except (FileNotFoundError, NotADirectoryError):
            return ""
        except UnicodeDecodeError as error:
            raise BadSetting(f"{self.path} is not UTF-8 text. Save it as UTF-8.") from error
        except OSError as error:
            raise BadSetting(f"{self.path} cannot be read: {why(error)}.") from error

    def _read(self) -> str:
        # Asked first: to open a pipe would wait for somebody to write to it.
        if not self.path.is_file() and self.path.exists():
            raise BadSetting(f"{self.path} cannot be read: it is no file. Take it away.")
        with self.path.open(encoding="utf-8") as file:
            text = file.read(LIMIT + 1)
        if len(text) > LIMIT:
            raise BadSetting(f"{self.path} has more than {LIMIT} characters. Make it shorter.")
        return text


def why(error: OSError) -> str:
    """What the system says is wrong, without the path."""
    return error.strerror or str(error)
