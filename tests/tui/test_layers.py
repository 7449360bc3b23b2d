"""Screens lie one over another, and leave nothing behind when they are taken away."""

import gc

from textual.strip import Strip

from tests.tui.scene import WORDS, Scene
from voice_guide.conductor.reports import Changed, Finished


def lines_held() -> int:
    """How many drawn lines are held in memory."""
    gc.collect()
    return sum(isinstance(each, Strip) for each in gc.get_objects())


async def test_what_a_screen_has_drawn_is_forgotten_with_it() -> None:
    scene = Scene()
    held = []
    async with scene.open() as pilot:
        for _ in range(6):
            await scene.tell(pilot, Changed(WORDS))
            await scene.tell(pilot, Finished(whole=False))
            held.append(lines_held())
    assert held[-1] - held[1] < 50
