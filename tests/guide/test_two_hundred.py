"""However a shipped guide is damaged, a clear sentence says so, with its line, and soon."""

import time
from collections import Counter

import pytest

from tests.guide.damage import HOW_MANY, SHIPPED_GUIDES, WAYS, Damage, damaged
from tests.guide.guides import problems
from voice_guide.guide.reading import read

DAMAGED = damaged()


def test_there_are_two_hundred_and_they_are_the_same_every_time() -> None:
    assert len(DAMAGED) == HOW_MANY == 200
    assert damaged() == DAMAGED
    counted = Counter(way for each in DAMAGED for way in WAYS if f"-{way}-" in each.name)
    assert min(counted.values()) >= HOW_MANY // len(WAYS)


@pytest.mark.parametrize("text", SHIPPED_GUIDES.values(), ids=SHIPPED_GUIDES.keys())
def test_each_guide_is_sound_before_it_is_damaged(text: str) -> None:
    assert read(text, "whole.toml").title


@pytest.mark.parametrize("damage", DAMAGED, ids=lambda damage: damage.name)
def test_a_damaged_guide_is_named_with_its_line_and_its_mend(damage: Damage) -> None:
    began = time.process_time()
    found = problems(damage.data)
    assert time.process_time() - began < 1
    for problem in found:
        assert problem.what.endswith(".") or problem.what.endswith(":")
        assert problem.mend.endswith((".", "?")) or problem.mend[-1].isalnum()
        assert str(problem).isprintable()
        assert len(str(problem)) < 500
    lines = {problem.line for problem in found}
    assert (None not in lines) is damage.has_line
    if damage.line is not None:
        assert damage.line in lines, (damage.line, found)
