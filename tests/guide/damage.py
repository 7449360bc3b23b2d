"""The shipped guides damaged in 200 ways, the same ways every time."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Final

from voice_guide.guide.characters import LIMIT
from voice_guide.library.shipped import SHIPPED

SEED: Final = 20261123
HOW_MANY: Final = 200
SHIPPED_GUIDES: Final = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted(SHIPPED.glob("*.toml"))
}

_NUMBER: Final = re.compile(r"^(hold|repeats|rest|pause|wait|countdown|year|format) = [\d.]+")
_TEXT: Final = re.compile(r'^(title|id|who|go|otherwise|publisher|url|offer) = ".*"$')


@dataclass(frozen=True, slots=True)
class Damage:
    """A guide that was whole, and what was done to it."""

    name: str
    """What was done, to which guide, at which line."""
    data: bytes
    line: int | None
    """The line that must be named; none where the damage reaches further than one line."""
    has_line: bool = True
    """Whether there is any line to name."""


Damaging = Callable[[random.Random, str], Damage]
"""Damages the text of a guide."""


def damaged() -> tuple[Damage, ...]:
    """Every variant: each way of damage in turn, done to a guide drawn by lot."""
    lots = random.Random(SEED)  # noqa: S311 - the same lots every time are the point
    return tuple(islice(_variants(lots), HOW_MANY))


def _variants(lots: random.Random) -> Iterator[Damage]:
    for number, (way, damaging) in enumerate(cycle(WAYS.items())):
        guide = lots.choice(list(SHIPPED_GUIDES))
        done = damaging(lots, SHIPPED_GUIDES[guide])
        name = f"{number:03}-{way}-{guide}-{done.line or 'whole'}"
        yield Damage(name, done.data, done.line, done.has_line)


def _with(text: str, place: int, line: str) -> Damage:
    """The text with one of its lines written otherwise; that line must be named."""
    lines = text.split("\n")
    lines[place] = line
    return Damage("", "\n".join(lines).encode(), place + 1)


def _some(lots: random.Random, text: str, like: re.Pattern[str]) -> tuple[int, str]:
    """The place and the words of a line drawn by lot from those that match."""
    lines = text.split("\n")
    place = lots.choice([place for place, line in enumerate(lines) if like.search(line)])
    return place, lines[place]


def _key(line: str) -> str:
    return line.partition(" =")[0]


def _cut(lots: random.Random, text: str) -> Damage:
    """The file ends in the middle of a line that begins a text."""
    place, line = _some(lots, text, _TEXT)
    kept = text.split("\n")[:place]
    end = lots.randrange(len(_key(line)) + 1, line.index('"') + 2)
    return Damage("", "\n".join([*kept, line[:end]]).encode(), place + 1)


def _type_of_a_text(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _TEXT)
    value = lots.choice(["7", "true", "[]", "{}", "1.5", "2026-01-01", '["a", "b"]', "nan"])
    return _with(text, place, f"{_key(line)} = {value}")


def _type_of_a_number(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _NUMBER)
    value = lots.choice(['"30"', '"thirty"', "true", "[30]", "{ a = 1 }", "12:30:00", "nan"])
    return _with(text, place, f"{_key(line)} = {value}")


def _unknown_key(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _NUMBER)
    letters = list(_key(line))
    letters.insert(lots.randrange(len(letters)), lots.choice("xyz_"))
    return _with(text, place, line.replace(_key(line), "".join(letters), 1))


def _strange_key(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _NUMBER)
    key = lots.choice(["colour", '"a key in quotes"', "x" * 400, "1", '""'])
    return _with(text, place, line.replace(_key(line), key, 1))


def _huge(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _NUMBER)
    value = lots.choice(["3600.5", "9" * 30, "9" * 4400, "1e400", "1e308", "inf", "0x" + "f" * 80])
    return _with(text, place, f"{_key(line)} = {value}")


def _negative(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _NUMBER)
    value = lots.choice(["-1", "-0.5", "-1e99", "-inf", "-9999999999999999999999"])
    return _with(text, place, f"{_key(line)} = {value}")


def _no_utf8(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _TEXT)
    lines = [each.encode() for each in text.split("\n")]
    bad = lots.choice([b"\xff", b"\xe9", b"\xc3\x28", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80"])
    lines[place] = line.encode()[:-1] + bad + line.encode()[-1:]
    return Damage("", b"\n".join(lines), place + 1)


def _control(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _TEXT)
    sign = lots.choice(["\x1b[2J", "\x00", "\x07", "\x9b", "\u202e", "\u200b", "\ufeff", "\r"])
    return _with(text, place, line[:-1] + sign + line[-1:])


def _escaped(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _TEXT)
    sign = lots.choice(["\\u001b[2J", "\\u0000", "\\u202e", "\\U000E0041", "\\b"])
    return _with(text, place, line[:-1] + sign + line[-1:])


def _nested(lots: random.Random, text: str) -> Damage:
    place, line = _some(lots, text, _NUMBER)
    deep = lots.choice([20, 1_000, 50_000])
    value = lots.choice(["[" * deep + "]" * deep, "{a=" * deep + "1" + "}" * deep, "[" * deep])
    return _with(text, place, f"{_key(line)} = {value}")


def _ten_megabytes(lots: random.Random, text: str) -> Damage:
    filling = lots.choice(["# much ado\n", '[[sources]]\nid = "A"\n', "\x00", "é"])
    data = text.encode() + filling.encode() * (10 * 1024 * 1024 // len(filling.encode()))
    return Damage("", data, None, has_line=False)


def _a_little_too_large(lots: random.Random, text: str) -> Damage:
    left = LIMIT - len(text.encode())
    data = text.encode() + b"#" * (left + lots.randint(1, 9))
    return Damage("", data, None, has_line=False)


def _torn(lots: random.Random, text: str) -> Damage:
    """A stretch from the middle is gone, from within one text to within another."""
    first, _ = _some(lots, text, _TEXT)
    lines = text.split("\n")
    lines[first] = lines[first][: lines[first].index('"') + 1]
    gone = lots.randint(1, 40)
    del lines[first + 1 : first + 1 + gone]
    return Damage("", "\n".join(lines).encode(), first + 1)


def _emptied(lots: random.Random, text: str) -> Damage:
    """Nothing is left but spaces, ends of lines or zeros."""
    filling = lots.choice(["", " ", "\n", "\ufeff"])
    return Damage("", (filling * lots.randint(0, 99)).encode(), None)


WAYS: Final[Mapping[str, Damaging]] = {
    "cut": _cut,
    "text-of-another-type": _type_of_a_text,
    "number-of-another-type": _type_of_a_number,
    "unknown-key": _unknown_key,
    "strange-key": _strange_key,
    "huge": _huge,
    "negative": _negative,
    "no-utf8": _no_utf8,
    "control": _control,
    "escaped": _escaped,
    "nested": _nested,
    "ten-megabytes": _ten_megabytes,
    "too-large": _a_little_too_large,
    "torn": _torn,
    "emptied": _emptied,
}
"""Each way of damage by its name."""
