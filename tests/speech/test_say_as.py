# ruff: noqa: RUF001 - these are the very letters that are taken for others
"""Words an engine says wrongly."""

import pytest

from voice_guide.speech.say_as import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vitamin K2 looked good.", "Vitamin K two looked good."),
        ("vitamin k2, and more k2.", "vitamin K two, and more K two."),
        ("K20 is another thing.", "K20 is another thing."),
        ("Go to the GP now.", "Go to the gee pee now."),
        ("GPs and A&E", "GPs and A and E"),
        ("Nothing to change.", "Nothing to change."),
    ],
)
def test_whole_words_are_said_as_the_guide_says(text: str, expected: str) -> None:
    assert said(text, {"K2": "K two", "GP": "gee pee", "A&E": "A and E"}) == expected


@pytest.mark.parametrize(
    ("word", "text"), [("s", "ſ"), ("σ", "ς"), ("i", "İ"), ("ı", "I"), ("µ", "μ"), ("ﬅ", "ﬆ")]
)
def test_a_letter_that_counts_as_another_but_has_no_common_small_one_stays(
    word: str, text: str
) -> None:
    assert said(f"Say {text}.", {word: "X"}) == f"Say {text}."


def test_a_word_that_would_make_a_sentence_endless_is_not_replaced() -> None:
    text = "Toes. " * 300
    assert said(text, {"toes": "t" * 80}) == text


def test_the_longest_word_wins_and_a_word_stands_for_itself_only() -> None:
    assert said("Wash the cramp.", {"cramp": "kramp", "the cramp": "it"}) == "Wash it."
    assert said("1.5 a.b axb", {"a.b": "spelled"}) == "1.5 spelled axb"
