"""Guides come from strangers: whatever is in one, it plays in time, or its problems are named."""

import re
import time
import unicodedata
from collections.abc import Iterator

import msgspec
from hypothesis import strategies as st

from tests.faults.fuzzing import amounts, corpus, hold
from tests.faults.guide_inputs import Table, guides, spoilt, toml
from tests.faults.unattended import Unattended
from tests.guide.guides import SMALL
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide, Problem
from voice_guide.guide.reading import read
from voice_guide.menu.card import card
from voice_guide.score.pace import Pace
from voice_guide.score.transcript import transcript
from voice_guide.score.whole import arrange

SOON = 3.0
"""Seconds of the processor that reading a guide may take; most take a hundredth."""

TOKENS = (
    "[", "]", "{", "}", "[[steps]]\n", "[steps]\n", "=", ".", ",", "#", "\n", '"', "'", '"""',
    "id", "say", "hold", "steps", "format = 1\n", "nan", "inf", "-", "1", "0x", "1e999", "9" * 500,
    "2026-01-01", "12:00:00", "true", "\\u001b", "\\", "\r", "\x00", "\u202e", "é", " ",
)  # fmt: skip
"""Pieces of TOML, sound and broken."""

KEYS = st.sampled_from(("y", "n", "a", "b", "e", "1", "space", "h", "w", "right", "left"))


def looked_at(data: str | bytes) -> Guide | None:
    """The guide, if it is one; else problems, each with a line of the text, and all of it soon."""
    began = time.process_time()
    lines = len(data.split(b"\n" if isinstance(data, bytes) else "\n"))  # type: ignore[arg-type]
    guide, problems = outcome(data)
    assert (guide is None) is bool(problems)
    for problem in problems:
        assert str(problem).isprintable()
        assert problem.line is None or 1 <= problem.line <= lines
    if guide is not None:
        card(guide)
    assert time.process_time() - began < SOON
    return guide


def outcome(data: str | bytes) -> tuple[Guide | None, tuple[Problem, ...]]:
    """What reading it gives: a guide or problems, and never another error."""
    try:
        return read(data, "strange.toml"), ()
    except BadGuide as bad:
        return None, bad.problems


def texts(value: object) -> Iterator[str]:
    """Every text in a guide."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from (*texts(key), *texts(part))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts(part)


def harmless(guide: Guide) -> None:
    """No text of it can turn a line round, hide, move a cursor, or lead out of the library."""
    for text in texts(msgspec.to_builtins(guide)):
        for sign in text.replace("\n", "").replace("\t", "").replace("\r\n", ""):
            assert unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Zl", "Zp"), repr(sign)
    for step in guide.steps:
        ways = [step.gate.otherwise, step.gate.yes] if step.gate else []
        ways += [answer.go for answer in step.ask.answers] if step.ask else []
        assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]*", way) for way in ways)


def plays(guide: Guide, keys: list[tuple[str, float]]) -> None:
    """It can be arranged and played: time goes on, keys do no harm, and Ctrl+C ends it."""
    harmless(guide)
    if guide.steps:
        score = arrange(guide, Pace(), Pace().estimate)
        assert score.length > 0
        assert transcript(score)
    Unattended().follow(guide, keys)


def any_guide(table: Table, keys: list[tuple[str, float]]) -> None:
    guide = looked_at(toml(table))
    assert guide is not None
    plays(guide, keys)


def any_spoilt_guide(table: Table) -> None:
    guide = looked_at(toml(table))
    if guide is not None:
        plays(guide, [])


def any_bytes(data: str | bytes) -> None:
    guide = looked_at(data)
    if guide is not None:
        harmless(guide)


presses = st.lists(st.tuples(KEYS, st.floats(0, 30)), max_size=8)


@amounts(12, 800)
def test_a_sound_guide_loads_and_plays_whatever_is_answered(inputs: int) -> None:
    hold(any_guide, inputs, guides(), presses)


@amounts(15, 2000)
def test_a_spoilt_guide_loads_or_its_problems_are_named(inputs: int) -> None:
    hold(any_spoilt_guide, inputs, spoilt())


@amounts(100, 10_000)
def test_no_bytes_are_more_than_a_guide_or_problems(inputs: int) -> None:
    pieces = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)
    known = corpus("guides")
    behind = pieces.map(lambda text: SMALL + text)
    hold(any_bytes, inputs, st.one_of(st.binary(), st.text(), pieces, behind), known=known)
