"""Settings that stand in the file as comments, put in force and out of force again.

Each change is looked at before it is given back: the text must then hold what it held before,
and what was asked for besides. Where that is not so, there is none.
"""

import re
from collections.abc import Mapping
from typing import Final

from voice_guide.errors import BadSetting
from voice_guide.settings.documented import KEYS_TABLE, row
from voice_guide.settings.table import table_of
from voice_guide.settings.values import literal

_KEYS_HEAD: Final = f"# [{KEYS_TABLE}]"


def put_in_force(text: str, key: str, value: object) -> str | None:
    """The text with a commented setting set; none where there is no such comment."""
    commented = re.compile(rf"^# ?{re.escape(key)} = .*$", re.MULTILINE)
    return _changed(text, commented, f"{key} = {literal(value)}", table_of(text) | {key: value})


def put_out_of_force(text: str, key: str) -> str | None:
    """The text with a setting as a comment that tells its default; none where that cannot be."""
    line = re.compile(rf"^{re.escape(key)}[ \t]*=.*$", re.MULTILINE)
    rest = {name: value for name, value in table_of(text).items() if name != key}
    return _changed(text, line, row(key), rest)


def put_letters_in_force(text: str, command: str, letters: object) -> str | None:
    """The text with the commented table of keys opened, and one row in it."""
    head = re.compile(rf"^{re.escape(_KEYS_HEAD)}$", re.MULTILINE)
    opened = f"[{KEYS_TABLE}]\n{command} = {literal(letters)}"
    return _changed(text, head, opened, table_of(text) | {KEYS_TABLE: {command: letters}})


def _changed(
    text: str, line: re.Pattern[str], instead: str, wanted: Mapping[str, object]
) -> str | None:
    """The text with one line changed, if it then holds what is wanted."""
    changed, found = line.subn(lambda _: instead, text, count=1)
    if not found:
        return None
    try:
        holds = table_of(changed)
    except BadSetting:
        return None
    return changed if _plain(holds) == _plain(wanted) else None


def _plain(value: object) -> object:
    """A value with tuples and lists alike."""
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, tuple | list) else value
