"""The text of a settings file as settings; whatever is wrong in it is named and left out."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from voice_guide.errors import BadSetting
from voice_guide.guide.problem import MOST
from voice_guide.ports import Settings
from voice_guide.settings.letters import read_letters
from voice_guide.settings.values import KEYS, literal, may_be, told, unknown, valid


class Reading(Struct, frozen=True):
    """Settings that can be used, and a sentence for everything that could not."""

    settings: Settings
    problems: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()
    """The settings that the text itself gives; all others have their defaults."""


def read(text: str) -> Reading:
    """The settings a text holds; a wrong value has its default instead, the rest is kept."""
    if not text.strip():
        return Reading(Settings())
    # Loaded here: most people set nothing, and the first words wait for the settings.
    from voice_guide.settings.table import table_of

    try:
        table = table_of(text)
    except BadSetting as error:
        return Reading(Settings(), (f"{error} Every setting has its default.",))
    return read_table(table)


def read_table(table: Mapping[str, object]) -> Reading:
    """The settings that data holds, as `read` does it."""
    good: dict[str, object] = {}
    problems: list[str] = []
    for key, value in table.items():
        if key not in KEYS:
            problems.append(unknown(key))
        elif key == "keys":
            good[key], wrong = read_letters(value)
            problems.extend(wrong)
        elif valid(key, value):
            good[key] = value
        else:
            problems.append(_refused(key, value))
    return Reading(msgspec.convert(good, Settings), tuple(problems[:MOST]), frozenset(good))


def _refused(key: str, value: object) -> str:
    """What is said of a value that a setting cannot have."""
    default = literal(getattr(Settings(), key))
    return f"{key} cannot be {told(value)}. It must be {may_be(key)}. {default} is used instead."
