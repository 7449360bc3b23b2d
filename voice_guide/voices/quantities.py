"""How much, in words: a number, a fraction or both, and the unit that follows."""

import re
from re import Match
from typing import Final

from voice_guide.speech.numbers import cardinal, one_by_one, ordinal
from voice_guide.voices.units import PER, UNITS, Unit

NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<!\w)\.\d+"
"""A number as it is written: 5, 2,000, 1.5 or .5."""

_SHORTS: Final = sorted(UNITS, key=len, reverse=True)
_WORDS: Final = "|".join(short for short in _SHORTS if short.isalpha() and len(short) > 1)
UNIT: Final = f"(?:{'|'.join(map(re.escape, _SHORTS))}|(?i:{_WORDS}))(?![^\\W_]|['\u2019]\\w)"
"""The short form of a unit, whole; the longer ones in small or capital letters."""

_FRACTION: Final = r"(?P<top>\d{1,9})/(?P<bottom>\d{1,9})(?!\d)"
_LONE: Final = _FRACTION.replace("P<", "P<only_")

QUANTITY: Final = (
    rf"(?:{_LONE}|(?P<number>{NUMBER})(?: {_FRACTION})?)"
    rf"(?:(?P<joint>\s*-?)(?P<unit>{UNIT})(?:/(?P<per>[A-Za-zµ]+)\b)?(?:\.(?=\s+[a-z]))?)?"
)
"""A number and what it counts: 5, 1 1/2, 3/4 h, 5 mg/day. A short form's full stop goes with it."""

_BY_SHORT: Final = {short.lower(): unit for short, unit in UNITS.items()} | UNITS

_PARTS: Final = {2: "half", 4: "quarter"}
"""Parts that are not called by their place in a row."""

_SCALES: Final = (10, 100)
"""What a number is "out of" rather than "over": pain is told on such a scale."""

LONGEST: Final = 9
"""Digits of the longest number that is said as one."""

_SMALLEST: Final = 20
"""The smallest part that has a name; a twenty-first is one over twenty one."""


def in_words(found: Match[str]) -> str:
    """What `QUANTITY` found, in words."""
    number = found["number"]
    top, bottom = found["top"] or found["only_top"], found["bottom"] or found["only_bottom"]
    share = _share(int(top), int(bottom)) if top and bottom else ""
    unit = _unit(found["unit"])
    if unit is None:
        return _amount(number, share)
    per = _per(found["per"])
    if share and not number and int(top) < int(bottom):
        part = "half" if share == "a half" else f"{share} of"
        article = "an" if unit.one[0] in "aeio" or unit.one.startswith("hour") else "a"
        return f"{part} {article} {unit.one}{per}"
    is_one = found["joint"] == "-" or (number == "1" and not share)
    return f"{_amount(number, share)} {unit.one if is_one else unit.many}{per}"


def plain(number: str) -> str:
    """A number in words; what comes after its point is said digit by digit."""
    whole, _, rest = number.replace(",", "").partition(".")
    before = one_by_one(whole) if len(whole) > LONGEST else cardinal(int(whole or "0"))
    if not rest:
        return before
    return f"{'nought' if before == 'zero' else before} point {one_by_one(rest)}"


def _amount(number: str | None, share: str) -> str:
    """A number, a share or both."""
    if number is None:
        return share.removeprefix("a ") if share == "a half" else share
    return f"{plain(number)} and {share}" if share else plain(number)


def _share(top: int, bottom: int) -> str:
    """A fraction in words; what is none is one number over another."""
    if bottom in _SCALES:
        return f"{cardinal(top)} out of {cardinal(bottom)}"
    if not 0 < top < bottom <= _SMALLEST:
        return f"{cardinal(top)} over {cardinal(bottom)}"
    part = _PARTS.get(bottom) or ordinal(bottom)
    return f"a {part}" if top == 1 else f"{cardinal(top)} {part}s"


def _unit(short: str | None) -> Unit | None:
    return _BY_SHORT.get(short) or _BY_SHORT.get(short.lower()) if short else None


def _per(short: str | None) -> str:
    """What follows a unit, as in "milligrams a day"."""
    if short is None:
        return ""
    unit = _unit(short)
    return f" {PER[short]}" if short in PER else f" per {unit.one if unit else short}"
