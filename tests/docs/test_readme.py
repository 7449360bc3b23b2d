"""The README names the keys and settings there are, in short sentences."""

import re
from pathlib import Path

import pytest
from msgspec import NODEFAULT
from msgspec.structs import fields

from voice_guide.commands.table import SESSION
from voice_guide.ports import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
LONGEST = 20
UNSET = ("the best there is", "the best for your system", "guessed from your system")
"""What stands for a setting that is empty unless it is set."""


def section(title: str) -> str:
    """The text under a heading, up to the next."""
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def rows(title: str) -> list[list[str]]:
    """The rows of the first table under a heading, without its head."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def sentences(text: str) -> list[str]:
    """The sentences of a text, without its code, tables, headings and addresses."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    prose = re.sub(r"^(\||#).*$", "", prose, flags=re.MULTILINE)
    prose = re.sub(r"!?\[([^]]*)\]\([^)]*\)", r"\1", prose)
    parts = re.split(r"(?<=[.!?])\s+|\n\s*\n|^- ", prose, flags=re.MULTILINE)
    return [" ".join(part.split()) for part in parts if part.strip()]


def test_the_table_of_keys_is_the_table_the_program_reads() -> None:
    told = [(tuple(re.findall(r"`([^`]+)`", keys)), label) for keys, label in rows("Keys")]
    assert told == [(command.keys, command.label) for command in SESSION]


def test_every_setting_is_named_with_its_default() -> None:
    told = {setting.strip("`"): default for setting, _, default in rows("Settings")}
    assert list(told) == [field.name for field in fields(Settings)]
    set_to = {field.name: field.default for field in fields(Settings)}
    for name, default in set_to.items():
        if isinstance(default, bool):
            assert told[name] == f"`{default}`".lower()
        elif isinstance(default, float):
            assert told[name] == f"`{default:g}`"
        elif default and default is not NODEFAULT:
            assert told[name] == f"`{default}`"
        else:
            assert (
                told[name]
                == {
                    "keys": "none",
                    "country": "guessed from your system",
                    "drivers": "the best for your system",
                    "voice": "the best there is",
                    "lead_in": "`0`",
                    "ready": "`0`",
                }[name]
            )


def test_every_file_it_points_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README + CHANGELOG):
        if not target.startswith("https://"):
            assert (ROOT / target).is_file(), target
    for script in re.findall(r"scripts/\w+\.py", README):
        assert (ROOT / script).is_file(), script


@pytest.mark.parametrize("text", [README, CHANGELOG], ids=["readme", "changelog"])
def test_sentences_are_short(text: str) -> None:
    found = sentences(text)
    assert len(found) > 10
    assert [long for long in found if len(long.split()) > LONGEST] == []


def test_it_says_that_no_clinician_has_reviewed_the_guides() -> None:
    assert "No clinician has reviewed the guides yet." in section("Your health")
