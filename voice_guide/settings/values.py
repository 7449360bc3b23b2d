"""What each setting may be, in words and in the file."""

from typing import Final

import msgspec
from msgspec import inspect

from voice_guide.errors import BadSetting
from voice_guide.guide.nearest import nearest
from voice_guide.guide.problem import shown
from voice_guide.ports import Settings
from voice_guide.settings.letters import MAY_BE, demand

FIELDS: Final = {field.name: field for field in msgspec.structs.fields(Settings)}
"""What each setting is, by its name."""

KEYS: Final = tuple(FIELDS)
"""Every setting, in the order in which they matter."""

LONGEST: Final = 200
"""Characters that a text may have: the name of a voice, of a guide, or of an engine."""


def split(key: str) -> tuple[str, str]:
    """A setting's name, and the command whose letters are meant, if it is "keys.again" or such.

    Raises:
        BadSetting: there is no such setting, or no such command.
    """
    name, dot, command = key.partition(".")
    if name not in FIELDS or (dot and name != "keys"):
        raise BadSetting(unknown(key))
    if dot:
        demand(command)
    return name, command


def unknown(key: str) -> str:
    """What is said of a key that is no setting."""
    near = nearest(key, KEYS)
    return f"There is no setting {told(key)}." + (f" Did you mean {near}?" if near else "")


def may_be(key: str) -> str:
    """What a setting may be, as the end of a sentence."""
    match inspect.type_info(FIELDS[key].type):
        case inspect.IntType(ge=low, le=high):
            return f"a whole number from {low} to {high}"
        case inspect.FloatType(ge=low, le=high):
            return f"a number from {low:g} to {high:g}"
        case inspect.LiteralType(values=choices):
            return "one of " + ", ".join(str(choice) for choice in choices)
        case inspect.VarTupleType():
            return 'a list of names, such as ["pico", "espeak"]'
        case inspect.BoolType():
            return "true or false"
        case inspect.DictType():
            return MAY_BE
        case inspect.StrType(pattern=str()):
            return "the two letters of a country, such as GB, or nothing"
        case _:
            return f"a text of at most {LONGEST} characters"


def valid(key: str, value: object) -> bool:
    """Whether a setting may have this value."""
    try:
        msgspec.convert(value, FIELDS[key].type)
    except (msgspec.ValidationError, OverflowError):
        return False
    return all(map(_can_be_shown, value if isinstance(value, list | tuple) else (value,)))


def told(value: object) -> str:
    """A value more or less as it stands in the file, short enough to be said."""
    return shown(repr(value), 60)


def _can_be_shown(value: object) -> bool:
    """Whether a text, if it is one, is short, and has nothing in it that could harm a terminal."""
    return not isinstance(value, str) or (len(value) <= LONGEST and value.isprintable())


def literal(value: object) -> str:
    """A value as it is written in the file."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return '"' + "".join(map(_escaped, value)) + '"'
        case tuple() | list():
            return "[" + ", ".join(literal(part) for part in value) + "]"
        case dict():
            rows = ", ".join(f"{_bare(name)} = {literal(part)}" for name, part in value.items())
            return f"{{ {rows} }}" if rows else "{}"
        case _:
            return str(value)


def _bare(name: str) -> str:
    """A key of a table, with quotes where TOML wants them."""
    return name if name.isascii() and name.replace("-", "").isalnum() else literal(name)


def _escaped(character: str) -> str:
    """A character as it stands between the quotes of TOML."""
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"
