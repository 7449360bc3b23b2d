"""A task is given its own time, no more and no less."""

import threading
import time
from collections.abc import Iterator

import pytest

from voice_guide.voices.hourglass import Hourglass


@pytest.fixture
def run_out() -> threading.Event:
    return threading.Event()


@pytest.fixture
def hourglass(run_out: threading.Event) -> Iterator[Hourglass]:
    made = Hourglass(run_out.set)
    yield made
    made.close()


def test_a_task_that_takes_too_long_is_noticed(
    hourglass: Hourglass, run_out: threading.Event
) -> None:
    hourglass.turn(1, 0.05)
    assert run_out.wait(5)


def test_naming_it_again_gives_it_no_more_time(
    hourglass: Hourglass, run_out: threading.Event
) -> None:
    began = time.monotonic()
    hourglass.turn(1, 0.4)
    while not run_out.wait(0.05) and time.monotonic() < began + 5:
        hourglass.turn(1, 0.4)
    assert run_out.is_set()


def test_less_patience_with_the_same_task_counts_from_then(
    hourglass: Hourglass, run_out: threading.Event
) -> None:
    hourglass.turn(1, 60.0)
    hourglass.turn(1, 0.05)
    assert run_out.wait(5)
