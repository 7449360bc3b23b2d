"""The page on accessibility answers every clause, and names only tests that are there."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import Final

from tests.docs.test_readme import LONGEST, sentences
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
CLAUSES: Final = (*(f"5.1.3.{n}" for n in range(1, 17)), "5.1.4", "5.1.5", "5.1.6", "5.1.7", "5.2")
CRITERIA: Final = (
    "1.3.3", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.7", "1.4.11",
    "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.2.6",
    "2.3.1", "2.3.3", "2.4.7",
    "3.1.1", "3.1.2", "3.1.5", "3.1.6", "3.2.1", "3.2.2", "3.2.6", "3.3.5",
    "4.1.3",
)  # fmt: skip
"""The criteria that matter to a program which speaks for itself."""
PROOF: Final = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def section(title: str) -> str:
    """The text under a heading, up to the next."""
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads."""
    cells = re.findall(r"^\|(.*)\|$", text, re.MULTILINE)
    split = [[cell.strip() for cell in row.split("|")] for row in cells]
    return [row for row in split if not set(row[0]) <= {"-"} and row[-1] != "Proof"]


@cache
def cases_of(file: str) -> frozenset[str]:
    """The names of the tests in a file, which is read and not run."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    functions = (n for n in tree.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(each.name for each in functions if each.name.startswith("test_"))


def test_every_clause_on_speech_and_every_criterion_has_its_row() -> None:
    told = [row[0].split()[0] for row in rows(section("EN 301 549, clause 5.1"))]
    assert told == list(CLAUSES)
    assert [row[0].split()[0] for row in rows(section("WCAG 2.2"))] == list(CRITERIA)


def test_every_test_it_names_is_there() -> None:
    named = PROOF.findall(PAGE)
    assert len(named) > 50
    assert [f"{file}::{name}" for file, name in named if name not in cases_of(file)] == []
    assert PAGE.count("::") == len(named)


def test_what_is_met_is_proved_and_what_is_not_is_said() -> None:
    unmet = section("What is not met")
    for row in rows(PAGE):
        name, verdict, proof = row[0], row[-2], row[-1]
        assert verdict in ("met", "partly", "not met", "none here"), name
        assert bool(PROOF.search(proof)) is (verdict != "none here"), name
        if verdict in ("partly", "not met"):
            assert f"**{name.split()[0]}**" in unmet, name
        else:
            assert f"**{name.split()[0]}**" not in unmet, name


def test_its_sentences_are_short() -> None:
    found = sentences(PAGE)
    assert len(found) > 30
    assert [long for long in found if len(long.split()) > LONGEST] == []


def test_every_shipped_guide_is_in_english() -> None:
    library = Library(SHIPPED, SHIPPED / "none")
    entries = library.entries()
    assert len(entries) > 10
    assert {library.find(entry.id).language for entry in entries} == {"en"}
