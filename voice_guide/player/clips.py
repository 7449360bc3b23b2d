"""Clips read from their files, at the rate they are to be played at."""

import sys
import wave
from array import array
from collections.abc import Callable
from os import PathLike, fspath
from os.path import basename

Resample = Callable[[bytes, int, int], bytes]
"""16-bit mono samples at one rate, turned into the same at another."""


class BadClip(Exception):
    """A file that cannot be played, and why."""


def read(path: str | PathLike[str], rate: int, resample: Resample) -> "array[int]":
    """The samples of a WAV file, at so many a second.

    Raises:
        BadClip: It is not there, or no WAV file of 16-bit mono samples.
    """
    try:
        with wave.open(fspath(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                raise BadClip(f"{basename(path)} is not 16-bit mono")
            found = file.getframerate()
            data = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise BadClip(f"{basename(path)} could not be read: {error}") from error
    samples = array("h")
    samples.frombytes(data[: len(data) // 2 * 2] if found == rate else resample(data, found, rate))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def straight(data: bytes, found: int, rate: int) -> bytes:
    """Samples at another rate, on straight lines between the old ones."""
    old = array("h")
    old.frombytes(data)
    if not old:
        return b""
    old.append(old[-1])
    places = (divmod(n * found, rate) for n in range((len(old) - 1) * rate // found))
    return array(
        "h",
        (old[whole] + (old[whole + 1] - old[whole]) * part // rate for whole, part in places),
    ).tobytes()
