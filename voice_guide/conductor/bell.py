"""The terminal's bell in place of chimes, where nothing can be played."""

from typing import Final, Literal

from voice_guide.conductor.reports import Rang, Tell

APART: Final = 0.5
"""Seconds between the two strokes that end a hold: nearer ones may sound as one."""

STROKES: Final = {"begin": (0.0,), "end": (0.0, APART)}
"""Seconds from a hold's beginning, or its end, to each stroke."""

LATE: Final = 0.5
"""Seconds after its moment until which a stroke still means something."""


class Bell:
    """The strokes that are still to come, each with its moment."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._strokes: list[float] = []

    def ring(self, which: Literal["begin", "end"], at: float) -> None:
        """Ring once from a moment on for a hold that begins, twice for one that ends."""
        self._strokes += [at + after for after in STROKES[which]]

    def hush(self) -> None:
        """Ring no more."""
        self._strokes.clear()

    def turn(self, now: float) -> None:
        """Ring if it is time."""
        due = [at for at in self._strokes if at <= now]
        self._strokes = [at for at in self._strokes if at > now]
        if due and now <= due[-1] + LATE:
            self._tell(Rang())

    def wake_at(self) -> float | None:
        """The moment of the next stroke; none while there is none to come."""
        return min(self._strokes, default=None)
