"""The page on the check names what there is, in short sentences."""

import re
from pathlib import Path
from typing import Final, get_args

from tests.docs.test_readme import LONGEST, sentences
from voice_guide.checkup.finding import Verdict
from voice_guide.cli.diagnostics import Code
from voice_guide.cli.doctor import doctor
from voice_guide.wording.doctor import VERDICTS

PAGE: Final = (Path(__file__).parents[2] / "docs" / "doctor.md").read_text(encoding="utf-8")


def test_its_sentences_are_short() -> None:
    assert [long for long in sentences(PAGE) if len(long.split()) > LONGEST] == []


def test_every_option_it_names_is_there_and_none_is_left_out() -> None:
    options = {name for parameter in doctor.params for name in parameter.opts}
    assert set(re.findall(r"--[a-z]+", PAGE)) == options


def test_every_verdict_is_named_as_lines_and_as_data_have_it() -> None:
    assert set(VERDICTS) == set(get_args(Verdict))
    named = set(re.findall(r"`([^`\n]+)`", PAGE))
    assert set(VERDICTS) | set(VERDICTS.values()) <= named


def test_the_exit_codes_are_codes_of_the_program() -> None:
    told = [int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)]
    assert told == [0, 1, 3, 130]
    assert set(told) <= set(Code)
