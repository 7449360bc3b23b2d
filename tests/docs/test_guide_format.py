"""The page on the guide format says what the format is."""

import re
from pathlib import Path
from typing import Final

import msgspec
import pytest
from msgspec.inspect import FloatType, IntType, LiteralType, StructType, type_info

from voice_guide.guide import model
from voice_guide.guide.expected import required
from voice_guide.guide.model import Part
from voice_guide.guide.reading import read
from voice_guide.guide.suited import SITUATIONS

PAGE: Final = (Path(__file__).parents[2] / "docs" / "guide-format.md").read_text("utf-8")
TABLES: Final = Part.__subclasses__()


def rows(part: type[Part]) -> dict[str, tuple[str, str]]:
    """What the page says of a table: by key, whether it is needed, and what it is."""
    section = re.search(rf"^## {part.__name__}$(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section, f"no heading for {part.__name__}"
    found = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", section[1], re.MULTILINE)
    return {key: (needed, text) for key, needed, text in found}


@pytest.mark.parametrize("part", TABLES, ids=lambda part: part.__name__)
def test_every_key_is_on_the_page_and_no_other(part: type[Part]) -> None:
    assert list(rows(part)) == [field.name for field in msgspec.structs.fields(part)]


@pytest.mark.parametrize("part", TABLES, ids=lambda part: part.__name__)
def test_the_page_says_which_keys_are_needed(part: type[Part]) -> None:
    needed = {key for key, (word, _) in rows(part).items() if word == "yes"}
    assert needed == {field.name for field in msgspec.structs.fields(part) if field.required}


@pytest.mark.parametrize("part", TABLES, ids=lambda part: part.__name__)
def test_the_page_gives_each_limit(part: type[Part]) -> None:
    told = rows(part)
    table = type_info(part)
    assert isinstance(table, StructType)
    for field in table.fields:
        node = required(field.type)
        text = told[field.name][1]
        if isinstance(node, FloatType | IntType) and node.le is not None:
            assert f"{node.le:g}" in text
        if isinstance(node, LiteralType):
            assert all(str(value) in text for value in node.values)


EXAMPLES: Final = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
HEAD: Final = """
format = 1
id = "part"
title = "Part"
summary = "A part of a guide."
kind = "information"
language = "en"
reviewed = 2026-11-23

[[sources]]
id = "SURVEY"
title = "A survey"
"""


def test_the_first_example_is_a_sound_guide() -> None:
    guide = read(EXAMPLES[0], "example")
    assert [step.id for step in guide.steps] == ["toes-up", "check", "settle"]


@pytest.mark.parametrize("example", EXAMPLES[1:], ids=lambda text: text.split("\n")[0])
def test_every_other_example_is_a_sound_part_of_a_guide(example: str) -> None:
    kind = "relief" if "[[steps]]" in example else "information"
    assert read(HEAD.replace("information", kind) + example, "example")


def test_every_situation_is_on_the_page_with_its_setting() -> None:
    told = re.findall(r"^\| `(\w+)` \| `\"(.*?)\"` \|$", PAGE, re.MULTILINE)
    assert dict(told) == SITUATIONS


def test_each_of_the_long_tables_has_an_example() -> None:
    shown = "".join(EXAMPLES)
    for table in ("steps", "steps.ask", "steps.gate", "sections", "questions", "outcomes"):
        assert f"[{table}]" in shown


def test_all_tables_of_the_format_are_looked_at() -> None:
    assert {part.__name__ for part in TABLES} >= {"Guide", "Step", "Cue", "Outcome"}
    assert all(getattr(model, part.__name__) is part for part in TABLES)
