"""The README's pictures, drawn from the real screens and the shipped guides."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

from tests.tui.cells import Cell, Depth, rows, seen
from tests.tui.gallery import Grid
from tests.tui.scene import Scene
from voice_guide.conductor.reports import Changed, Spoken
from voice_guide.guide.model import Guide
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.menu.offered import offered
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.score.pace import Pace
from voice_guide.session.looking import look
from voice_guide.session.session import Session
from voice_guide.session.view import View

DOCS: Final = Path(__file__).parents[2] / "docs"
SIZE: Final = (76, 24)
INTO_THE_HOLD: Final = 6.4
"""Seconds of the first hold that have gone by in the picture."""

ACROSS, DOWN = 10, 21
"""Size of a cell, in the picture's points."""

EDGE: Final = 12
"""Points of black around the cells."""

BLOCKS: Final = {
    "█": (0.0, 0.0, 1.0, 1.0),
    "▀": (0.0, 0.0, 1.0, 0.5),
    "▄": (0.0, 0.5, 1.0, 0.5),
    "▌": (0.0, 0.0, 0.5, 1.0),
    "_": (0.0, 0.93, 1.0, 0.07),
}
"""Where a sign fills its cell: left, top, width and height, in cells."""

_FONTS: Final = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"


async def pictures() -> dict[Path, str]:
    """Every picture, by the file it belongs in."""
    library = Library(SHIPPED, SHIPPED / "none")
    listed = offered(library.cards(), Settings(), "")
    scene = Scene(listed, settings=Settings(idle=0), greeted=True)
    async with scene.open(*SIZE) as pilot:
        await pilot.pause()
        menu = drawn(rows(scene), "The menu: guides for a cramp, routines, and information.")
        view = _in_the_first_hold(library.find(listed[0].guide.id), scene)
        await scene.tell(pilot, Changed(view), Spoken(view.words[-1]))
        session = drawn(rows(scene), "A hold: what to do, the seconds left, and the keys.")
    return {DOCS / "menu.svg": menu, DOCS / "session.svg": session}


def _in_the_first_hold(guide: Guide, scene: Scene) -> View:
    """A guide followed to a few seconds into its first hold, where the clock is left."""
    pace, clock = Pace(), scene.clock
    session = Session(guide, pace, pace.estimate, lambda _: True)
    session.start(clock.moment)
    while look(session, clock.moment).phase is not Phase.HOLD:
        clock.moment += 0.1
        session.advance(clock.moment)
    clock.moment += INTO_THE_HOLD
    session.advance(clock.moment)
    return look(session, clock.moment)


def drawn(grid: Grid, title: str) -> str:
    """A screen as a picture that fetches nothing from anywhere, and lines up in any font."""
    width, height = len(grid[0]) * ACROSS + 2 * EDGE, len(grid) * DOWN + 2 * EDGE
    shapes = "\n".join(shape for y, row in enumerate(grid) for shape in _shapes(row, y))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
        f' font-family="{_FONTS}" font-size="16">\n<title>{escape(title)}</title>\n'
        f'<rect width="{width}" height="{height}" rx="8" fill="{_hex(grid[0][0])}"/>\n'
        f"{shapes}\n</svg>\n"
    )


def _shapes(row: list[Cell], y: int) -> Iterator[str]:
    """The words and blocks of a row."""
    text = "".join(" " if cell.text in BLOCKS else cell.text for cell in row)
    for word in re.finditer(r"\S+", text):
        cell, left = row[word.start()], EDGE + word.start() * ACROSS
        bold = ' font-weight="bold"' if cell.bold else ""
        yield (
            f'<text x="{left}" y="{EDGE + y * DOWN + 16}" fill="{_hex(cell, ink=True)}"{bold}'
            f' textLength="{len(word.group()) * ACROSS}">{escape(word.group())}</text>'
        )
    for run in re.finditer(r"(\S)\1*", "".join(c.text if c.text in BLOCKS else " " for c in row)):
        x, across = run.start(), len(run.group())
        from_left, top, wide, high = BLOCKS[run.group(1)]
        yield (
            f'<rect x="{EDGE + (x + from_left) * ACROSS:g}" y="{EDGE + (y + top) * DOWN:g}"'
            f' width="{across * wide * ACROSS:g}" height="{high * DOWN:g}"'
            f' fill="{_hex(row[x], ink=True)}" shape-rendering="crispEdges"/>'
        )


def _hex(cell: Cell, *, ink: bool = False) -> str:
    red, green, blue = seen(cell.ink if ink else cell.paper, Depth.TRUE)
    return f"#{red:02x}{green:02x}{blue:02x}"
