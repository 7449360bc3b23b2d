"""What a screen looks like cell by cell, and as terminals of fewer colours show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from rich._palettes import EIGHT_BIT_PALETTE
from rich.color import Color, ColorSystem
from rich.style import Style

from tests.tui.scene import Scene

RGB = tuple[int, int, int]

LINUX: Final[tuple[RGB, ...]] = (
    *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0)),
    *((0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)),
    *((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85)),
    *((85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)),
)
"""A Linux console's colours: default_red, default_grn and default_blu in drivers/tty/vt/vt.c."""

XTERM: Final[tuple[RGB, ...]] = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)),
    *((0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
)
"""xterm's colours: color0 to color15 in its XTerm-col.ad, by their values in X11's rgb.txt."""


class Depth(Enum):
    """How many colours a terminal shows, by its name in the tables."""

    TRUE = "truecolour"
    MANY = "256"
    LINUX = "16, Linux console"
    XTERM = "16, xterm"


@dataclass(frozen=True, slots=True)
class Cell:
    """One character with its two colours, and whether it is bold."""

    text: str
    ink: Color
    paper: Color
    bold: bool
    blinks: bool

    def contrast(self, depth: Depth) -> float:
        """The contrast of ink on paper as such a terminal shows them."""
        return contrast(seen(self.ink, depth), seen(self.paper, depth, is_paper=True))


def rows(scene: Scene) -> list[list[Cell]]:
    """Every cell that is shown, a list a row."""
    strips = scene.app.screen._compositor.render_strips()
    return [[cell for text, style, _ in strip for cell in _cells(text, style)] for strip in strips]


def _cells(text: str, style: Style | None) -> Iterator[Cell]:
    assert style is not None, text
    paper = style.bgcolor
    assert paper is not None, f"{text!r} has no background of its own"
    ink = style.color if text.strip() else style.color or paper
    assert ink is not None, f"{text!r} has no colour of its own"
    if style.reverse:
        ink, paper = paper, ink
    blinks = bool(style.blink or style.blink2)
    for character in text:
        yield Cell(character, ink, paper, bool(style.bold), blinks)


def picture(grid: list[list[Cell]]) -> str:
    """All that can be read, a line a row."""
    return "\n".join("".join(cell.text for cell in row).rstrip() for row in grid)


def seen(colour: Color, depth: Depth, *, is_paper: bool = False) -> RGB:
    """A colour as a terminal of such a depth shows it."""
    if depth is Depth.TRUE:
        return _rgb(colour.get_truecolor())
    if depth is Depth.MANY:
        number = colour.downgrade(ColorSystem.EIGHT_BIT).number
        assert number is not None
        assert number >= 16, "the first 16 are whatever the terminal has them be"
        return _rgb(EIGHT_BIT_PALETTE[number])
    number = colour.downgrade(ColorSystem.STANDARD).number
    assert number is not None
    if depth is Depth.XTERM:
        return XTERM[number]
    return LINUX[number % 8 if is_paper else number]  # it has no bright backgrounds


def _rgb(triplet: tuple[int, int, int]) -> RGB:
    red, green, blue = triplet
    return red, green, blue


def luminance(colour: RGB) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of two colours, as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
