"""What an engine wrote is read as it is, or refused with the reason."""

import shutil
import struct
import subprocess
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.voices.tones import tone
from voice_guide.voices import aiff, recording
from voice_guide.voices.sound import BadSound, Sound, packed, unpacked


def wav(path: Path, channels: int = 1, width: int = 2, samples: bytes = b"\1\0\2\0") -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(22050)
        file.writeframes(samples)
    return path


def aiff_file(
    samples: bytes, bits: int = 16, frames: int | None = None, form: bytes = b""
) -> bytes:
    """An AIFF file of one channel at 22050 samples a second, or AIFF-C if it has a form."""
    count = len(samples) // 2 if frames is None else frames
    rate = struct.pack(">HQ", 16383 + 14, 22050 << 49)
    common = struct.pack(">hLh", 1, count, bits) + rate + form + (b"\0\0" if form else b"")
    parts = [(b"COMM", common), (b"SSND", bytes(8) + samples)]
    body = b"".join(struct.pack(">4sL", name, len(part)) + part for name, part in parts)
    kind = b"AIFC" if form else b"AIFF"
    return b"FORM" + struct.pack(">L", len(body) + 4) + kind + body


def test_a_wav_file_is_read(tmp_path: Path) -> None:
    assert recording.read(wav(tmp_path / "a.wav")) == Sound(unpacked(b"\1\0\2\0"), 22050)


@pytest.mark.parametrize("name", ["a.wav", "a.aiff", "a"])
def test_an_aiff_file_is_read_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(aiff_file(b"\0\1\0\2"))
    assert recording.read(path) == Sound(unpacked(b"\1\0\2\0"), 22050)


def test_the_other_order_of_bytes_is_read() -> None:
    assert aiff.parse(aiff_file(b"\1\0\2\0", form=b"sowt")).samples == unpacked(b"\1\0\2\0")


@pytest.mark.skipif(shutil.which("sox") is None, reason="needs sox")
@pytest.mark.parametrize("kind", ["aiff", "aifc"])
def test_an_aiff_file_of_another_program_is_read(tmp_path: Path, kind: str) -> None:
    samples = unpacked(b"".join(struct.pack("<h", sample) for sample in tone(0.1, 9000)))
    raw, path = tmp_path / "a.raw", tmp_path / f"a.{kind}"
    raw.write_bytes(packed(samples))
    form = ["-t", "raw", "-r", "16000", "-e", "signed", "-b", "16", "-c", "1", "-L"]
    subprocess.run(["sox", "-D", *form, str(raw), str(path)], check=True)
    assert recording.read(path) == Sound(samples, 16000)


@pytest.mark.parametrize(
    "make",
    [
        lambda path: None,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"RIFFnonsense"),
        lambda path: wav(path, channels=2),
        lambda path: wav(path, width=1),
        lambda path: path.write_bytes(wav(path, samples=bytes(400)).read_bytes()[:-100]),
        lambda path: path.write_bytes(aiff_file(b"\0\1\0\2")[:-2]),
        lambda path: path.write_bytes(aiff_file(b"\0\1\0\2")[:30]),
        lambda path: path.write_bytes(aiff_file(b"\0\1", bits=8)),
        lambda path: path.write_bytes(aiff_file(b"\0\1", form=b"ulaw")),
        lambda path: path.write_bytes(aiff_file(b"\0\1", frames=4_000_000_000)),
        lambda path: path.write_bytes(aiff_file(b"\0\1").replace(b"\x40\x0d", b"\x7f\xff")),
    ],
)
def test_what_is_no_sound_is_refused(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "a.wav"
    make(path)
    with pytest.raises(BadSound, match=r"\w+ \w+"):
        recording.read(path)
