"""A trace held against a recording: which sound is which cue."""

import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from tests.sound.recording import Island, Recording

NEAR: Final = 0.05
"""Seconds by which the two may differ."""


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One cue of a trace, in seconds from the score's start with pauses taken out."""

    step: str
    side: int
    repeat: int
    kind: str
    text: str
    planned: float | None
    began: float | None
    ended: float | None
    state: str


def read(path: Path) -> tuple[Line, ...]:
    """Every cue of a trace."""
    return tuple(msgspec.json.decode(line, type=Line) for line in path.read_bytes().splitlines())


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue and the sound it was."""

    line: Line
    sound: Island


def played(lines: tuple[Line, ...]) -> tuple[tuple[Line, float, float], ...]:
    """The cues that were played whole, each with when it began and ended."""
    return tuple(
        (line, line.began, line.ended)
        for line in lines
        if line.state == "played" and line.began is not None and line.ended is not None
    )


def heard(lines: tuple[Line, ...], recording: Recording) -> tuple[Heard, ...]:
    """Every played cue with its sound, after one constant offset is taken out.

    An error names the cues for which nothing begins within `NEAR`.
    """
    cues = played(lines)
    sounds = recording.islands()
    offset = _offset([began for _, began, _ in cues], [sound.begin for sound in sounds])
    pairs, lost = [], []
    for line, began, ended in cues:
        begins = [sound.begin for sound in sounds if abs(sound.begin - offset - began) <= NEAR]
        ends = [sound.end for sound in sounds if abs(sound.end - offset - ended) <= 2 * NEAR]
        if begins and ends:
            pairs.append(Heard(line, Island(begins[0], ends[-1])))
        else:
            lost.append((line.text, began))
    if lost:
        raise AssertionError(f"in the trace, and not to be heard then: {lost}")
    return tuple(pairs)


def _offset(begun: list[float], onsets: list[float]) -> float:
    """The seconds to add to a trace's moments so that the most of them meet an onset."""

    def met(offset: float) -> list[float]:
        return [
            onset - moment
            for moment in begun
            for onset in onsets
            if abs(onset - moment - offset) <= NEAR
        ]

    guesses = [onset - begun[0] for onset in onsets[:20]]
    best = max(guesses, key=lambda guess: len(met(guess)))
    return statistics.median(met(best))
