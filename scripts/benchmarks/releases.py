"""Releases held against the moments they were planned for: pure, made of a trace and of sounds."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from benchmarks.reckoning import Line, fitted
from tests.sound.recording import Island
from tests.sound.trace import Line as Cue

NEAR: Final = 0.1
"""Seconds within which a sound is taken for the cue that was planned there."""

FIRST: Final = 8
"""Cues and sounds among which a pair is looked for that lays the two upon each other."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue, when it should have begun, and the sound it was."""

    cue: Cue
    planned: float
    """Seconds from the score's start."""
    began: float
    """Seconds from about the same moment, as heard."""
    place: int
    """The place of its first sound among all sounds."""


def heard(cues: Sequence[Cue], sounds: Sequence[Island]) -> tuple[Heard, ...]:
    """Every planned cue with a sound that begins near its moment."""
    planned = [(cue, cue.planned) for cue in cues if cue.planned is not None]
    starts = [sound.begin - moment for _, moment in planned[:FIRST] for sound in sounds[:FIRST]]
    laid = (_laid(planned, sounds, start) for start in starts)
    return max(laid, key=len, default=())


def _laid(
    planned: Sequence[tuple[Cue, float]], sounds: Sequence[Island], start: float
) -> tuple[Heard, ...]:
    """The cues that are heard if the score began at a moment."""
    begins = [sound.begin - start for sound in sounds]
    found = []
    for cue, moment in planned:
        place = _nearest(begins, moment)
        if abs(begins[place] - moment) <= NEAR:
            found.append(Heard(cue, moment, begins[place], place))
    return tuple(found)


def _nearest(begins: Sequence[float], moment: float) -> int:
    """The place of the sound that begins nearest to a moment; they are in their order."""
    after = bisect_left(begins, moment)
    near = range(max(0, after - 1), min(len(begins), after + 1))
    return min(near, key=lambda place: abs(begins[place] - moment))


def lateness(cues: Sequence[Heard]) -> tuple[float, ...]:
    """How many seconds each release was off its moment, before or after.

    What all cues are late by alike is the way to the ear, and is taken out.
    """
    always = median(each.began - each.planned for each in cues)
    return tuple(
        abs(each.began - each.planned - always) for each in cues if each.cue.kind == "release"
    )


def drift(cues: Sequence[Heard]) -> Line:
    """How many seconds later each further second comes, over all cues."""
    return fitted([(each.planned, each.began - each.planned) for each in cues])


def gaps(sounds: Sequence[Island], least: float) -> tuple[float, ...]:
    """The silences of so many seconds and more, in seconds."""
    between = (right.begin - left.end for left, right in pairwise(sounds))
    return tuple(each for each in between if each >= least)


def holds(
    cues: Sequence[Heard], sounds: Sequence[Island], seconds: Mapping[str, float]
) -> tuple[float, ...]:
    """How many seconds each hold was off, judged by ear: from the words' end to the release.

    `seconds` are how long each step's hold should be, by the step's id.
    """
    return tuple(
        abs(sounds[release.place].begin - end - seconds[release.cue.step])
        for end, release in _held(cues, sounds)
    )


def _held(cues: Sequence[Heard], sounds: Sequence[Island]) -> Iterator[tuple[float, Heard]]:
    """The end of the words before each hold, and the release after it."""
    words: Heard | None = None
    for each, following in zip(cues, [*cues[1:], None], strict=True):
        if each.cue.kind == "say":
            words = each
            until = following.place if following is not None else len(sounds)
            end = sounds[until - 1].end
        elif each.cue.kind == "release" and words is not None:
            yield end, each
            words = None
