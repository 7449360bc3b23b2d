"""What is said in the middle of a hold, and what has to give way to what.

Release > countdown > safety > coaching: a cue that would run into one that ranks higher, or into
one of its own rank that came first, is left out whole; nothing is ever cut in the middle of a word.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from voice_guide.guide.model import Step
from voice_guide.score.model import Cue, Kind
from voice_guide.score.pace import SecondsToSay

NUMBERS: Final = (
    "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Ten.",
)  # fmt: skip
"""The countdown's clips, each the seconds that are left."""

CLEAR: Final = 0.1
"""Seconds of quiet kept between two cues of a hold."""


def in_the_hold(
    step: Step, begin: float, side: int, repeat: int, seconds: SecondsToSay
) -> tuple[Cue, ...]:
    """The cues of one hold in order of time, those that are left out among them."""
    hold = step.hold or 0.0
    end = begin + hold
    placed: list[Cue] = []
    for cue in _by_rank(step, begin, end, side, repeat, seconds):
        fits = cue.end <= end - CLEAR and not _runs_into(cue, placed)
        placed.append(replace(cue, fits=fits))
    return tuple(sorted(placed, key=lambda cue: cue.at))


def _by_rank(
    step: Step, begin: float, end: float, side: int, repeat: int, seconds: SecondsToSay
) -> Iterator[Cue]:
    """The countdown, then safety, then coaching, each in order of time."""
    for left in range(step.countdown, 0, -1):
        text = NUMBERS[left - 1]
        yield Cue(end - left, text, seconds(text), Kind.COUNT, side, repeat)
    for cue in sorted(step.cues, key=lambda cue: (cue.rank != "safety", cue.at)):
        yield Cue(begin + cue.at, cue.say, seconds(cue.say), Kind.CUE, side, repeat)


def _runs_into(cue: Cue, placed: Sequence[Cue]) -> bool:
    """Whether a cue overlaps one that is said."""
    return any(
        other.fits and cue.at < other.end + CLEAR and other.at < cue.end + CLEAR for other in placed
    )
