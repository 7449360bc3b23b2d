"""From bytes to text that is safe to show and to say."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from voice_guide.guide.problem import MOST, BadGuide, Flaw, Path, Problem

LIMIT: Final = 256 * 1024
"""The size a guide file may have, in bytes."""

_UNSEEN: Final = re.compile(
    r"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2"
    r"\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
"""Control characters, and those that hide or turn round what is written beside them."""

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
"""A line with the end it has, so that a lone carriage return can be told from a line's end."""


def text_of(data: str | bytes, name: str) -> str:
    """The text of a guide file, once it is known to hold nothing unseen.

    Raises:
        BadGuide: It is too large, is not UTF-8, or has characters that are refused.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > LIMIT:
        what = f"it holds {len(raw)} bytes or more."
        mend = f"Make it smaller: at most {LIMIT} bytes can be read."
        raise BadGuide([Problem(name, None, "the file", what, mend)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = "this line is not in UTF-8."
        raise BadGuide([Problem(name, line, "the text", what, "Save the file as UTF-8.")]) from None
    if _UNSEEN.search(text):
        raise BadGuide(islice(_refused(text, name), MOST))
    return text


def unseen(value: object, path: Path = ()) -> Iterator[Flaw]:
    """Every text in a guide's data that an escape has put an unseen character into."""
    if isinstance(value, str):
        if found := _UNSEEN.search(value):
            yield Flaw(path, f"{_name(found[0])} is not allowed.", "Delete its escape.")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from unseen(key, (*path, key))
            yield from unseen(item, (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from unseen(item, (*path, place))


def _refused(text: str, name: str) -> Iterator[Problem]:
    """The first character of each line that is refused."""
    for number, line in enumerate(_LINE.findall(text), start=1):
        if found := _UNSEEN.search(line):
            what = f"{_name(found[0])} is not allowed."
            yield Problem(name, number, "the text", what, "Delete it, or type the line again.")


def _name(character: str) -> str:
    called = unicodedata.name(character, "control character").lower()
    return f"the unseen character U+{ord(character):04X} ({called})"
