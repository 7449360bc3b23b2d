"""Somebody who goes through the check in a terminal, and answers by what the sink recorded."""

import time
from itertools import pairwise
from typing import Final

from tests.sound.recording import Island
from tests.sound.rig import Sink, until
from tests.terminal.rig import Terminal

NUMBERS: Final = (0.36, 0.33, 0.52, 0.35, 0.38)
"""Seconds of each number of the counted phrase, as Pico says it."""

LOST: Final = 0.06
"""Seconds that a number may be shorter and still counts as whole."""

QUIET: Final = 4.0
"""Seconds of silence before the phrase, at least."""

QUESTION: Final = "Did you hear all five numbers?"


def press_on(terminal: Terminal, shown: str, seconds: float = 60.0) -> None:
    """Cut every sentence until some words are on the screen, or the program has ended."""
    deadline = time.monotonic() + seconds
    while shown not in " ".join(terminal.text.split()) and terminal.process.poll() is None:
        if time.monotonic() > deadline:
            raise TimeoutError(f"never shown: {shown}; there is:\n{terminal.text}")
        terminal.press("x")


def answered(terminal: Terminal, sink: Sink, tries: int) -> str:
    """The answer to the question after the counted phrase, given by ear, once it is asked."""
    until(lambda: _asked(terminal) == tries, 60, "the question is asked")
    answer = heard_first(phrase(sink, time.monotonic()))
    terminal.press("y" if answer == 1 else str(answer))
    return str(answer)


def _asked(terminal: Terminal) -> int:
    """How often the question was asked."""
    return terminal.written.decode("utf-8", "replace").count(QUESTION)


def phrase(sink: Sink, before: float) -> tuple[Island, ...]:
    """What was heard of the phrase: all since the last long silence but the question's words."""
    heard = [each for each in sink.recorder.recording().islands(gap=0.04) if each.begin < before]
    parted = pairwise(heard)
    begins = [later.begin for earlier, later in parted if later.begin - earlier.end > QUIET]
    return tuple(each for each in heard if each.begin >= begins[-1])[: len(NUMBERS)]


def heard_first(islands: tuple[Island, ...]) -> int:
    """The first number that was heard whole; 0 if none was."""
    first = len(NUMBERS) - len(islands)
    whole = islands and islands[0].length > NUMBERS[first] - LOST
    number = first + (1 if whole else 2)
    return number if number <= len(NUMBERS) else 0
