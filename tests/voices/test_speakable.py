"""Words reach an engine without anything it could take for a command."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.voices.sentences import SENTENCES
from voice_guide.voices.speakable import speakable


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Pull your toes up.", "Pull your toes up."),
        ("Don\u2019t \u201cstop\u201d\u2026", "Don't stop."),
        ("Hold < 5 seconds.", "Hold less than five seconds."),
        ("Wait 10\u201315 seconds.", "Wait ten to fifteen seconds."),
        ("Breathe in \u2014 and out.", "Breathe in, and out."),
        ("1\u00bd cups at 20 \u00b0C", "one and a half cups at twenty degrees Celsius"),
        ("heat & cold", "heat and cold"),
        ("Well done \U0001f600!", "Well done!"),
        ("a\x00b\u202ec\ud800d", "a b c d"),
        ("  one\n two  ", "one two"),
        ("cafe\u0301", "caf\u00e9"),
    ],
)
def test_what_is_written_is_said_as_a_person_would(written: str, said: str) -> None:
    assert speakable(written) == said


@pytest.mark.parametrize("markup", ["<break time='3s'/>", "[[slnc 900]]", "</speed>", "`x`"])
def test_no_markup_is_left(markup: str) -> None:
    assert not set(speakable(f"Hold {markup} on")) & set("<>[]`")


@pytest.mark.parametrize("nothing", ["", "   ", "\u2026", "<>", "\U0001f600", "\x00", "?!"])
def test_a_text_without_words_is_empty(nothing: str) -> None:
    assert speakable(nothing) == ""


@given(some.text())
def test_whatever_is_written_the_engine_gets_plain_words(text: str) -> None:
    said = speakable(text)
    assert said.encode("utf-8").decode() == said
    assert not set(said) & set("<>[]{}\\\0\n")
    assert said == "" or any(sign.isalnum() for sign in said)


@pytest.mark.parametrize("sentence", [each for each in SENTENCES if not re.search(r"\d", each)])
def test_plain_sentences_stay_as_they_are(sentence: str) -> None:
    assert speakable(sentence) == sentence
