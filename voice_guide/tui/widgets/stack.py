"""Rows of different heights one below the other, some under a heading, seen through a window."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import NamedTuple


class Spot(NamedTuple):
    """What stands on a line."""

    row: int
    """The row, counted from nought, that the line is a part of, or that its heading is above."""
    line: int
    """The line of the row, counted from nought; -1 is its heading, less than that is empty."""


class Stack:
    """Which lines each row takes; all lines and rows are counted from nought."""

    def __init__(self, heights: Sequence[int], headed: Collection[int], gap: int) -> None:
        """Stack rows of so many lines; the `headed` get a heading, with a gap of lines above it.

        Above the first row there is no gap.
        """
        self._heights = heights
        above = [gap * (row > 0) + 1 if row in headed else 0 for row in range(len(heights))]
        self._above = above
        self._ends = list(accumulate(map(int.__add__, heights, above)))

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self._ends[-1] if self._ends else 0

    def spot(self, line: int) -> Spot | None:
        """What stands on a line; nothing behind the last row."""
        row = bisect_right(self._ends, line)
        return Spot(row, line - self._first(row)) if row < len(self._ends) else None

    def top(self, row: int, top: int, window: int) -> int:
        """The first line to show, so that a row is seen in a window of so many lines.

        `top` is the line that was the first so far; it changes no more than it must. The heading
        is seen too if there is room, and there is no empty line below the last row but where all
        can be seen.
        """
        top = self._clamped(top, window)
        if self._above[row]:
            top = _in_sight(self._first(row) - 1, 1, top, window)
        top = _in_sight(self._first(row), self._heights[row], top, window)
        return self._clamped(top, window)

    def _first(self, row: int) -> int:
        """The first line of a row itself."""
        return self._ends[row] - self._heights[row]

    def _clamped(self, top: int, window: int) -> int:
        return max(0, min(top, self.height - window))


def _in_sight(first: int, height: int, top: int, window: int) -> int:
    """The first line to show, so that some lines are seen; their first ones if all are too many."""
    height = min(height, window)
    return min(first, max(top, first + height - window))
