"""Clips made for tests."""

import wave
from array import array
from pathlib import Path

from voice_guide.ports import Clip


def write_clip(path: Path, samples: "array[int]", rate: int = 16000) -> Clip:
    """A clip in a file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return Clip(path, len(samples) / rate)


def buzz(path: Path, seconds: float, rate: int = 16000) -> Clip:
    """A clip that is loud from its first sample to its last."""
    return write_clip(path, array("h", [8000, -8000] * round(seconds * rate / 2)), rate)
