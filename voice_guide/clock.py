"""The only reader of time in the program itself."""

import sys
import time
from datetime import date, datetime
from typing import NamedTuple


class Stamp(NamedTuple):
    """A moment that can be found again by a later run, even if one of the two clocks was set."""

    wall: float
    """Seconds of the wall clock."""
    awake: float
    """Seconds since the machine was started, those in which it slept among them."""


def stamp() -> Stamp:
    """The present moment."""
    if sys.platform == "linux":
        return Stamp(time.time(), time.clock_gettime(time.CLOCK_BOOTTIME))
    return Stamp(time.time(), time.monotonic())


def today() -> date:
    """The date where this person is."""
    return datetime.now().astimezone().date()


class Monotonic:
    """The clock that all three processes share; it never goes back."""

    def now(self) -> float:
        """The present moment, in seconds."""
        return time.monotonic()

    if sys.platform == "linux":

        def slept(self) -> float:
            """Seconds the machine has been suspended since it was started."""
            return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(
                time.CLOCK_MONOTONIC
            )

    else:

        def slept(self) -> float:
            """Seconds that grow by the length of every suspension; only changes have a meaning.

            The wall clock goes on while the machine sleeps. It also jumps when it is set. Untested.
            """
            return time.time() - time.monotonic()


def hour() -> int:
    """The hour of the day where the person is, 0 to 23, by the wall clock."""
    return time.localtime().tm_hour
