"""The only reader of time in the program itself."""

import sys
import time
from datetime import date, datetime


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
