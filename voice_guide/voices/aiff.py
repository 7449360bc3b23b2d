"""AIFF files, which the voices of macOS write whatever name a file is given."""

import struct
from collections.abc import Iterator
from typing import Final, Literal

from voice_guide.voices.sound import BadSound, Sound, unpacked

ORDERS: Final[dict[bytes, Literal["little", "big"]]] = {
    b"NONE": "big",
    b"twos": "big",
    b"sowt": "little",
}
"""How the bytes of a sample are ordered, by the name of the compression: none of them is one."""


def parse(data: bytes) -> Sound:
    """The sound in an AIFF or AIFF-C file.

    Raises:
        BadSound: it is not one channel of 16 bits, is compressed, or is cut short.
    """
    kind = data[8:12]
    if data[:4] != b"FORM" or kind not in {b"AIFF", b"AIFC"}:
        raise BadSound("it is not an AIFF file")
    chunks = dict(_chunks(data))
    common, body = chunks.get(b"COMM", b""), chunks.get(b"SSND", b"")
    if len(common) < (22 if kind == b"AIFC" else 18) or len(body) < 8:
        raise BadSound("the AIFF file is cut short")
    channels, frames, bits = struct.unpack(">hLh", common[:8])
    form = common[18:22] if kind == b"AIFC" else b"NONE"
    if (channels, bits) != (1, 16) or form not in ORDERS:
        raise BadSound(f"the AIFF file holds {channels} channels of {bits} bits as {form!r}")
    (offset,) = struct.unpack(">L", body[:4])
    samples = body[8 + offset : 8 + offset + 2 * frames]
    if len(samples) < 2 * frames:
        raise BadSound("the AIFF file is cut short")
    return Sound(unpacked(samples, ORDERS[form]), _rate(common[8:18]))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of the file, each with its name."""
    at = 12
    while at + 8 <= len(data):
        name, length = struct.unpack(">4sL", data[at : at + 8])
        yield name, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _rate(extended: bytes) -> int:
    """Samples a second, from the 80-bit number that AIFF keeps them in."""
    exponent, mantissa = struct.unpack(">HQ", extended)
    rate = round(mantissa * 2.0 ** (exponent - 16383 - 63)) if exponent < 16383 + 32 else 0
    if not 4000 <= rate <= 192000:
        raise BadSound("the AIFF file has no usable sample rate")
    return rate
