"""What a person means by a word that they typed for a setting."""

from typing import Final

from msgspec import inspect

from voice_guide.errors import BadSetting
from voice_guide.settings.letters import letters_of
from voice_guide.settings.table import table_of
from voice_guide.settings.values import FIELDS, may_be, split, told, valid

_YES_OR_NO: Final = dict.fromkeys(("true", "yes", "on"), True) | dict.fromkeys(
    ("false", "no", "off"), False
)
"""Words a person may type for what is true or false."""

_NONE: Final = ("", "none", "nothing", "off")
"""Words a person may type to take a command's letter away."""


def typed(key: str, word: str) -> object:
    """The value a person means by a word on the command line.

    Raises:
        BadSetting: there is no such key, or it cannot have that value.
    """
    key, command = split(key)
    if command:
        return typed_letters(command, word)
    value = _understood(key, word)
    if not valid(key, value):
        raise BadSetting(f"{key} cannot be {told(word)}. It must be {may_be(key)}.")
    return value


def _understood(key: str, word: str) -> object:
    """A word as the kind of value its setting has, or as it stands if it is none."""
    match inspect.type_info(FIELDS[key].type):
        case inspect.VarTupleType() if not word.lstrip().startswith("["):
            return [part.strip() for part in word.split(",") if part.strip()]
        case inspect.StrType(pattern=str()):
            return word.strip().upper()
        case inspect.BoolType():
            return _YES_OR_NO.get(word.strip().lower(), word)
        case inspect.VarTupleType() | inspect.IntType() | inspect.FloatType() | inspect.DictType():
            try:
                table = table_of(f"value = {word.strip()}")
            except BadSetting:
                return word
            return table["value"] if len(table) == 1 else word
        case _:
            return word


def typed_letters(name: str, word: str) -> tuple[str, ...]:
    """The letters a person means by a word on the command line.

    Raises:
        BadSetting: there is no such command, or this is no list of letters.
    """
    word = word.strip()
    if word.lower() in _NONE:
        return letters_of(name, [])
    if len(word) > 1 and word.startswith("["):
        try:
            table = table_of(f"value = {word}")
        except BadSetting:
            table = {}
        return letters_of(name, table["value"] if len(table) == 1 else word)
    if len(word) == 1:
        return letters_of(name, word)
    return letters_of(name, [part.strip() for part in word.split(",") if part.strip()])
