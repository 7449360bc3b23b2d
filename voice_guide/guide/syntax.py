"""From text to data: TOML, or its first error in plain words."""

import re
import tomllib
from typing import Final

from voice_guide.guide.outline import open_bracket, open_text, overlong
from voice_guide.guide.problem import BadGuide, Problem, shown

_LINE: Final = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_QUOTES: Final = ("a text is not closed.", "Put a quote at its end.")
_TWICE: Final = ("this key or table is there twice.", "Keep one of the two.")
_BACKSLASH: Final = (
    "a backslash stands in a text.",
    "Write it twice, or put the text in single quotes.",
)
_PLAIN: Final = (
    ("Expected '=' after a key", "a key is not followed by =.", "Write: key = value."),
    ("Expected newline", "something stands after the value.", "Begin a new line after each value."),
    ("Unterminated string", *_QUOTES),
    ("Illegal character '\\n'", *_QUOTES),
    ('Expected "\'"', *_QUOTES),
    ("Expected '\"'", *_QUOTES),
    ("Invalid value", "this value cannot be read.", "Put text in quotes; write numbers without."),
    ("Invalid date", "there is no such date.", "Write a date such as 2026-11-23."),
    ("Invalid statement", "this line is not TOML.", "Write: key = value."),
    ("Invalid initial", "this is not a key.", "Use letters, digits and hyphens in a key."),
    ("Unescaped", *_BACKSLASH),
    ("Invalid hex", *_BACKSLASH),
    ("Escaped character", *_BACKSLASH),
    ("Unclosed array", "a list is not closed.", "Put ] at its end, and commas between its items."),
    ("Unclosed inline", "a table in a line is not closed.", "Put } at its end, on the same line."),
    ("Expected ']]'", "the heading is not closed.", "Put ]] at its end."),
    ("Expected ']'", "the heading is not closed.", "Put ] at its end."),
    ("Cannot", *_TWICE),
    ("Duplicate", *_TWICE),
)
"""How the parser's messages begin, and what each means to the person who wrote the file."""


def table_of(text: str, name: str) -> dict[str, object]:
    """The data of a guide file.

    Raises:
        BadGuide: It is not TOML, or holds what no guide needs.
    """
    if problem := overlong(text, name):
        raise BadGuide([problem])
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise BadGuide([_problem(text, name, str(error))]) from None


def _problem(text: str, name: str, message: str) -> Problem:
    lines = text.rstrip("\n").split("\n")
    found = _LINE.search(message)
    line = min(int(found[1]), len(lines)) if found and found[1] else len(lines)
    at_end = found is not None and found[1] is None
    if at_end and (opened := open_text(text)) is not None:
        what, mend = "the text that opens here is never closed.", "Put three quotes at its end."
        return Problem(name, opened, "the text", what, mend)
    if at_end or lines[line - 1].lstrip().startswith("["):
        opened = open_bracket(text, len(lines) + 1 if at_end else line)
        if opened is not None:
            what, mend = "a bracket that opens here is never closed.", "Close it with ] or }."
            return Problem(name, opened, "the text", what, mend)
    for start, what, mend in _PLAIN:
        if message.startswith(start):
            return Problem(name, line, "the text", what, mend)
    what = f"this is not TOML ({shown(_LINE.sub('', message), 100)})."
    return Problem(name, line, "the text", what, "Write: key = value, with text in quotes.")
