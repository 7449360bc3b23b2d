import subprocess
import sys
from datetime import date

import pytest

from tests.guide.guides import (
    DATA,
    SMALL,
    problems,
    told,
    with_first,
    with_guide,
    with_last,
    with_value,
)
from voice_guide.guide.model import Cue
from voice_guide.guide.problem import MOST, BadGuide
from voice_guide.guide.reading import read
from voice_guide.guide.settle import settle


def test_a_guide_is_read_as_it_stands() -> None:
    guide = read((DATA / "two-step.toml").read_bytes(), "two-step.toml")
    assert [step.id for step in guide.steps] == ["toes-up", "check", "settle"]
    first = guide.steps[0]
    assert (first.hold, first.repeats, first.rest) == (6.0, 2, 3.0)
    assert first.cues == (Cue(2.0, "Keep breathing."),)
    assert guide.reviewed == date(2026, 11, 22)
    assert guide.steps[1].ask is not None
    assert [answer.go for answer in guide.steps[1].ask.answers] == ["toes-up", "settle"]


def test_text_and_bytes_are_read_alike() -> None:
    assert read(SMALL, "a") == read(SMALL.encode(), "a")


def test_a_mark_of_byte_order_and_the_line_ends_of_windows_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()
    assert read(data, "a") == read(SMALL, "a")


def test_the_settling_step_is_the_one_called_so_or_else_the_last() -> None:
    assert settle(read(SMALL, "a")) == "two"
    assert settle(read(SMALL.replace('"one"', '"settle"', 1), "a")) == "settle"


def test_a_problem_says_file_line_place_what_is_wrong_and_the_mend() -> None:
    [line] = told(SMALL.replace("hold = 6", 'hold = "six"'))
    assert line == (
        'small.toml:15: step 1, hold: "six" cannot be used. '
        "hold must be a number of seconds more than 0 and at most 3600, such as 30."
    )


def test_all_problems_are_told_at_once_in_the_order_of_their_lines() -> None:
    text = (DATA / "five-mistakes.toml").read_text()
    assert [(problem.line, problem.where) for problem in problems(text)] == [
        (5, "kind"),
        (13, "step 1, hodl"),
        (19, "step 2, hold"),
        (25, "step 3, source 1"),
        (29, "step 3, ask, answer 1, go"),
    ]


def test_the_error_is_all_its_problems_one_a_line() -> None:
    with pytest.raises(BadGuide) as bad:
        read((DATA / "five-mistakes.toml").read_bytes(), "bad.toml")
    lines = str(bad.value).splitlines()
    assert len(lines) == 5
    assert all(line.startswith("bad.toml:") for line in lines)


def test_the_error_in_brief_is_its_first_problem_and_how_to_see_the_others() -> None:
    with pytest.raises(BadGuide) as bad:
        read((DATA / "five-mistakes.toml").read_bytes(), "bad.toml")
    first = str(bad.value.problems[0])
    assert bad.value.brief == f"{first} There are 4 more. To see all: voice-guide check bad.toml"
    assert BadGuide(bad.value.problems[:2]).brief.startswith(f"{first} There is one more. ")
    assert BadGuide(bad.value.problems[:1]).brief == first


def test_no_more_than_a_hundred_problems_are_told() -> None:
    assert len(problems(with_last(*(f"word-{number} = 1" for number in range(900))))) == MOST


def test_a_key_that_is_misspelt_names_the_one_that_was_meant_and_is_read_as_it() -> None:
    [line] = told(SMALL.replace("summary", "sumary"))
    assert line == 'small.toml:4: sumary: the key "sumary" is not known. Did you mean "summary"?'
    assert len(problems(with_first("countdown = 3").replace("hold = 6", "hodl = 6"))) == 1


def test_what_follows_from_a_problem_is_not_told_as_another() -> None:
    text = with_first("cues = [{ at = 40, say = 'Breathe.' }]").replace("hold = 6", "hold = 'six'")
    assert [problem.where for problem in problems(text)] == ["step 1, hold"]


