"""Numbers for the ear."""

import pytest

from voice_guide.speech.numbers import duration, in_words


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
