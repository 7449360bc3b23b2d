"""Where the mixed frames go."""

import sys
from collections.abc import Callable
from typing import Final, Protocol

RATE: Final = 16000 if sys.platform == "linux" else 48000
"""Frames a second.

On Linux that of the default voice: sound servers resample it flat to 5 kHz with images below
-77 dB, where miniaudio's own resampling loses 2.6 dB and leaves images at -30 dB. Elsewhere it is
miniaudio that resamples in any case.
"""

Fill = Callable[[int], bytes]
"""Gives the next so many frames; called from the sink's own thread."""


class Sink(Protocol):
    """An open audio device that asks for frames until it is closed."""

    name: str

    def close(self) -> None:
        """Stop asking, drop what is queued, and give the device back."""


class NoSink(Exception):
    """No device could be opened, and why."""
