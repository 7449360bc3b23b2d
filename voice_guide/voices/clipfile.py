"""The file a clip is kept in: a WAV file that can tell whether it is whole.

After the samples comes one more part with their check sum. Players skip it, as they do every
part they do not know.
"""

import struct
import zlib
from typing import Final

from voice_guide.voices.sound import Sound, packed

_HEAD: Final = struct.Struct("<4sL4s4sLHHLLHH4sL")
_FOOT: Final = struct.Struct("<4sLL")
_CHECK: Final = b"chks"


def encode(sound: Sound) -> bytes:
    """The whole file."""
    body = packed(sound.samples)
    length = _HEAD.size - 8 + len(body) + _FOOT.size
    rate = sound.rate
    head = _HEAD.pack(
        b"RIFF", length, b"WAVE",
        b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16,
        b"data", len(body),
    )  # fmt: skip
    return head + body + _FOOT.pack(_CHECK, 4, zlib.crc32(body))


def seconds(file: bytes) -> float | None:
    """How long the clip lasts, in seconds; none if the file is not exactly what was written."""
    if len(file) < _HEAD.size + _FOOT.size or file[:4] != b"RIFF":
        return None
    rate, length = struct.unpack_from("<L12xL", file, 24)
    if len(file) != _HEAD.size + length + _FOOT.size or not rate or not length:
        return None
    body = memoryview(file)[_HEAD.size : _HEAD.size + length]
    if _FOOT.unpack_from(file, _HEAD.size + length) != (_CHECK, 4, zlib.crc32(body)):
        return None
    return float(length / 2 / rate)
