"""The settings file as a document with comments and hand edits; its library is slow to load."""

from collections.abc import MutableMapping

import tomlkit
from tomlkit.exceptions import TOMLKitError

from voice_guide.errors import BadSetting


def edited(text: str, key: str, command: str, value: object) -> str:
    """The text with a setting, or the letters of a command, set; taken out where they are None.

    Raises:
        BadSetting: the text cannot be changed so.
    """
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise BadSetting(f"it is not TOML: {error}. Mend it, or delete it.") from error
    table: MutableMapping[str, object] = document
    if command:
        if key not in document:
            document[key] = tomlkit.table()
        found = document[key]
        if not isinstance(found, MutableMapping):
            raise BadSetting(f"{key} is no table in it. Mend it, or delete that line.")
        table, key = found, command
    if value is None:
        table.pop(key, None)
    else:
        table[key] = list(value) if isinstance(value, tuple) else value
    return tomlkit.dumps(document)
