"""Where a part of a guide stands that is laid out anew while it is under way."""

from bisect import bisect_right
from typing import Final

from voice_guide.score.model import Kind, Part, Phase

BEGUN: Final = 0.001
"""Seconds from which on a sentence counts as begun: one that is owed again is a hair old."""


def same_place(old: Part, new: Part, at: float) -> float:
    """The second of a newly arranged part that stands where a second of the old one stood.

    The two have the same cues and spans, with other lengths. In a hold, seconds are seconds. A
    sentence being said goes on to its own end, and a gap between two sentences goes on from
    the one before it. So do the seconds behind all spans, in which a part comes to its end.
    """
    number = max(0, bisect_right(old.spans, at, key=lambda span: span.begin) - 1)
    before, after = old.spans[number], new.spans[number]
    if at > before.end:
        return min(after.end + (at - before.end), new.length)
    if before.phase is Phase.HOLD or before.phase is Phase.WAIT:
        return after.begin + (at - before.begin)
    said = [
        (cue, new.cues[place])
        for place, cue in enumerate(old.cues)
        if before.begin <= cue.at < at - BEGUN and cue.kind is not Kind.CHIME
    ]
    if not said:
        return min(after.begin + (at - before.begin), after.end)
    was, becomes = said[-1]
    ahead = [cue.at for cue in new.cues if cue.at > becomes.at and cue.kind is not Kind.CHIME]
    return min(becomes.end + (at - was.end), min(ahead, default=after.end), after.end)
