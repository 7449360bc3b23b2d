"""Every mistake in a settings text with its line; loaded only to say where they are."""

import re
from collections.abc import Iterator
from typing import Final

from voice_guide.errors import BadSetting
from voice_guide.guide.lines import Lines
from voice_guide.guide.problem import MOST
from voice_guide.settings.reading import read_table
from voice_guide.settings.table import table_of

_LINE: Final = re.compile(r"\bline (\d+)", re.IGNORECASE)
"""Where a text that is no data says that it is wrong."""

_LETTER: Final = re.compile(r"keys\.([\w-]+)|There is no command '([\w-]+)'")
"""How a mistake in the letters names its command."""


def faults(text: str) -> tuple[tuple[int | None, str], ...]:
    """Each mistake as its line, counted from one, and a sentence or two with its mend."""
    try:
        table = table_of(text)
    except BadSetting as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else None
        return ((line, f"{error} Every setting has its default."),)
    return tuple(_located(table, Lines(text)))[:MOST]


def _located(table: dict[str, object], lines: Lines) -> Iterator[tuple[int, str]]:
    """The mistakes of each setting by itself, in the order of the text."""
    for key, value in table.items():
        for problem in read_table({key: value}).problems:
            named = _LETTER.search(problem) if key == "keys" else None
            path = (key,) if named is None else (key, named[1] or named[2])
            yield lines.of(path), problem
