"""Samples of speech, as every part of the voice worker hands them on."""

import sys
from array import array
from typing import Literal, NamedTuple

FULL = 32768
"""One more than the largest 16-bit sample: the full scale that decibels are counted from."""


class BadSound(Exception):
    """A file does not hold sound that can be used, and this is why."""


class Sound(NamedTuple):
    """One channel of 16-bit samples."""

    samples: "array[int]"
    rate: int
    """Samples a second."""

    @property
    def seconds(self) -> float:
        """How long it lasts, in seconds."""
        return len(self.samples) / self.rate


def unpacked(data: bytes, order: Literal["little", "big"] = "little") -> "array[int]":
    """The 16-bit samples that lie in these bytes; an odd byte at the end is left out."""
    samples = array("h")
    samples.frombytes(data[: len(data) // 2 * 2])
    if sys.byteorder != order:
        samples.byteswap()
    return samples


def packed(samples: "array[int]") -> bytes:
    """The samples as bytes, in the order that WAV files want."""
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    return samples.tobytes()
