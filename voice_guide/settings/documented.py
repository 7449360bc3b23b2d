"""The settings file as it is first written: every setting with what it is, none in force."""

import textwrap
from typing import Final

from voice_guide.commands.letters import ORDER
from voice_guide.ports import Settings
from voice_guide.settings.values import KEYS, literal, may_be
from voice_guide.wording.settings import CHOICES, EMPTY, HINTS, MEANINGS, UNITS

WIDTH: Final = 98
"""Columns of a comment at most, without its sign."""

HEAD: Final = (
    "The settings of voice-guide.",
    'To set one yourself, take away the "# " before its name, and change its value.',
    "A wrong value is named at the next start, and the one shown here is used instead.",
)

KEYS_TABLE: Final = "keys"


def documented() -> str:
    """The text of the file: a table can only stand at its end, so the keys come last."""
    rows = "".join(f"\n{_row(key)}" for key in KEYS if key != KEYS_TABLE)
    return f"{_comment(*HEAD)}{rows}\n{_letters()}"


def row(key: str) -> str:
    """A setting's line while it has its default."""
    return f"# {key} = {literal(getattr(Settings(), key))}"


def _row(key: str) -> str:
    return f"{_comment(MEANINGS[key], _kind(key))}{row(key)}\n"


def _kind(key: str) -> str:
    """What a setting may be, in a sentence or two."""
    if key in CHOICES:
        words = (f'"{value}" ({what})' for value, what in CHOICES[key].items())
        return f"It is {', or '.join(words)}."
    unit = f", in {UNITS[key]}" if key in UNITS else ""
    empty = f" Empty, it is {EMPTY[key]}." if key in EMPTY else ""
    return HINTS.get(key, f"It is {may_be(key)}{unit}.") + empty


def _letters() -> str:
    names = f"The commands: {', '.join(ORDER)}."
    what = f"It is {may_be(KEYS_TABLE)}."
    lines = _comment(MEANINGS[KEYS_TABLE], what, "An empty list takes a letter away.", names)
    return f"{lines}# [{KEYS_TABLE}]\n"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_on_hyphens=False, break_long_words=False)


def _comment(*sentences: str) -> str:
    """Each sentence on lines of its own."""
    lines = [line for each in sentences for line in _wrapped(each)]
    return "".join(f"# {line}\n" for line in lines)
