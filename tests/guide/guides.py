"""Small guides to break, and what is said of them."""

import re
from pathlib import Path
from typing import Final

import pytest

from voice_guide.guide.problem import BadGuide, Problem
from voice_guide.guide.reading import read

DATA: Final = Path(__file__).parents[1] / "data"

SMALL: Final = """\
format = 1
id = "small"
title = "Small"
summary = "A small guide."
kind = "relief"
language = "en"
reviewed = 2026-11-23
[[sources]]
id = "NHS"
title = "Leg cramps"
[[steps]]
id = "one"
title = "One"
say = "Now hold."
hold = 6
[[steps]]
id = "two"
title = "Two"
say = "Well done."
"""
"""Nineteen lines with nothing wrong in them."""


def with_first(*lines: str) -> str:
    """The small guide with lines added to its first step, from line 16 on."""
    head, tail = SMALL.split("hold = 6\n")
    return head + "hold = 6\n" + "".join(f"{line}\n" for line in lines) + tail


def with_last(*lines: str) -> str:
    """The small guide with lines added to its last step, from line 20 on."""
    return SMALL + "".join(f"{line}\n" for line in lines)


def with_guide(*lines: str) -> str:
    """The small guide with lines added to the guide itself, from line 1 on."""
    return "".join(f"{line}\n" for line in lines) + SMALL


def with_value(line: str) -> str:
    """The small guide with one of the guide's own lines written otherwise."""
    key = line.split()[0]
    return re.sub(rf"^{key} = .*$", lambda _: line, SMALL, count=1, flags=re.MULTILINE)


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """Every problem in a guide that has some."""
    with pytest.raises(BadGuide) as bad:
        read(text, "small.toml")
    return bad.value.problems


def told(text: str | bytes) -> list[str]:
    """Every problem in a guide that has some, as a person is told it."""
    return [str(problem) for problem in problems(text)]
