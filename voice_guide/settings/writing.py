"""One setting changed in the file; all else stays as it stands, comments and hand edits too."""

from voice_guide.errors import BadSetting
from voice_guide.paths import write_whole
from voice_guide.settings.commented import (
    put_in_force,
    put_letters_in_force,
    put_out_of_force,
)
from voice_guide.settings.documented import documented
from voice_guide.settings.file import SettingsFile, why
from voice_guide.settings.letters import fitting, read_letters
from voice_guide.settings.reading import read
from voice_guide.settings.table import table_of
from voice_guide.settings.typed import typed
from voice_guide.settings.values import split


def change(file: SettingsFile, key: str, word: str) -> None:
    """Set one setting, or the letters of a command, to what a person typed.

    Raises:
        BadSetting: no such key, a value it cannot have, or a file that cannot be changed.
    """
    put(file, key, typed(key, word))


def put(file: SettingsFile, key: str, value: object | None) -> None:
    """Set one setting, or the letters of a command; None takes it out, so that it has its default.

    A file that is not there yet is written with every setting in it as a comment.

    Raises:
        BadSetting: no such key, letters it cannot have, or a file that cannot be changed.
    """
    name, command = split(key)
    text = file.text()
    try:
        is_set = name in table_of(text)
    except BadSetting as error:
        raise BadSetting(f"{file.path} cannot be changed. {error}") from error
    if value is None and not is_set:
        return
    _demand_fitting(text, name, command, value)
    try:
        write_whole(file.path, _changed(text or documented(), name, command, value))
    except BadSetting as error:
        raise BadSetting(f"{file.path} cannot be changed: {error}") from error
    except OSError as error:
        raise BadSetting(f"{file.path} cannot be written: {why(error)}.") from error


def _demand_fitting(text: str, name: str, command: str, value: object | None) -> None:
    """Make sure that no letter is given to two commands."""
    if command and isinstance(value, tuple):
        fitting(dict(read(text).settings.keys), command, value)
    elif name == "keys" and value is not None:
        _, problems = read_letters(value)
        if problems:
            raise BadSetting(" ".join(problems))


def _changed(text: str, name: str, command: str, value: object | None) -> str:
    """The text with the change made where a comment stands for it, else where it fits."""
    changed = None
    if value is None:
        changed = None if command else put_out_of_force(text, name)
    elif name not in table_of(text):
        in_force = put_letters_in_force if command else put_in_force
        changed = in_force(text, command or name, value)
    if changed is not None:
        return changed
    # Loaded here: a start must not wait for it, and most changes do without.
    from voice_guide.settings.editing import edited

    return edited(text, name, command, value)
