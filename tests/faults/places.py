"""How a session gets to where it is to be disturbed, at the screen and as lines."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.sound.program import DATA
from tests.sound.rig import Sink
from tests.terminal.rig import Terminal, opened

ONE_HOLD: Final = str(DATA / "one-hold.toml")
HOLD: Final = 4.0
"""Seconds that its one hold lasts."""

FRONTS: Final = ("screen", "plain")
PLACES: Final = ("words", "hold", "pause", "menu")

OFFERED: Final = "Calf cramp"
"""What the menu offers, in words that stand in it on the screen and as lines."""


@contextmanager
def at(
    place: str,
    front: str,
    sink: Sink,
    home: Path,
    *,
    before: tuple[str, ...] = (),
    look: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """The program in a terminal, as soon as it is at a place."""
    words = () if place == "menu" else ("play", ONE_HOLD)
    plain = ("--plain",) if front == "plain" else ()
    began = time.monotonic()
    with opened(
        home, *words, *plain, sound={**sink.env, **(look or {})}, before=before
    ) as terminal:
        sink.recorder.wait_for_sound(began, 15)
        if place == "menu":
            terminal.wait_for(OFFERED, 15)
        else:
            terminal.wait_for("Pull your toes up", 15)
        if place in ("hold", "pause"):
            terminal.wait_for("Now hold.", 15)
            sink.recorder.wait_for_silence(0.6, 10)
        if place == "pause":
            terminal.press("space")
            terminal.wait_for(lambda shown: "paused" in shown.lower(), 5)
        yield terminal
