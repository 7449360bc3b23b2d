"""The 41 statements of the article that was checked: each is heard as corrected, or left out."""

import tomllib
from functools import cache

import msgspec
import pytest

from tests.information.evidence import DATA, EVIDENCE, verdict
from tests.information.told import LIBRARY, STANDING, heard


class Quote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a guide, and where they are heard."""

    guide: str
    words: str
    section: str = ""
    """Empty where any step of the guide will do."""
    reworded: str = ""
    """What was misheard of the words in the evidence, where that is why others are said."""


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One statement, and the words that carry it or why none do."""

    number: int
    claim: str
    quotes: tuple[Quote, ...] = ()
    also: tuple[Quote, ...] = ()
    unsaid: str = ""


STATEMENTS = msgspec.convert(
    tomllib.loads(DATA.joinpath("seed.toml").read_text("utf-8")), dict[str, tuple[Statement, ...]]
)["statement"]

each_statement = pytest.mark.parametrize(
    "statement", STATEMENTS, ids=[str(statement.number) for statement in STATEMENTS]
)


@cache
def parts(guide: str) -> dict[str, str]:
    """What is heard in each part of a guide."""
    return heard(LIBRARY.find(guide))


def steps(guide: str) -> list[str]:
    """What each step of a guide says once it is reached, offers and gates taken."""
    return [
        " ".join([step.say, *(cue.say for cue in step.cues)]) for step in LIBRARY.find(guide).steps
    ]


def rows(statement: Statement) -> set[str]:
    """The rows of the evidence about a statement; two if it has a verdict for each half."""
    name = f"S{statement.number}"
    return {each for each in EVIDENCE.rows if each.rstrip("ab") == name}


def test_all_41_have_a_row_in_the_words_of_the_article() -> None:
    assert [statement.number for statement in STATEMENTS] == list(range(1, 42))
    for statement in STATEMENTS:
        assert {EVIDENCE.rows[name].claim for name in rows(statement)} == {statement.claim}


@each_statement
def test_it_is_quoted_or_the_reason_why_not_is_given(statement: Statement) -> None:
    assert bool(statement.quotes) != bool(statement.unsaid)
    if statement.unsaid:
        assert [verdict(name) for name in rows(statement)] == [""]


@each_statement
def test_the_words_are_heard_in_the_guide(statement: Statement) -> None:
    for quote in statement.quotes:
        assert quote.words in parts(quote.guide)[quote.section]
    for quote in statement.also:
        assert any(quote.words in words for words in steps(quote.guide))


@each_statement
def test_words_are_said_to_be_new_only_where_they_are(statement: Statement) -> None:
    lines = " ".join(EVIDENCE.rows[name].line for name in rows(statement))
    for quote in (*statement.quotes, *statement.also):
        if quote.reworded:
            assert quote.words not in lines


@each_statement
def test_the_verdict_is_that_of_the_evidence(statement: Statement) -> None:
    told = {_verdict(quote) for quote in statement.quotes}
    assert told == {verdict(name) for name in rows(statement) if verdict(name)}


@each_statement
def test_the_section_stands_on_the_statement(statement: Statement) -> None:
    for quote in statement.quotes:
        assert rows(statement) & set(STANDING[quote.guide][quote.section].says)


def _verdict(quote: Quote) -> str | None:
    sections = {section.id: section for section in LIBRARY.find(quote.guide).sections}
    return sections[quote.section].verdict
