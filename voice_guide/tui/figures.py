"""Large figures drawn with block characters that every console font has."""

from enum import Enum
from math import ceil
from typing import Final

_PIXELS: Final = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": ("## ", " # ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", " ##", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
    " ": ("   ",) * 5,
}
_HALVES: Final = {(" ", " "): " ", ("#", " "): "▀", (" ", "#"): "▄", ("#", "#"): "█"}


class Size(Enum):
    """How large figures are, as cells across and rows down for each of their points."""

    SMALL = (1, 0)
    """Half a row a point: three rows in all."""
    LARGE = (2, 1)
    """Five rows in all."""
    HUGE = (4, 2)
    """Ten rows in all, to be read from far or with poor sight."""


def seconds_shown(left: float) -> int:
    """The number that stands for the seconds left: it falls on each whole second."""
    return max(0, ceil(left - 0.02))


def clock(seconds: int) -> str:
    """Seconds in two places, or minutes and seconds from a hundred on."""
    return f"{seconds:2}" if seconds < 100 else f"{seconds // 60}:{seconds % 60:02}"


def drawn(text: str, size: Size) -> str:
    """The figures over several lines."""
    rows = [" ".join(_PIXELS[character][row] for character in text) for row in range(5)]
    return in_blocks(rows, size)


def in_blocks(rows: list[str], size: Size) -> str:
    """Five rows of points, each a # or a space, over several lines."""
    across, down = size.value
    if down:
        wide = ("".join(pixel * across for pixel in row).replace("#", "█") for row in rows)
        return "\n".join(row for row in wide for _ in range(down))
    rows = [*rows, " " * len(rows[0])]
    return "\n".join(
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )
