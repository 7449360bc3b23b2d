"""Which voices it takes to answer a wish: a quick one, a slow one with it, or none."""

from typing import NamedTuple

from voice_guide.speech.silence import SILENT
from voice_guide.voices.drivers.roster import Driver, drivers_here
from voice_guide.voices.identity import Wish


class Parts(NamedTuple):
    """A wish, parted by who is to answer it; both parts are missing where silence is wished for."""

    quick: Wish | None
    """What is asked of the voice that speaks at once."""
    slow: Wish | None = None
    """What is asked of the one that renders ahead."""


def parted(wish: Wish, here: tuple[Driver, ...] | None = None) -> Parts:
    """Who is to answer a wish, on a system with these drivers, or on this one.

    A slow engine answers only if it was asked for before all others. Then every quick engine may
    stand in for it: those that were named besides, or else all there are.
    """
    known = {driver.name: driver for driver in (drivers_here() if here is None else here)}
    leader = _leader(wish, known)
    if leader == SILENT:
        return Parts(None)
    quick = tuple(name for name in wish.drivers if name not in known or not known[name].is_slow)
    if leader not in known or not known[leader].is_slow:
        return Parts(wish if quick == wish.drivers else wish._replace(drivers=quick))
    return Parts(Wish(quick), Wish((leader,), wish.voice))


def _leader(wish: Wish, known: dict[str, Driver]) -> str:
    """The driver that is asked for first; nothing if any will do."""
    engine = wish.voice.partition(" ")[0].lower()
    if engine in {SILENT, *known}:
        return engine
    return next((name for name in wish.drivers if name in {SILENT, *known}), "")
