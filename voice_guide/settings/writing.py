"""The settings file, changed without losing a comment; apart, for its library is slow to load."""

import tomlkit
from tomlkit.exceptions import TOMLKitError

from voice_guide.errors import BadSetting
from voice_guide.paths import write_whole
from voice_guide.settings.file import SettingsFile, why
from voice_guide.settings.values import typed


def change(file: SettingsFile, key: str, word: str) -> None:
    """Set one setting to what a person typed, and leave all else as it stands.

    Raises:
        BadSetting: no such key, a value it cannot have, or a file that cannot be changed.
    """
    value = typed(key, word)
    try:
        document = tomlkit.parse(file.text())
    except TOMLKitError as error:
        raise BadSetting(f"{file.path} is not TOML: {error}. Mend it, or delete it.") from error
    document[key] = value
    try:
        write_whole(file.path, tomlkit.dumps(document))
    except OSError as error:
        raise BadSetting(f"{file.path} cannot be written: {why(error)}.") from error
