"""What is refused before a guide is looked at as a guide."""

import time

import pytest

from tests.guide.guides import SMALL, problems, told, with_first
from voice_guide.guide.characters import LIMIT
from voice_guide.guide.problem import BadGuide
from voice_guide.guide.reading import read


@pytest.mark.parametrize(
    "letter",
    ["\x1b", "\x00", "\x7f", "\x85", "\u202e", "\u2066", "\u200b", "\u200d", "\u2028", "\ufeff"],
)
def test_characters_that_hide_are_refused_with_their_line(letter: str) -> None:
    [problem] = problems(SMALL.replace("Leg cramps", f"Leg{letter} cramps"))
    assert problem.line == 10
    assert f"U+{ord(letter):04X}" in problem.what
    assert letter not in str(problem)


def test_a_carriage_return_that_ends_no_line_is_refused() -> None:
    [problem] = problems(SMALL.replace("Leg cramps", "Leg\rcramps").replace("\n", "\r\n"))
    assert (problem.line, "U+000D" in problem.what) == (10, True)


def test_a_carriage_return_at_the_very_end_is_told_too() -> None:
    [problem] = problems(SMALL + "\r")
    assert (problem.line, "U+000D" in problem.what) == (20, True)


@pytest.mark.parametrize("escape", ["\\u001b[31m", "\\u202e", "\\b", "\\U0000200b"])
def test_characters_that_hide_behind_an_escape_are_refused(escape: str) -> None:
    [problem] = problems(SMALL.replace("Now hold.", f"Now{escape} hold."))
    assert (problem.line, problem.where) == (14, "step 1, say")


def test_a_key_that_hides_something_harms_no_terminal() -> None:
    for line in told(with_first('"a\\u001b[2J" = 1')):
        assert line.isprintable()


def test_a_file_s_name_harms_no_terminal() -> None:
    with pytest.raises(BadGuide) as bad:
        read("", "a\x1b[2J.toml")
    assert "\x1b" not in str(bad.value)


def test_bytes_that_are_not_utf_8_are_told_with_their_line() -> None:
    data = SMALL.encode().replace(b"Leg", b"L\xe9g")
    assert told(data) == [
        "small.toml:10: the text: this line is not in UTF-8. Save the file as UTF-8."
    ]
    [problem] = problems(SMALL.encode("utf-16"))
    assert problem.line == 1


def test_half_a_character_is_not_utf_8_either() -> None:
    [problem] = problems(SMALL.replace("Leg", "\ud800"))
    assert problem.line == 10


def test_a_file_that_is_too_large_is_told_so() -> None:
    [problem] = problems(SMALL + "#" * LIMIT)
    assert (problem.line, problem.where) == (None, "the file")
    assert str(problem).startswith("small.toml: the file: it holds ")


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("format = 1\nid = small\n", 2, "this value cannot be read."),
        ("format = 1\nid\n", 2, "a key is not followed by =."),
        ("format = 1\nid = 'small\n", 2, "a text is not closed."),
        ('format = 1\nid = "small\n', 2, "a text is not closed."),
        ('format = 1\nid = "sm\\all"\n', 2, "a backslash stands in a text."),
        ('format = 1\nid = """small\n\n\n', 2, "the text that opens here is never closed."),
        ("format = 1\nid = '''small\n\n\n", 2, "the text that opens here is never closed."),
        ("format = 1\nformat = 1\n", 2, "this key or table is there twice."),
        ("format = 1 id = 2\n", 1, "something stands after the value."),
        ("format = 1\nreviewed = 2026-02-31\n", 2, "there is no such date."),
        ("format = 1\n[[steps]\n", 2, "the heading is not closed."),
        ("format = 1\n[steps\n", 2, "the heading is not closed."),
        ("format = 1\nx = [\n1,\n\n[[steps]]\nid = 2\n", 2, "a bracket that opens here is never"),
        ("format = 1\nx = [\n1,\n\n", 2, "a bracket that opens here is never closed."),
        ("format = 1\nx = [1 2]\n", 2, "a list is not closed."),
        ("format = 1\nx = { a = 1\nb = 2 }\n", 2, "a table in a line is not closed."),
        ("format = 1\n= 3\n", 2, "this line is not TOML."),
        ("format = 1\nx. = 3\n", 2, "this is not a key."),
    ],
)
def test_what_is_not_toml_is_told_in_plain_words_at_its_line(
    text: str, line: int, what: str
) -> None:
    [problem] = problems(text)
    assert problem.line == line
    assert problem.what.startswith(what)


BOMBS = {
    "brackets": "x = " + "[" * 200_000,
    "tables in tables": "x = " + "{a=" * 60_000,
    "a key with dots": ".".join("a" * 100_000) + " = 1",
    "quoted keys with dots": ".".join(['"a"'] * 60_000) + " = 1",
    "a number": "x = " + "9" * 200_000,
    "a key": "a" * LIMIT,
    "quotes": '"""\\"""' * 30_000,
    "unknown keys": "".join(f"k{number} = 1\n" for number in range(22_000)),
    "empty steps": "[[steps]]\n" * 26_000,
    "steps with one id": "[[steps]]\nid = 'a'\n" * 13_000,
    "sources that are not there": "sources = [" + "'a'," * 60_000 + "]",
    "wrong items": "cues = [" + "1," * 120_000 + "]",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_text_made_to_keep_a_parser_busy_is_refused_soon(bomb: str) -> None:
    began = time.process_time()
    assert problems(bomb)
    assert time.process_time() - began < 15  # seconds; a hang, not slowness, is what this finds
