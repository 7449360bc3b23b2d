"""Every number that is told stands in the evidence for it."""

import re
from typing import Final

import pytest

from tests.information.evidence import EVIDENCE
from tests.information.told import SECTIONS, Standing, place
from voice_guide.guide.model import Section

DIGITS: Final = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
WORDS: Final = {word: str(number) for number, word in enumerate((*DIGITS, "ten"))}
_DIGIT: Final = f"(?:{'|'.join(DIGITS)})"
DECIMAL: Final = re.compile(rf"\b({_DIGIT}) point ({_DIGIT}(?: {_DIGIT})*)\b")
COUNT: Final = re.compile(rf"^{_DIGIT}\. ", re.IGNORECASE)
"""The number of a thing to try, before what it is."""
UNCOUNTED: Final = {"1"}
"""Not told from the word "one" of other sentences."""


def numbers(words: str) -> set[str]:
    """The numbers in a text, whether in figures or in words."""
    words = re.sub(r"(?<=\d),(?=\d{3})", "", words.casefold())
    words = DECIMAL.sub(_figures, words)
    words = re.sub(rf"\b({'|'.join(WORDS)})\b", lambda found: WORDS[found[1]], words)
    found = re.findall(r"\d+(?:\.\d+)?", words)
    return {re.sub(r"(\.\d*?)0+$", r"\1", each) for each in found} - UNCOUNTED


def _figures(found: re.Match[str]) -> str:
    return f"{WORDS[found[1]]}." + "".join(WORDS[each] for each in found[2].split())


def test_numbers_are_read_from_figures_and_from_words() -> None:
    text = "In 80 people, nought point one eight and two point four two; 1,600 of nine, at one."
    assert numbers(text) == {"80", "0.18", "2.42", "1600", "9"}


@pytest.mark.parametrize(
    ("guide", "section", "standing"),
    [row for row in SECTIONS if not row[2].own],
    ids=[place(row[0], row[1]).replace(": ", "-") for row in SECTIONS if not row[2].own],
)
def test_no_number_is_told_that_the_evidence_does_not_give(
    guide: str, section: Section, standing: Standing
) -> None:
    rows = [EVIDENCE.rows[name] for name in (*standing.says, *standing.more)]
    known = numbers(" ".join(row.words for row in rows))
    known |= numbers(" ".join(EVIDENCE.sources[tag].what for tag in section.sources))
    said = COUNT.sub("", section.say)
    assert numbers(f"{said} {section.more or ''}") - known == set()
