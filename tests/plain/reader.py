"""A reader of lines, as a screen reader or a braille display is: each one once, as it comes."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tests.sound.trace import Line


@dataclass(frozen=True, slots=True)
class Read:
    """A line, and the moment it was whole, in seconds."""

    at: float
    text: str


class LineReader:
    """Takes what a program writes, and refuses what is no plain line."""

    def __init__(self) -> None:
        self.lines: list[Read] = []

    def take(self, data: bytes, at: float) -> None:
        """Read what arrived at one moment: whole lines, with nothing in them but text."""
        text = data.decode("utf-8")
        if not text.endswith("\n"):
            raise AssertionError(f"this is only a part of a line: {text!r}")
        for line in text[:-1].split("\n"):
            if wrong := [each for each in line if unicodedata.category(each).startswith("C")]:
                raise AssertionError(f"{wrong[0]!r} is no text: {line!r}")
            if not line.strip() or line != line.strip():
                raise AssertionError(f"a line begins and ends with its words: {line!r}")
            if wrong := [each for each in line if "\u2500" <= each <= "\u25ff"]:
                raise AssertionError(f"{wrong[0]!r} is a drawing: {line!r}")
            self.lines.append(Read(at, line))

    @property
    def text(self) -> list[str]:
        """Every line so far."""
        return [line.text for line in self.lines]

    @property
    def sentences(self) -> list[Read]:
        """The lines but for those that the program adds to a guide's own words."""
        return [line for line in self.lines if not _ADDED.match(line.text)]


_ADDED: Final = re.compile(
    r"Hold( \d|:)|[A-Z]: |The voice is |Type one word|Type keys|To pause, |To hear these|Going on"
)
"""How the lines begin that tell of holds, answers and keys."""


def hold_to_trace(
    reader: LineReader, trace: Iterable[Line], *, counts: bool, near: float
) -> list[float]:
    """Hold every line to a cue of its own; how many seconds each was late.

    The lines are the sentences of the trace that were not left out, each once, in its order and
    within `near` seconds of its moment, once the first line's own lateness is taken out.
    """
    cues = [
        line
        for line in sorted(trace, key=lambda each: each.planned or 0.0)
        if line.state == "played" and (counts or line.kind != "count") and line.kind != "chime"
    ]
    lines = reader.sentences
    assert [line.text for line in lines] == [cue.text for cue in cues]
    moments = [(line.at, cue.planned or 0.0) for line, cue in zip(lines, cues, strict=True)]
    first = moments[0][0] - moments[0][1]
    late = [at - planned - first for at, planned in moments]
    assert max(map(abs, late)) <= near, late
    return late
