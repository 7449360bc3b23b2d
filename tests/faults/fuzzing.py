"""One property held against many inputs: a few in every run, thousands in a long one.

`VOICE_GUIDE_FUZZ` says how many a long one takes, and `VOICE_GUIDE_FUZZED` names a file that gets
a line for each property: its name, how many inputs it was held against, and the seconds it took.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

MANY: Final = int(os.environ.get("VOICE_GUIDE_FUZZ", "0"))
"""Inputs of a long run, if another number than the usual is wanted; else nought."""

_REPORT: Final = os.environ.get("VOICE_GUIDE_FUZZED", "")

CORPUS: Final = Path(__file__).with_name("corpus")
"""Inputs that once did harm, one a file, in a folder for each reader."""


SLOWER: Final = 5
"""How many times as long everything takes while it is noted which lines are reached."""


def amounts(few: int, many: int) -> pytest.MarkDecorator:
    """Run a test with few inputs always, and with many where long tests are wanted."""
    long = (pytest.mark.long, pytest.mark.timeout(0 if MANY else 300))
    chosen = MANY or (many // SLOWER if sys.gettrace() is not None else many)
    runs = (pytest.param(few, id="few"), pytest.param(chosen, id="many", marks=long))
    return pytest.mark.parametrize("inputs", runs)


def hold(
    check: Callable[..., object],
    inputs: int,
    *drawn: st.SearchStrategy[object],
    known: Iterator[object] | tuple[object, ...] = (),
) -> None:
    """Hold a property against so many inputs, and first of all against those that are known."""
    met = 0

    def counted(values: tuple[object, ...]) -> None:
        nonlocal met
        met += 1
        check(*values)

    held = given(st.tuples(*drawn))(counted)
    for value in known:
        held = example((value,))(held)
    quietly = tuple(HealthCheck)
    with _timed(check.__name__, lambda: met):
        settings(max_examples=inputs, deadline=None, suppress_health_check=quietly)(held)()


def corpus(folder: str) -> tuple[bytes, ...]:
    """The inputs of one reader that once did harm."""
    return tuple(path.read_bytes() for path in sorted((CORPUS / folder).iterdir()))


@contextmanager
def _timed(name: str, met: Callable[[], int]) -> Iterator[None]:
    began = time.perf_counter()
    try:
        yield
    finally:
        if _REPORT:
            row = {"name": name, "inputs": met(), "seconds": time.perf_counter() - began}
            with Path(_REPORT).open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