def test_a_key_below_the_wrong_heading_is_sent_back_up() -> None:
    text = with_first("[steps.switch]", "say = 'Change.'", "pause = 3", "rest = 10")
    [line] = told(text)
    assert line.startswith('small.toml:19: step 1, switch, rest: the key "rest" is not known.')
    assert line.endswith("It belongs to the table around this one; move it above this table.")


def test_a_key_unlike_any_other_is_told_the_keys_there_are() -> None:
    [line] = told(with_first("cues = [{ at = 2, say = 'X.', colour = 'red' }]"))
    assert line.endswith("Delete it. The keys here are at, rank, say.")


def test_a_missing_key_is_told_at_the_line_of_its_table() -> None:
    text = SMALL.replace('title = "Two"\n', "").replace('title = "Small"\n', "")
    mend = "Add title: words in quotes, at most 2000 characters."
    assert told(text) == [
        f'small.toml:1: title: "title" is missing. {mend}',
        f'small.toml:15: step 2, title: "title" is missing. {mend}',
    ]


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("rest = true", "rest must be a number of seconds from 0 to 3600, such as 30."),
        ("rest = nan", "rest must be a number of seconds from 0 to 3600, such as 30."),
        ("rest = inf", "rest must be a number of seconds from 0 to 3600, such as 30."),
        ("rest = 1e999", "rest must be a number of seconds from 0 to 3600, such as 30."),
        ("rest = -1", "rest must be a number of seconds from 0 to 3600, such as 30."),
        ("rest = 0x" + "f" * 400, "rest must be a number of seconds from 0 to 3600, such as 30."),
        ("repeats = 2.5", "repeats must be a whole number from 1 to 50."),
        ("repeats = 51", "repeats must be a whole number from 1 to 50."),
        ("sides = 3", "sides must be 1 or 2."),
        ("sides = true", "sides must be 1 or 2."),
        ("optional = 'yes'", "optional must be true or false, without quotes."),
        ("short = ''", "short must be words in quotes, at most 2000 characters."),
        ("short = ' . '", "short must be words in quotes, at most 2000 characters."),
        ("short = 2026-01-01", "short must be words in quotes, at most 2000 characters."),
        ("cues = 3", "cues must be a list of tables."),
        ("cues = [3]", "cues must be a table of keys and values."),
        ("sources = 'NHS'", 'sources must be a list of names, such as ["toes-up"].'),
        ("timing = 'x'", "timing must be a table of keys and values."),
        ("[steps.ask]\nwait = 3\notherwise = 'one'\nanswers = []", "1 to 9 of them."),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_what_it_must_be(line: str, mend: str) -> None:
    [problem] = problems(with_first(line))
    assert problem.mend.endswith(mend)
    assert problem.line is not None
    assert problem.line >= 16


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("format = 2", "format must be 1."),
        ("format = true", "format must be 1."),
        ("id = 'Two Words'", 'such as "toes-up".'),
        ("reviewed = '2026-11-23'", "a date without quotes, such as 2026-11-23."),
        ("reviewed = 2026-11-23T10:00:00", "a date without quotes, such as 2026-11-23."),
        ("language = 'English'", '"en" or "en-GB".'),
        ("kind = 'exercise'", '"information", "relief" or "routine".'),
        ("kind = 7", '"information", "relief" or "routine".'),
    ],
)
def test_a_guide_s_own_values_are_told_what_they_must_be(line: str, mend: str) -> None:
    [problem] = problems(with_value(line))
    assert problem.where == line.split()[0]
    assert problem.mend.endswith(mend)


def test_words_said_otherwise_need_a_word_and_how_to_say_it() -> None:
    found = problems(with_guide("say_as = { '' = 'x', shin = '' }"))
    assert [problem.line for problem in found] == [1, 1]


def test_only_a_guide_with_a_problem_pays_for_finding_lines() -> None:
    code = (
        "import sys; from voice_guide.guide.reading import read;"
        f"read({SMALL!r}, 'a'); print('tree_sitter' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
