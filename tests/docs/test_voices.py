"""The page on voices names every engine with its mend, and the keys of its data."""

import re
from pathlib import Path

import pytest
from msgspec.structs import fields

from tests.docs.test_readme import LONGEST, sentences
from voice_guide.speech.silence import SILENT
from voice_guide.voices.drivers.roster import ESPEAK, NSSS, PICO, SAPI5, Driver
from voice_guide.voices.listing import Offer, Survey

PAGE = (Path(__file__).parents[2] / "docs" / "voices.md").read_text(encoding="utf-8")
ENGINES = (PICO, ESPEAK, NSSS, SAPI5)


def rows(heading: str) -> dict[str, list[str]]:
    """The rows of the first table under a heading, by what stands first in them."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return {cells[0].strip(" `"): [cell.strip() for cell in cells[1:]] for cells in lines[2:]}


def test_every_engine_has_its_row_and_silence_too() -> None:
    assert set(rows("Which there are")) == {SILENT, *(driver.name for driver in ENGINES)}


@pytest.mark.parametrize("driver", ENGINES, ids=lambda driver: driver.name)
def test_an_engine_is_had_as_the_program_says(driver: Driver) -> None:
    commands = re.findall(r"`([^`]+)`", rows("Which there are")[driver.name][-1])
    assert commands
    assert all(command in driver.mend for command in commands)


def test_the_keys_of_the_data_are_named() -> None:
    told = rows("Which is in use, and why")
    assert list(told) == [field.name for field in fields(Survey)]
    assert re.findall(r"`(\w+)`", told["offers"][1]) == [field.name for field in fields(Offer)]


def test_no_voice_is_further_off_its_pace_than_is_promised() -> None:
    cells = [cell for row in rows("Words a minute").values() for cell in row if cell]
    assert cells
    assert all(abs(float(cell)) <= 5 for cell in cells)


@pytest.mark.parametrize("sentence", sentences(PAGE))
def test_a_sentence_of_the_page_is_short(sentence: str) -> None:
    assert len(sentence.split()) <= LONGEST
