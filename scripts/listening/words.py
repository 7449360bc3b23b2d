"""Two ways to write the same words made one, so that only what was misheard counts as wrong.

This is the whole of it: numerals and words, joined words, British and American spelling. Words
that only sound alike are never made one.
"""

import re
from typing import Final

NUMERALS: Final = {
    "0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six",
    "7": "seven", "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve",
    "13": "thirteen", "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen",
    "18": "eighteen", "19": "nineteen",
}  # fmt: skip
CALLED: Final = {
    "000": "zero zero zero", "110": "one one zero", "111": "one one one", "112": "one one two",
    "911": "nine one one", "999": "nine nine nine",
}  # fmt: skip
"""Numbers to call are said digit by digit, and written as one."""

TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

JOINED: Final = {
    "half way": "halfway", "straight away": "straightaway", "heart beat": "heartbeat",
    "arm rest": "armrest", "tip toe": "tiptoe", "tip toes": "tiptoes", "bed time": "bedtime",
    "in to": "into", "on to": "onto", "any more": "anymore", "side ways": "sideways",
    "foot board": "footboard", "head board": "headboard", "back wards": "backwards",
    "per cent": "percent", "ok": "okay", "e mail": "email", "can not": "cannot",
    "week night": "weeknight", "after wards": "afterwards", "some body": "somebody",
    "up right": "upright", "new born": "newborn", "under foot": "underfoot",
}  # fmt: skip
"""Written as one word by some, and as two by others."""

SPELLING: Final = {
    "center": "centre", "color": "colour", "colored": "coloured", "favor": "favour",
    "gray": "grey", "tire": "tyre", "program": "programme", "liter": "litre", "liters": "litres",
    "meter": "metre", "fiber": "fibre", "pajamas": "pyjamas", "mom": "mum", "toward": "towards",
    "afterward": "afterwards", "backward": "backwards", "forward": "forwards",
    "practice": "practise", "diarrhea": "diarrhoea", "hemoglobin": "haemoglobin",
    "anemia": "anaemia", "edema": "oedema", "stabilize": "stabilise", "recognize": "recognise",
    "organize": "organise", "apologize": "apologise", "alright": "all right",
}  # fmt: skip
"""American spelling, and the British one that the guides have."""

SHORT: Final = {
    "it's": "it is", "that's": "that is", "you're": "you are", "don't": "do not",
    "can't": "cannot", "doesn't": "does not", "isn't": "is not", "i'm": "i am", "let's": "let us",
    "won't": "will not", "there's": "there is", "what's": "what is", "you've": "you have",
    "i'll": "i will", "you'll": "you will", "haven't": "have not", "aren't": "are not",
}  # fmt: skip

SIGNS: Final = {"%": " percent ", "&": " and ", "+": " plus ", "=": " equals "}


def words_of(text: str) -> list[str]:
    """The words of a text in the one way in which they are compared."""
    text = text.lower().replace("\u2019", "'")
    for sign, word in SIGNS.items():
        text = text.replace(sign, word)
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    text = re.sub(r"\d+", lambda found: f" {_number(found.group())} ", text)
    text = re.sub(r"[^a-z' ]+", " ", text)
    found = (SHORT.get(word, word.strip("'")) for word in text.split())
    found = (SPELLING.get(word, word) for word in " ".join(found).split())
    joined = f" {' '.join(found)} "
    for apart, one in JOINED.items():
        joined = joined.replace(f" {apart} ", f" {one} ")
    return joined.split()


def _number(digits: str) -> str:
    """A whole number under ten thousand in words; a longer one digit by digit."""
    if digits in CALLED:
        return CALLED[digits]
    number = int(digits)
    if len(digits) > 4 or (digits[0] == "0" and len(digits) > 1):
        return " ".join(NUMERALS[digit] for digit in digits)
    if number < 20:
        return NUMERALS[str(number)]
    if number < 100:
        return f"{TENS[number // 10]} {NUMERALS[str(number % 10)] if number % 10 else ''}"
    if number < 1000:
        rest = _number(str(number % 100)) if number % 100 else ""
        return f"{NUMERALS[str(number // 100)]} hundred {f'and {rest}' if rest else ''}"
    rest = _number(str(number % 1000)) if number % 1000 else ""
    return f"{_number(str(number // 1000))} thousand {rest}"
