"""Loaded by Python at each start: clocks that are not as they usually are.

Once the file is there that ASLEEP names, the machine was asleep for an hour.
"""

import os
import select
import time
from typing import SupportsIndex

HOUR = 3600.0
NAMED = os.environ.get("ASLEEP")

if NAMED:
    truly = time.clock_gettime

    def clock_gettime(clock: int) -> float:
        """The clock's time, with the hour that was slept away in the one that counts it."""
        slept = clock == time.CLOCK_BOOTTIME and NAMED is not None and os.path.exists(NAMED)  # noqa: PTH110
        return truly(clock) + HOUR * slept

    time.clock_gettime = clock_gettime

if os.environ.get("FAKETIME_DONT_FAKE_MONOTONIC"):
    # libfaketime takes the moment until which Python sleeps for one of the wall clock.

    def sleep(seconds: float | SupportsIndex) -> None:
        """Wait so many seconds of the clock that nobody changes."""
        select.select([], [], [], float(seconds))

    time.sleep = sleep
