"""The note on performance tells of everything that is measured."""

import re
from pathlib import Path

import pytest

pytest.importorskip("fcntl", reason="Windows has no such terminals")

from benchmarks.run import MEASURES

NOTE = (Path(__file__).parents[2] / "docs" / "performance.md").read_text(encoding="utf-8")
LONGEST = 20


def told() -> list[str]:
    """The names in the table of what is measured."""
    section = NOTE.partition("\n## What is measured\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE)


def test_every_measure_is_told_in_the_order_in_which_it_is_made() -> None:
    assert told() == list(MEASURES)


def test_sentences_are_short() -> None:
    prose = re.sub(r"^(```.*?^```|    .*?$|\|.*?$|#.*?$)", "", NOTE, flags=re.DOTALL | re.MULTILINE)
    sentences = re.split(r"(?<=[.:;!?])\s+|\n\s*\n|^- ", prose, flags=re.MULTILINE)
    assert len(sentences) > 30
    assert [each for each in sentences if len(each.split()) > LONGEST] == []
