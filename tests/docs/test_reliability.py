"""The page on faults names only tests that are there, and every test of faults is on it."""

import re
from pathlib import Path
from typing import Final

from tests.docs.test_accessibility import cases_of, rows
from tests.docs.test_readme import LONGEST, sentences

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
PROOF: Final = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def test_every_test_it_names_is_there() -> None:
    named = PROOF.findall(PAGE)
    assert [f"{file}::{name}" for file, name in named if name not in cases_of(file)] == []
    assert PAGE.count("::") == len(named)


def test_every_fault_has_its_promise_its_figure_and_its_test() -> None:
    found = [row for row in rows(PAGE) if row[-1] not in ("test", "proof")]
    for row in found:
        assert len(row) == 4, row
        assert all(row), row
        assert PROOF.search(row[-1]), row


def test_every_test_of_a_fault_is_on_the_page() -> None:
    there = {
        (f"tests/faults/{file.name}", name)
        for file in (ROOT / "tests" / "faults").glob("test_*.py")
        for name in cases_of(f"tests/faults/{file.name}")
    }
    assert there <= set(PROOF.findall(PAGE))


def test_its_sentences_are_short() -> None:
    assert [long for long in sentences(PAGE) if len(long.split()) > LONGEST] == []
