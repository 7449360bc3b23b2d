"""Whatever happens to a guide file, it is read or its problems are named, and soon."""

import time
import tomllib
from datetime import date
from typing import Final

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.guide.guides import SMALL
from voice_guide.guide.model import Guide, Part, Step
from voice_guide.guide.problem import BadGuide, Problem
from voice_guide.guide.reading import read
from voice_guide.guide.shape import fitted
from voice_guide.library.shipped import SHIPPED

SHIPPED_GUIDES: Final = [path.read_bytes() for path in sorted(SHIPPED.glob("*.toml"))]
TELLING: Final = b"[]{}=\"'#.,\n\\ 0123456789-_axT:+\x00\x1b\xff"
"""Bytes that mean something in TOML, and some that nothing should mean."""


def look_at(data: str | bytes) -> None:
    """Read it as a guide; take nothing but a guide or its problems, within a second."""
    began = time.process_time()
    problems: tuple[Problem, ...] = ()
    try:
        read(data, "damaged.toml")
    except BadGuide as bad:
        problems = bad.problems or pytest.fail("bad, but for no reason")
    assert time.process_time() - began < 1
    assert all(str(problem).isprintable() for problem in problems)


@given(
    st.sampled_from(SHIPPED_GUIDES),
    st.lists(
        st.tuples(
            st.floats(0, 1, exclude_max=True),
            st.integers(0, 40),
            st.one_of(st.binary(max_size=8), st.lists(st.sampled_from(TELLING)).map(bytes)),
        ),
        min_size=1,
        max_size=6,
    ),
)
def test_a_shipped_guide_damaged_anywhere(
    data: bytes, wounds: list[tuple[float, int, bytes]]
) -> None:
    for place, lost, found in wounds:
        start = int(place * len(data))
        data = data[:start] + found + data[start + lost :]
    look_at(data)


@given(st.sampled_from(SHIPPED_GUIDES), st.data())
def test_a_shipped_guide_with_its_lines_in_disorder(guide: bytes, draw: st.DataObject) -> None:
    lines = guide.splitlines(keepends=True)
    place = st.integers(0, len(lines) - 1)
    for _ in range(draw.draw(st.integers(1, 5))):
        lines.insert(draw.draw(place), lines.pop(draw.draw(place)))
    look_at(b"".join(lines))


@given(st.one_of(st.text(), st.binary()))
def test_anything_at_all(data: str | bytes) -> None:
    look_at(data)


VALUES: Final = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(),
        st.floats(),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.text(max_size=5),
        st.sampled_from(["settle", "a", "en", "relief"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["id", "say", "hold", "ask", "at", "x"]), inner),
    ),
    max_leaves=6,
)
SOUND: Final = tomllib.loads(SMALL)


def names(part: type[Part]) -> st.SearchStrategy[str]:
    """The keys of a table of the format."""
    return st.sampled_from([field.name for field in msgspec.structs.fields(part)])


@given(
    st.dictionaries(names(Guide), VALUES, max_size=2),
    st.dictionaries(names(Step), VALUES, max_size=2),
)
def test_the_walk_through_the_fields_agrees_with_the_strict_reader(
    changed: dict[str, object], step: dict[str, object]
) -> None:
    table = {**SOUND, "steps": [{**SOUND["steps"][0], **step}], **changed}
    _, flaws = fitted(table)
    try:
        msgspec.convert(table, Guide, builtin_types=(date,))
    except msgspec.ValidationError:
        assert flaws
    else:
        assert not flaws
