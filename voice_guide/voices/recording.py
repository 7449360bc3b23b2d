"""What an engine wrote, read back and doubted."""

import io
import wave
from pathlib import Path

from voice_guide.voices import aiff
from voice_guide.voices.sound import BadSound, Sound, unpacked


def read(path: Path) -> Sound:
    """The sound of a WAV or AIFF file; what it is called does not matter.

    Raises:
        BadSound: it is neither, is cut short, or is not one channel of 16 bits.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadSound(f"the engine wrote no file: {error.strerror}") from error
    return aiff.parse(data) if data[:4] == b"FORM" else _parse_wav(data)


def _parse_wav(data: bytes) -> Sound:
    try:
        with wave.open(io.BytesIO(data)) as file:
            shape = (file.getnchannels(), file.getsampwidth())
            frames, rate = file.getnframes(), file.getframerate()
            samples = file.readframes(frames)
    except (EOFError, wave.Error) as error:
        raise BadSound(f"the engine wrote a file that is not sound: {error}") from error
    if shape != (1, 2):
        raise BadSound("the engine wrote something else than one channel of 16 bits")
    if len(samples) != 2 * frames or not rate:
        raise BadSound("the engine wrote a file that is cut short")
    return Sound(unpacked(samples), rate)
