"""Clips are read as they are, or the reason why not is named."""

import math
import wave
from array import array
from pathlib import Path

import pytest

from tests.player.conftest import write_clip
from voice_guide.player import clips
from voice_guide.player.clips import BadClip, straight
from voice_guide.player.device import resample


def refuse(data: bytes, found: int, rate: int) -> bytes:
    raise AssertionError(f"nothing to convert from {found} to {rate}")


def sine(rate: int) -> "array[int]":
    """A second of 440 Hz."""
    return array("h", (round(9000 * math.sin(2 * math.pi * 440 * n / rate)) for n in range(rate)))


def test_a_clip_at_the_right_rate_is_taken_as_it_is(tmp_path: Path) -> None:
    samples = sine(16000)
    clip = write_clip(tmp_path / "a.wav", samples, 16000)
    assert clips.read(clip.path, 16000, refuse) == samples


@pytest.mark.parametrize("convert", [resample, straight])
@pytest.mark.parametrize(("found", "rate"), [(22050, 16000), (16000, 48000), (16000, 22050)])
def test_another_rate_keeps_length_and_sound(
    convert: clips.Resample, found: int, rate: int, tmp_path: Path
) -> None:
    clip = write_clip(tmp_path / "a.wav", sine(found), found)
    read = clips.read(clip.path, rate, convert)
    assert abs(len(read) - rate) <= 2
    wanted = sine(rate)
    # A filter's delay of a few samples is allowed for; nobody hears it.
    apart = min(
        max(abs(read[n + shift] - wanted[n]) for n in range(1000, rate - 1000))
        for shift in range(-9, 10)
    )
    assert apart < 1200


def test_an_empty_clip_is_no_error(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.wav", array("h"), 22050)
    assert clips.read(clip.path, 16000, straight) == array("h")


def test_what_cannot_be_played_is_named(tmp_path: Path) -> None:
    words = tmp_path / "words.wav"
    words.write_text("not sound")
    with wave.open(str(tmp_path / "stereo.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(16000)
    for name in ("words.wav", "stereo.wav", "nowhere.wav"):
        with pytest.raises(BadClip, match=name):
            clips.read(tmp_path / name, 16000, refuse)
