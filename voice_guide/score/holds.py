"""What is said in the middle of a hold, and what has to give way to what.

Release > countdown > safety > coaching: a cue that would run into one that ranks higher, or into
one of its own rank that came first, is left out whole; nothing is ever cut in the middle of a word.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from voice_guide.guide.model import Step
from voice_guide.score.model import Cue, Kind
from voice_guide.score.pace import Pace, SecondsToSay
from voice_guide.score.sentences import sentences

NUMBERS: Final = (
    "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Ten.",
)  # fmt: skip
"""The countdown's clips, each the seconds that are left."""

CLEAR: Final = 0.1
"""Seconds of quiet kept between two cues of a hold."""


def in_the_hold(
    step: Step, begin: float, side: int, repeat: int, seconds: SecondsToSay, pace: Pace
) -> tuple[Cue, ...]:
    """The cues of one hold in order of time, those that are left out among them.

    A cue is said whole or not at all.
    """
    end = begin + pace.held(step.hold or 0.0)
    placed: list[Cue] = []
    for group in _by_rank(step, begin, end, side, repeat, seconds, pace):
        fits = group[-1].end <= end - CLEAR and not any(_runs_into(cue, placed) for cue in group)
        placed += [replace(cue, fits=fits) for cue in group]
    return tuple(sorted(placed, key=lambda cue: cue.at))


def _by_rank(
    step: Step, begin: float, end: float, side: int, repeat: int, seconds: SecondsToSay, pace: Pace
) -> Iterator[list[Cue]]:
    """The countdown, then safety, then coaching, each in order of time, sentence by sentence."""
    for left in range(step.countdown, 0, -1):
        text = NUMBERS[left - 1]
        yield [Cue(end - left, text, seconds(text), Kind.COUNT, side, repeat)]
    for cue in sorted(step.cues, key=lambda cue: (cue.rank != "safety", cue.at)):
        group: list[Cue] = []
        at = _moment(cue.at, step.hold or 0.0, begin, end)
        for text in sentences(cue.say):
            group.append(Cue(at, text, seconds(text), Kind.CUE, side, repeat))
            at = group[-1].end + pace.gap
        yield group


def _moment(at: float, hold: float, begin: float, end: float) -> float:
    """When a cue of a hold is said that lasts longer or shorter than its guide says.

    What stands in the second half keeps its distance from the end: it may tell how much is left.
    """
    return begin + at if at <= hold / 2 else max(begin, end - (hold - at))


def _runs_into(cue: Cue, placed: Sequence[Cue]) -> bool:
    """Whether a cue overlaps one that is said."""
    return any(
        other.fits and cue.at < other.end + CLEAR and other.at < cue.end + CLEAR for other in placed
    )
