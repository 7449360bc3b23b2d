"""How much silence must come before the first words, found by asking what was heard first.

A device that sleeps swallows the beginning of a new stream. Whoever hears the counted phrase from
"three" on has lost about the time of "one, two". That tells how much silence to try next.
"""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

PHRASE: Final = "One, two, three, four, five."
"""What is counted; each number takes about as long as any other."""

NUMBERS: Final = 5

MOST: Final = 3000
"""Milliseconds: the most that the setting can be."""

STEP: Final = 300
"""Milliseconds by which the silence grows at least, and in whose multiples it is tried."""

CLOSE: Final = 600
"""Milliseconds between too short and long enough under which no further try is worth its time."""

SPEED: Final = 160
"""Words a minute at which it is counted, whatever is set: the times below belong to it."""

A_NUMBER: Final = 800
"""Milliseconds that a number takes at most, with the comma behind it."""

AT_LEAST: Final = 400
"""Milliseconds that a number takes at least."""

TRIES: Final = 8
"""How often the phrase is played at most."""


class Search(Struct, frozen=True):
    """What is known of the silence that is needed; `lead_in` is what is to be tried now."""

    lead_in: int
    """Milliseconds."""
    enough: int | None = None
    """The least silence with which the phrase was heard whole, in milliseconds."""
    too_short: int = -1
    """The most silence with which it was not."""
    tries: int = 0
    """How often the phrase was heard, or not."""
    over: bool = False

    def whole(self) -> "Search":
        """The search after the phrase was heard whole."""
        heard = replace(self, enough=self.lead_in, tries=self.tries + 1)
        # What was set before and is enough stays as it is: nobody asked for less.
        if self.too_short < 0 or self.lead_in - self.too_short <= CLOSE:
            return replace(heard, over=True)
        return _within(heard, replace(heard, lead_in=_stepped((self.lead_in + self.too_short) / 2)))

    def lost(self, first: int | None) -> "Search":
        """The search after the phrase lost its beginning.

        `first` is the first number that was heard whole, 0 if nothing was; None if it is not known.
        """
        lost = max(0, (NUMBERS + 1 if first == 0 else first or 0) - 2) * AT_LEAST
        short = self.lead_in if self.enough is not None else self.lead_in + lost
        known = replace(self, too_short=min(short, MOST - 1), tries=self.tries + 1)
        if self.enough is not None:
            if self.enough - self.lead_in <= CLOSE:
                return replace(known, lead_in=self.enough, over=True)
            middle = _stepped((self.enough + self.lead_in) / 2)
            return _within(known, replace(known, lead_in=middle))
        if self.lead_in >= MOST:
            return replace(known, over=True)
        # With no number to go by, twice as much each time is soon enough.
        more = STEP << self.tries if first is None else _missing(first)
        return _within(known, replace(known, lead_in=min(MOST, self.lead_in + more)))


def _missing(first: int) -> int:
    """Milliseconds that were swallowed if this number was the first one to be heard whole."""
    if first == 0:
        return MOST
    return _stepped(max(1, first - 1) * A_NUMBER)


def _stepped(milliseconds: float) -> int:
    """A length in the next whole number of steps."""
    return -int(-milliseconds // STEP) * STEP


def _within(known: Search, following: Search) -> Search:
    """The next try, unless there were enough of them."""
    if known.tries < TRIES:
        return following
    return replace(known, lead_in=MOST if known.enough is None else known.enough, over=True)
