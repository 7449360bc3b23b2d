"""Words a minute, in the terms of an engine.

They are counted as a listener would count them, in a guide read out: with 0.6 seconds of quiet
for each sentence at 145 words a minute, and in proportion at other speeds. A clip has no quiet
at its ends, so its words come about a third faster than that.
"""

from bisect import bisect_right
from collections.abc import Sequence

QUIET = 0.6
"""Seconds of quiet that are counted with a sentence, at the usual speed."""

USUAL = 145
"""Words a minute that are usual."""


def setting_for(words_a_minute: float, measured: Sequence[tuple[float, float]]) -> float:
    """The engine's setting for a speed, on the line between the two nearest that were measured.

    `measured` holds pairs of words a minute and the setting that gave them, slowest first. Speeds
    beyond either end get the setting of that end.
    """
    slowest, fastest = measured[0][0], measured[-1][0]
    wanted = min(max(words_a_minute, slowest), fastest)
    after = min(max(1, bisect_right([pace for pace, _ in measured], wanted)), len(measured) - 1)
    (slower, low), (faster, high) = measured[after - 1], measured[after]
    return low + (high - low) * (wanted - slower) / (faster - slower)
