"""Numbers made of measured numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
"""What was chosen, and what was measured of it."""


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that no less than a share of all values do not exceed.

    It is always one that was measured: of fewer than twenty values, the 0.95th is the greatest.
    """
    if not values:
        raise ValueError("there is nothing to take a percentile of")
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line through points, and how sure its slope is."""

    slope: float
    error: float
    """The slope's standard error."""
    start: float
    """The height at nought."""


def fitted(points: Sequence[Point]) -> Line:
    """The line with the least squares through three points or more."""
    count = len(points)
    if count < 3:
        raise ValueError("a line and its error need three points")
    middle = sum(x for x, _ in points) / count
    height = sum(y for _, y in points) / count
    spread = sum((x - middle) ** 2 for x, _ in points)
    if spread == 0:
        raise ValueError("a line needs points at different places")
    slope = sum((x - middle) * (y - height) for x, y in points) / spread
    start = height - slope * middle
    off = sum((y - start - slope * x) ** 2 for x, y in points)
    return Line(slope, math.sqrt(off / (count - 2) / spread), start)


def per_doubling(points: Sequence[Point]) -> float:
    """How many times the cost grows when the size doubles, where it grows fastest.

    Two is linear. The points are sizes and costs, the smaller sizes first.
    """
    return max(
        math.exp2(math.log2(cost / before) / math.log2(size / smaller))
        for (smaller, before), (size, cost) in pairwise(points)
    )
