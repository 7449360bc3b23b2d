# ruff: noqa: RUF001 - these are the very signs that are replaced
"""Numbers, times, units and short forms written out, as a person would read them aloud.

Engines guess at "5s", "3:30" and "2,000", each in its own way. None of them is given a digit:
"five seconds", "three thirty", "two thousand". A number to call is said digit by digit.
"""

import re
from collections.abc import Callable
from functools import cache
from re import Match
from typing import Final

from voice_guide.speech.numbers import cardinal, duration, one_by_one, ordinal, year
from voice_guide.voices.quantities import NUMBER, QUANTITY, UNIT, in_words, plain
from voice_guide.voices.units import MONEY

FRACTIONS: Final = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8",
    "⅝": "5/8", "⅞": "7/8", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
}  # fmt: skip
"""Fractions that are one sign, as they are written with three."""

_CALL: Final = r"(?:call|dial|ring|phone|text|number is)"
_ENDS: Final = r"(?![.,:/]?\d)"

_FIGURES: Final = re.compile(
    rf"[\d{''.join(FRACTIONS)}]|[eE]\.\s?g\.|[iI]\.\s?e\.|[eE]tc|[vV]s\b|[aA]pprox\b"
)
"""What any of the rules is for."""


def in_full(text: str) -> str:
    """The text with its figures and short forms as words; no digit is left in it."""
    if _FIGURES.search(text):
        for pattern, words in _rules():
            text = pattern.sub(words, text)
    return text


def _fraction(found: Match[str]) -> str:
    return f" {FRACTIONS[found[0].strip()]}"


def _called(found: Match[str]) -> str:
    """Numbers to call: digit by digit, with a breath where they are parted."""
    return re.sub(r"\+?\d+(?:[ (-]+\d+|\)[ -]?\d+)*", _one_call, found[0])


def _one_call(found: Match[str]) -> str:
    said = ", ".join(map(one_by_one, re.findall(r"\d+", found[0])))
    return f"plus {said}" if found[0].startswith("+") else said


def _clock(found: Match[str]) -> str:
    """A time of the day, or a length of time where it begins with nought or has seconds."""
    first, second, third = found.groups()
    if third or first == "0":
        return _length(*(int(part) for part in (first, second, third or "0")), whole=bool(third))
    if second == "00":
        return f"{cardinal(int(first))} o'clock"
    past = cardinal(int(second))
    return f"{cardinal(int(first))} " + (f"oh {past}" if second[0] == "0" else past)


def _length(hours: int, minutes: int, seconds: int, *, whole: bool) -> str:
    """A length of time; without seconds its two parts are minutes and seconds."""
    if not whole:
        return duration(60 * hours + minutes)
    before = f"{cardinal(hours)} {'hour' if hours == 1 else 'hours'}, " if hours else ""
    return before + duration(60 * minutes + seconds)


def _decade(found: Match[str]) -> str:
    said = year(int(found[1]))
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def _money(found: Match[str]) -> str:
    return f"{plain(found[2])} {MONEY[found[1]]}"


Words = str | Callable[[Match[str]], str]
"""What is said in place of what was found."""


_RULES: Final[tuple[tuple[str, Words], ...]] = (
    # Fractions of one sign, and letters beside figures where they are no unit.
    (rf"\s*[{''.join(FRACTIONS)}]", _fraction),
    (r"(?<=\d)⁄(?=\d)", "/"),
    (r"(?<=[^\W\d_])(?=\d)", " "),
    (rf"(?<=\d)(?!{UNIT}|(?:st|nd|rd|th|s|x|[ap]m)\b|x\d)(?=[^\W\d_])", " "),
    # Short forms.
    (r"\b[eE]\.\s?g\.(?!\w)", "for example"),
    (r"\b[iI]\.\s?e\.(?!\w)", "that is"),
    (r"\b[eE]tc\.(?=\s*$)", "and so on."),
    (r"\b[eE]tc\b\.?", "and so on"),
    (r"\b[vV]s\b\.?", "versus"),
    (r"\b[aA]pprox\b\.?", "about"),
    # Numbers to call: after a word that says so, with a nought in front, in many groups.
    (rf"(?i)\b{_CALL}(?: on)? \d{{3,}}(?:(?:[ -]|,? or |,? and )\d{{3,}})*{_ENDS}", _called),
    (r"\+\d+(?:[ (-]+\d+|\)[ -]?\d+)+", _called),
    (r"(?<![\d.,/:–-])0\d+(?:[ -]\d{2,})*(?![.:]\d)", _called),
    (r"(?<![\d.,/–-])(?:\d{2,}(?:-\d{2,}){2,}|\d{3}-\d{4})(?![\d-])", _called),
    (r"\d+(?:\.\d+){2,}", lambda found: found[0].replace(".", " point ")),
    # Times.
    (
        r"(?<=\d)\s?([aApP])\.?[mM]\b(?:\.(?=\s+[a-z]))?",
        lambda found: f" {found[1].upper()} M",
    ),
    (r"(?<![\d:.,])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:])", _clock),
    # Fractions, ranges and signs.
    (r"(?<!\d)(\d+)/(\d+)/(\d+)(?!\d)", r"\1, \2, \3"),
    (rf"(?<![\d–-])({NUMBER})\s*[–—-]\s*(?=(?:{NUMBER})(?![\d–-]))", r"\1 to "),
    (r"(?<![\w.,)])[-−](?=\.?\d)", "minus "),
    (r"[~≈]\s*(?=\.?\d)", " about "),
    (r"≥\s*(?=\.?\d)", " at least "),
    (r"≤\s*(?=\.?\d)", " at most "),
    (r"<\s*(?=\.?\d)", " less than "),
    (r">\s*(?=\.?\d)", " more than "),
    (r"(?<=\d)\s*[x×]\s*(?=\d)", " times "),
    (r"(?<=\d)\s*[x×](?!\w)", " times"),
    (rf"([{''.join(MONEY)}])\s*({NUMBER})", _money),
    # What is counted, and what is not: places in a row, decades and years.
    (r"(?<![\d.,])(\d{1,9})(?:st|nd|rd|th)\b", lambda found: ordinal(int(found[1]))),
    (r"(?<![\d.,])((?:1[89]|20)\d0)['’]?s\b", _decade),
    (
        rf"(?<![\w.,/])((?:18|19|20)\d\d)(?!\s*-?{UNIT})(?![\w/]|[.,]\d)",
        lambda found: year(int(found[1])),
    ),
    (QUANTITY, in_words),
)
"""What is looked for, and what is said in its place, in this order."""


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Words], ...]:
    """The rules, made ready when they are first needed: most guides have no figures in them."""
    return tuple((re.compile(pattern), words) for pattern, words in _RULES)
