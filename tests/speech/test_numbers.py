"""Numbers for the ear."""

import pytest

from voice_guide.speech.numbers import cardinal, duration, in_words, one_by_one, ordinal, year


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "no"),
        (1, "one"),
        (13, "thirteen"),
        (20, "twenty"),
        (21, "twenty one"),
        (99, "ninety nine"),
        (100, "one hundred"),
        (145, "one hundred and forty five"),
        (999, "nine hundred and ninety nine"),
        (1000, "one thousand"),
        (1030, "one thousand and thirty"),
        (1214, "one thousand two hundred and fourteen"),
        (20100, "twenty thousand one hundred"),
        (2000007, "two million and seven"),
    ],
)
def test_a_number_is_said_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "no seconds"),
        (1.0, "one second"),
        (12.4, "twelve seconds"),
        (59.7, "one minute"),
        (61, "one minute and one second"),
        (600, "ten minutes"),
    ],
)
def test_a_length_of_time_is_said_in_minutes_and_seconds(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"),
        (10, "tenth"), (12, "twelfth"), (20, "twentieth"), (21, "twenty first"),
        (100, "one hundredth"), (0, "zeroth"),
    ],
)  # fmt: skip
def test_a_place_in_a_row_is_said_in_words(number: int, words: str) -> None:
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1805, "eighteen oh five"),
        (1900, "nineteen hundred"),
        (1998, "nineteen ninety eight"),
        (2000, "two thousand"),
        (2009, "two thousand and nine"),
        (2010, "twenty ten"),
    ],
)
def test_a_year_is_said_in_pairs(number: int, words: str) -> None:
    assert year(number) == words


def test_nought_is_zero_where_it_is_counted_and_in_a_number_to_call() -> None:
    assert cardinal(0) == "zero"
    assert one_by_one("000") == "zero zero zero"
    assert one_by_one("0112") == "zero one one two"
