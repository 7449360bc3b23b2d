"""Sound files whose every moment is known."""

import wave
from array import array
from collections.abc import Iterable
from pathlib import Path

from tests.sound.rig import RATE


def tones(path: Path, stretches: Iterable[tuple[float, float]]) -> Path:
    """A file that sounds from one second to another, again and again, and ends with the last."""
    known = tuple(stretches)
    samples = array("h", bytes(2 * round(max(end for _, end in known) * RATE)))
    for begin, end in known:
        for place in range(round(begin * RATE), round(end * RATE)):
            samples[place] = 3000 if place // 48 % 2 else -3000
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, len(samples), "NONE", ""))
        file.writeframes(samples.tobytes())
    return path
