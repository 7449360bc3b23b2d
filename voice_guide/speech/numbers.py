"""Numbers as words, so that no engine has to guess how to say them."""

import re
from typing import Final

SMALL: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

LARGE: Final = 1_000_000_000
"""The least number that is said digit by digit, for nobody would take it in."""

_UNITS: Final = ((1_000_000, "million"), (1000, "thousand"), (100, "hundred"))

_ORDINALS: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
"""Those that are not the number with a "th" after it."""


def in_words(number: int) -> str:
    """A whole number below a thousand million in words; nought is "no", as in "no seconds"."""
    if number < len(SMALL):
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{TENS[tens - 2]} {SMALL[ones]}" if ones else TENS[tens - 2]
    unit, name = next(each for each in _UNITS if number >= each[0])
    units, rest = divmod(number, unit)
    joint = " and " if rest < 100 else " "
    return f"{in_words(units)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")


def ordinal(number: int) -> str:
    """A whole number below a thousand million as a place in a row: "first", "twenty second"."""
    before, space, last = cardinal(number).rpartition(" ")
    if last in _ORDINALS:
        return before + space + _ORDINALS[last]
    return before + space + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def year(number: int) -> str:
    """A year from 1100 to 2099, in pairs: "nineteen ninety eight", "two thousand and five"."""
    century, rest = divmod(number, 100)
    if century == 20 and rest < 10:
        return in_words(number)
    if not rest:
        return f"{in_words(century)} hundred"
    return f"{in_words(century)} " + (f"oh {in_words(rest)}" if rest < 10 else in_words(rest))


def cardinal(number: int) -> str:
    """A whole number in words, as it is counted: nought is "zero", and large ones are digits."""
    if number >= LARGE:
        return one_by_one(str(number))
    return in_words(number) if number else "zero"


def one_by_one(digits: str) -> str:
    """Digits as a number to call is said: "nine nine nine", "zero zero zero"."""
    return " ".join(cardinal(int(digit)) for digit in digits)


def duration(seconds: float) -> str:
    """A length of time in words: "twelve seconds", "one minute and five seconds"."""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    parts = [_counted(minutes, "minute")] if minutes else []
    if rest or not minutes:
        parts.append(_counted(rest, "second"))
    return " and ".join(parts)


def spelled(text: str) -> str:
    """A text with its whole numbers below a thousand in words."""
    return re.sub(r"\b\d{1,3}\b", lambda found: in_words(int(found[0])), text)


def _counted(number: int, unit: str) -> str:
    return f"{in_words(number)} {unit}" + ("" if number == 1 else "s")
