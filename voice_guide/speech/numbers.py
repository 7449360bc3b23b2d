"""Numbers as words, so that no engine has to guess how to say them."""

import re
from typing import Final

SMALL: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int) -> str:
    """A whole number below a million in words; nought is "no", as in "no seconds"."""
    if number < len(SMALL):
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{TENS[tens - 2]} {SMALL[ones]}" if ones else TENS[tens - 2]
    unit, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    units, rest = divmod(number, unit)
    joint = " and " if rest < 100 else " "
    return f"{in_words(units)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")


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
