"""Listens to the sink while a measurement goes on, without much work of its own."""

import time
from typing import Final

from benchmarks.figures import Unmeasured
from tests.sound.recording import AUDIBLE, Recording
from tests.sound.rig import Recorder

LOOK: Final = 0.01
"""Seconds between two looks at what was recorded."""

PATIENCE: Final = 20.0
"""Seconds to wait for what should be heard."""


class Unheard(Unmeasured):
    """What should have been heard never was; the message says what it was."""


class Ear:
    """Waits for sound and for silence; moments are then found exactly, afterwards."""

    def __init__(self, recorder: Recorder) -> None:
        """Listen with a recorder that goes on for longer than this."""
        self._recorder = recorder

    def wait_for_sound(self, after: float, patience: float = PATIENCE) -> float:
        """Wait until something sounds after a moment; the moment of its first audible sample."""
        seen = after
        deadline = time.monotonic() + patience
        while True:
            new = self._recorder.recording(seen)
            if new.loudest >= AUDIBLE:
                # A quarter of a second more, so that the loudest of the first word is known.
                heard = self._recorder.until(new.end + 0.25).part(seen)
                return heard.islands()[0].begin
            seen = max(seen, new.end - LOOK)
            if time.monotonic() > deadline:
                raise Unheard(f"nothing was heard within {patience:g} seconds")
            time.sleep(LOOK)

    def wait_for_quiet(self, seconds: float, patience: float = PATIENCE) -> float:
        """Wait until nothing has sounded for so many seconds; the moment up to which that is so."""
        deadline = time.monotonic() + patience
        while True:
            last = self._recorder.recording(time.monotonic() - seconds)
            if last.end - last.zero >= seconds * 0.9 and last.loudest < AUDIBLE:
                return last.end
            if time.monotonic() > deadline:
                raise Unheard(f"it was not quiet for {seconds:g} seconds within {patience:g}")
            time.sleep(LOOK)

    def between(self, begin: float, end: float) -> Recording:
        """What was heard between two moments, waiting until that has been recorded."""
        while (heard := self._recorder.recording(begin)).end < end:
            time.sleep(LOOK)
        return heard.part(begin, end)
