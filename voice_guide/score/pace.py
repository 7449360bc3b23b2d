"""How quickly a guide goes: talking speed, with it pauses and rests; and how long holds last."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

USUAL: Final = 145
"""Words a minute at which pauses and rests are as long as the guide says."""

GAP: Final = 0.5
"""Seconds of quiet between two sentences at the usual pace.

Calm comes from pauses: Pico's sentences, at the speed at which it is understood best, come out at
145 words a minute with these between them.
"""

BREATH: Final = 1.2
"""Seconds of quiet between two steps at the usual pace."""

SPEEDS: Final = range(90, 301)
"""Words a minute that can be set; slower is understood worse, not better."""

HOLDS: Final = range(50, 151)
"""Percent of the seconds that a guide says which can be set for a stretch; our own choice."""

READY: Final = range(31)
"""Seconds that can be set for getting ready; our own choice."""

STRETCH: Final = 120.0
"""Seconds a stretch is held at the longest; whatever lasts longer is a pack or a rest."""

SHORTEST: Final = 5.0
"""Seconds below which no hold is shortened; our own choice."""

SecondsToSay = Callable[[str], float]
"""How long a sentence takes to say, in seconds."""


class Pace(Struct, frozen=True):
    """Words a minute, and what follows from them; the seconds of a hold never do."""

    speed: int = USUAL
    hold: int = 100
    """How long a stretch is held, in percent of the seconds that its guide says."""
    ready: float = 0.0
    """Seconds more to get ready, before the last words ahead of a step's first hold."""

    @property
    def factor(self) -> float:
        """How much longer than usual a pause or a rest is."""
        return USUAL / self.speed

    @property
    def gap(self) -> float:
        """Seconds of quiet between two sentences."""
        return GAP * self.factor

    @property
    def breath(self) -> float:
        """Seconds of quiet between two steps."""
        return BREATH * self.factor

    def held(self, hold: float) -> float:
        """The seconds a hold lasts that its guide gives so many seconds.

        Only a stretch is made longer or shorter, to whole seconds and never below five; a cold or
        a warm pack is not.
        """
        if self.hold == 100 or not SHORTEST <= hold <= STRETCH:
            return hold
        return float(max(SHORTEST, round(hold * self.hold / 100)))

    def estimate(self, text: str) -> float:
        """About how many seconds a sentence takes to say, before it has been rendered.

        Two and a half words a second and a little more for the sentence, at the usual pace.
        """
        return (len(text.split()) / 2.5 + 0.2) * self.factor
