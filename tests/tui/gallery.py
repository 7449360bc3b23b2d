"""Each scene looked at once, in every theme and size, for all tests that want to know of it."""

from dataclasses import dataclass, field
from typing import Final

from tests.tui.cells import Cell, rows
from tests.tui.fits import lost, spoken_in_sight
from tests.tui.scenes import lead, opened

SMALL, USUAL, LARGE = (40, 12), (80, 24), (200, 60)
SIZES: Final = (SMALL, USUAL, LARGE)
"""Columns and rows."""

Grid = list[list[Cell]]


@dataclass
class Look:
    """How a scene looks."""

    grids: dict[tuple[str, tuple[int, int]], Grid] = field(default_factory=dict)
    """Its cells by theme and size: night in every size, the other themes in the usual one."""
    lost: list[str] = field(default_factory=list)
    """What is cut off, in words."""


_seen: Final[dict[str, Look]] = {}


async def look(name: str) -> Look:
    """How a scene looks."""
    if name not in _seen:
        _seen[name] = await _look(name)
    return _seen[name]


async def _look(name: str) -> Look:
    scene, found = opened(name), Look()
    async with scene.open(*USUAL) as pilot:
        await lead(scene, pilot, name)
        for theme in ("contrast", "day", "night"):
            scene.app.dress(theme)
            await pilot.pause()
            found.grids[theme, USUAL] = rows(scene)
        for size in (USUAL, SMALL, LARGE):
            if size != USUAL:
                await pilot.resize_terminal(*size)
                await pilot.pause()
                await pilot.pause()
            found.grids["night", size] = rows(scene)
            found.lost += [f"{size}: {each}" for each in lost(scene)]
            if not spoken_in_sight(scene):
                found.lost.append(f"{size}: what is spoken or chosen is out of sight")
    return found
