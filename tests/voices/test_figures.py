# ruff: noqa: RUF001 - these are the very signs that are replaced
"""Numbers, times, units and short forms reach an engine as words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from voice_guide.voices.figures import in_full
from voice_guide.voices.speakable import speakable
from voice_guide.voices.units import MONEY, PER, UNITS

TABLE = {
    # units
    "Hold 5s.": "Hold five seconds.",
    "30 sec": "thirty seconds",
    "Rest 30 sec. then go on.": "Rest thirty seconds then go on.",
    "Rest 30 sec.": "Rest thirty seconds.",
    "10 min": "ten minutes",
    "1 min": "one minute",
    "5 Min": "five minutes",
    "a 5-min rest": "a five minute rest",
    "1.5 litres": "one point five litres",
    "0.5 l": "nought point five litres",
    "20 cm": "twenty centimetres",
    "6ft": "six feet",
    "5 mg": "five milligrams",
    "5 MG": "five milligrams",
    "5 mg/day": "five milligrams a day",
    "5 mg/kg": "five milligrams per kilogram",
    "2000 mg": "two thousand milligrams",
    "38 °C": "thirty eight degrees Celsius",
    "-5 °C": "minus five degrees Celsius",
    "90°": "ninety degrees",
    "50%": "fifty percent",
    "£5": "five pounds",
    # counts, shares and ranges
    "2 x 10": "two times ten",
    "2×10": "two times ten",
    "3x a day": "three times a day",
    "10–15 s": "ten to fifteen seconds",
    "10 - 15": "ten to fifteen",
    "1.5–2 h": "one point five to two hours",
    "1/2": "half",
    "½ l": "half a litre",
    "1/4 h": "a quarter of an hour",
    "3/4": "three quarters",
    "1½ h": "one and a half hours",
    "1 1/2 h": "one and a half hours",
    "pain of 4/10": "pain of four out of ten",
    "120/80": "one hundred and twenty over eighty",
    "1st": "first",
    "22nd": "twenty second",
    "30th": "thirtieth",
    "112th": "one hundred and twelfth",
    "2,000": "two thousand",
    "1,234,567": "one million two hundred and thirty four thousand five hundred and sixty seven",
    "< 5": "less than five",
    "~5 min": "about five minutes",
    "0 left": "zero left",
    # times
    "at 3:30": "at three thirty",
    "at 3:05 am": "at three oh five A M",
    "at 3:00": "at three o'clock",
    "by 7 a.m.": "by seven A M.",
    "for 0:30": "for thirty seconds",
    "1:02:03": "one hour, two minutes and three seconds",
    "in 1998 it": "in nineteen ninety eight it",
    "in 2005": "in two thousand and five",
    "in 2026": "in twenty twenty six",
    "the 1990s": "the nineteen nineties",
    # numbers to call
    "Call 112.": "Call one one two.",
    "Call 999 or 112 now.": "Call nine nine nine or one one two now.",
    "Call 0800-123-456.": "Call zero eight zero zero, one two three, four five six.",
    "+44 20 7946": "plus four four, two zero, seven nine four six",
    "000": "zero zero zero",
    "555-1234": "five five five, one two three four",
    "12345678901": "one two three four five six seven eight nine zero one",
    # short forms
    "heat, e.g. a bath": "heat, for example a bath",
    "now, i.e. at once": "now, that is at once",
    "calves, toes, etc.": "calves, toes, and so on.",
    "toes, etc., too": "toes, and so on, too",
    "push vs. pull": "push versus pull",
    # letters beside figures
    "vitamin K2": "vitamin K two",
    "3D": "three D",
    "1.2.3": "one point two point three",
    # what is no unit
    "5 in a row": "five in a row",
    "Ring 3 times.": "Ring three times.",
    "Press 1, s or 5's.": "Press one, s or five's.",
    "112 people": "one hundred and twelve people",
}
"""What is written, and what is said."""


@pytest.mark.parametrize(("written", "said"), TABLE.items())
def test_figures_are_said_as_a_person_would_read_them(written: str, said: str) -> None:
    assert speakable(written) == said


@pytest.mark.parametrize("short", UNITS)
@pytest.mark.parametrize("gap", ["", " "])
def test_no_short_form_of_a_unit_is_left_after_a_number(short: str, gap: str) -> None:
    assert in_full(f"7{gap}{short}") == f"seven {UNITS[short].many}"
    assert in_full(f"1{gap}{short}.") == f"one {UNITS[short].one}."


pieces = some.lists(
    some.one_of(
        some.sampled_from(
            [*UNITS, *PER, *MONEY, *"/-–.,:x×½ ", "e.g.", " or ", "call", "am", "st"]
        ),
        some.from_regex(r"\A[0-9]{1,12}\Z"),
        some.text(max_size=3),
        some.characters(categories=["Nd", "No"]),
    ),
    max_size=12,
).map("".join)


@given(pieces)
def test_no_digit_reaches_an_engine_whatever_is_written(text: str) -> None:
    assert not re.search(r"\d", speakable(text))


@given(pieces)
def test_what_is_written_out_stays_as_it_is(text: str) -> None:
    assert in_full(in_full(text)) == in_full(text)


@given(pieces)
def test_nothing_becomes_endless(text: str) -> None:
    assert len(in_full(text)) <= 16 * len(text)


def test_a_number_that_nobody_could_count_is_said_digit_by_digit() -> None:
    assert in_full("7" * 5000).count("seven") == 5000
    assert in_full(f"{'7' * 5000}/{'7' * 5000}").count("seven") == 10000
