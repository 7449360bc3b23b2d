"""What the screens look like, kept as plain files, and the table of their contrasts.

`scripts/looks` writes them anew, and the README's pictures too; the tests hold the screens to them.
"""

import asyncio
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import ascii_letters
from typing import Final

from rich.color import Color

from tests.tui.cells import Cell, Depth, picture, seen
from tests.tui.gallery import SIZES, USUAL, Grid, look
from tests.tui.pictures import pictures
from tests.tui.scenes import EVERYDAY
from voice_guide.tui.themes import THEMES

KEPT: Final = ("menu", "session", "get help")
"""The scenes that are kept cell by cell, in the night theme and every size."""

LOOKS: Final = Path(__file__).parent / "looks"
CONTRAST: Final = Path(__file__).parents[2] / "docs" / "contrast.md"

ROLES: Final = (
    ("foreground", "text"),
    ("primary", "what to do now, titles"),
    ("secondary", "places, what comes next, keys"),
    ("accent", "figures and bar"),
    ("error", "notices, warnings"),
)
"""What each colour of a theme is for."""

MARKED: Final = "what is chosen or spoken"
"""What the two colours are for that belong together."""

Pair = tuple[str, str]
"""Ink and paper, as a style sheet writes them."""

_HEAD: Final = """\
# Contrast

Every number here is measured in the cells of the real screens. `scripts/looks` writes this page
anew, and a test holds the program to it.

The least contrast we allow is 4.5 to 1 for all that is written or drawn (WCAG 2.2, 1.4.3), and
7 to 1 in the contrast theme (1.4.6). At night no colour has more than 64 of 255 parts of blue.

- **truecolour** and **256**: what the terminal is asked to show.
- **Linux console** and **xterm**: the 16 colours these two give the same names. People can change
  them, and so can other terminals. With 16 colours, contrast comes before little blue.
- **blue**: the greatest blue of ink or paper, in truecolour and with 256 colours.

With `NO_COLOR` set, no colours are written at all. What is chosen or spoken has a marker beside it.
"""


def painted(grid: Grid) -> str:
    """A picture in words: the text, the style of each cell by a letter, and the letters' key."""
    letters: dict[str, str] = {}

    def letter(cell: Cell) -> str:
        if cell.text == " " and cell.paper == grid[0][0].paper:
            return " "
        bold = ", bold" if cell.bold else ""
        style = f"{_hex(cell.ink)} on {_hex(cell.paper)}{bold}"
        return letters.setdefault(style, ascii_letters[len(letters)])

    styles = "\n".join("".join(letter(cell) for cell in row).rstrip() for row in grid)
    key = "\n".join(f"{letter}  {style}" for style, letter in letters.items())
    rule = "-" * len(grid[0])
    return f"{picture(grid)}\n{rule}\n{styles}\n{rule}\n{key}\n"


def pairs(grid: Grid) -> dict[Pair, Cell]:
    """A cell of each pair of colours with which something is written."""
    written = (cell for row in grid for cell in row if cell.text != " ")
    return {(_hex(cell.ink), _hex(cell.paper)): cell for cell in written}


def table(theme: str, cells: Mapping[Pair, Cell]) -> str:
    """The contrasts of one theme."""
    heads = ("for", "ink", "paper", *(depth.value for depth in Depth), "blue")
    lines = [f"## {theme.capitalize()}", "", _row(heads), _row(["---"] * len(heads))]
    order = [MARKED, *(words for _, words in ROLES)]
    by_role = sorted(cells.items(), key=lambda each: order.index(_roles(theme, each[0])[0]))
    for (ink, paper), cell in by_role:
        contrasts = (f"{cell.contrast(depth):.1f}" for depth in Depth)
        blues = (
            str(max(seen(colour, depth)[2] for colour in (cell.ink, cell.paper)))
            for depth in (Depth.TRUE, Depth.MANY)
        )
        roles = "; ".join(_roles(theme, (ink, paper)))
        lines.append(_row((roles, f"`{ink}`", f"`{paper}`", *contrasts, ", ".join(blues))))
    return "\n".join(lines) + "\n"


async def kept() -> dict[Path, str]:
    """Every file that keeps a look, with what belongs in it."""
    files = {
        LOOKS / f"{name.replace(' ', '-')}-{width}x{height}.txt": painted(
            (await look(name)).grids["night", (width, height)]
        )
        for name in KEPT
        for width, height in SIZES
    }
    return {**files, CONTRAST: await _contrast()}


async def _contrast() -> str:
    tables = []
    for theme in (theme.name for theme in THEMES):
        cells: dict[Pair, Cell] = {}
        for name in sorted(EVERYDAY):
            cells |= pairs((await look(name)).grids[theme, USUAL])
        tables.append(table(theme, cells))
    return "\n".join((_HEAD, *tables))


def _roles(theme: str, pair: Pair) -> list[str]:
    """What a pair of colours is for; a theme may use one colour for more than one thing."""
    colours = next(each for each in THEMES if each.name == theme)
    if pair == (colours.variables["marked"], colours.variables["marked-paper"]):
        return [MARKED]
    return [words for name, words in ROLES if _close(getattr(colours, name), pair[0])]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _hex(colour: Color) -> str:
    return "default" if colour.is_default else colour.get_truecolor().hex


def _close(one: str, other: str) -> bool:
    """Whether two colours are the same but for rounding."""
    parts = zip(Color.parse(one).get_truecolor(), Color.parse(other).get_truecolor(), strict=True)
    return all(abs(a - b) <= 1 for a, b in parts)


async def _write() -> None:
    for path, text in (await kept() | await pictures()).items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(_write())
