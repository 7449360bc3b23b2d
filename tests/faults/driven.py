"""The plain front without a terminal: whenever it waits, the next thing happens."""

import io
import os
import pty
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from tests.conductor.stage import Stage as Played
from tests.faults.front_inputs import Event
from voice_guide.conductor.reports import Report
from voice_guide.conductor.stage import Stage
from voice_guide.plain.events import Dipped, Input, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.ports import Clock, Settings

ESCAPES: Final = 8
"""Presses of Escape that lead out of the deepest place: letters, settings, questions, menu."""


class Stuck(AssertionError):
    """No way leads out."""


class Driven(Front):
    """Meets one event after another; when there are no more, the person wants to leave."""

    def __init__(
        self,
        stage: Stage,
        clock: Clock,
        stdin: TextIO | None,
        events: Iterator[Event],
        *,
        interrupts: bool = False,
        played: Played | None = None,
    ) -> None:
        """Be ready to meet events; `played` is what stands behind the stage, if it takes time.

        With `interrupts` the person leaves by Ctrl+C, else by Escape.
        """
        self.written = io.StringIO()
        self.spent = False
        """Whether all has been met, and the person wants to leave."""
        out = Lines(self.written)
        super().__init__(stage, clock, stdin, out, Lines(self.written), Settings(idle=300))
        self._ahead = events
        self._interrupts = interrupts
        self._played = played
        self._escapes = 0

    def _get(self, patience: float | None) -> Report | Input | None:
        """What has come, or else what happens next."""
        while True:
            if self._played is not None:
                self._played.turn()
            if not self._events.empty():
                return self._events.get()
            kind, what = next(self._ahead, ("leave", None))
            if kind == "wait" and isinstance(what, float):
                if self._played is not None:
                    self._played.wait(what)
                if patience is not None and what >= patience:
                    return None
            else:
                return self._met(kind, what)

    def _met(self, kind: str, what: object) -> Report | Input:
        match kind, what:
            case "press", str(key):
                return Pressed(key) if self.single else Typed(key)
            case "type", str(line):
                return Typed(line)
            case "dip", bool(on):
                return Dipped(on)
            case "report", _:
                return what  # type: ignore[return-value]
        self.spent = True
        if self._interrupts:
            raise KeyboardInterrupt
        if self._played is not None:
            self._played.wait(0.5)
        self._escapes += 1
        if self._escapes > ESCAPES:
            raise Stuck
        return Pressed("escape") if self.single else Typed("leave\n")


@contextmanager
def source(kind: str) -> Iterator[TextIO | None]:
    """A terminal, a pipe or nothing at all to take keys from; nothing comes from any."""
    if kind == "nothing":
        yield None
        return
    hand, end = pty.openpty() if kind == "terminal" else os.pipe()[::-1]
    try:
        with os.fdopen(end, "r", encoding="utf-8") as stream:
            yield stream
    finally:
        os.close(hand)
