"""The command line of scripts/loudness."""

import argparse
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from listening.__main__ import VOICES, corpus
from listening.studio import Reader, texts_of

from sounding.sharpness import sharpest
from voice_guide.player.tones import chime
from voice_guide.ports import Settings
from voice_guide.voices.clipfile import encode
from voice_guide.voices.engine import EngineFailed
from voice_guide.voices.loudness import PEAK, TARGET, level, peak
from voice_guide.voices.sound import Sound

WITHIN: Final = 1.0
"""Decibels from the target within which every sentence has to lie."""

RATE: Final = 48_000
"""Samples a second of the chimes, as they are played."""


def main(words: list[str]) -> int:
    """Measure what is asked for, and print a table; 1 if something is too loud or too quiet."""
    parser = argparse.ArgumentParser(prog="scripts/loudness", description=__doc__)
    parser.add_argument("--voice", nargs="+", default=VOICES, help=", ".join(VOICES))
    parser.add_argument("--every", type=int, default=1, help="only each so manieth sentence")
    parser.add_argument("--write", type=Path, help="keep the clips there, for another meter")
    chosen = parser.parse_args(words)
    out = 0
    say("| what | clips | loudness, LUFS | highest peak | at the limit | sharpest | ms a clip |")
    say("|---|---|---|---|---|---|---|")
    for voice in chosen.voice:
        driver, _, name = voice.partition(" ")
        try:
            reader = Reader(driver, name, Settings().speed)
        except (EngineFailed, LookupError) as problem:
            sys.stderr.write(f"{voice} is left out: {problem}\n")
            continue
        texts = [text for text in texts_of(corpus(reader)[0]) if any(map(str.isalnum, text))]
        reader = Reader(driver, name, Settings().speed)
        began = time.process_time()
        sounds = [reader.sound(text) for text in texts[:: chosen.every]]
        spent = 1000 * (time.process_time() - began) / len(sounds)
        out += told(voice, sounds, spent)
        if chosen.write:
            written(sounds, chosen.write / voice)
    return 1 if out + told("the chimes", list(chimes()), 0.0) else 0


def told(what: str, sounds: list[Sound], spent: float) -> int:
    """Print one line of the table; returns how many clips are too loud or too quiet."""
    loud = [level(sound) for sound in sounds]
    peaks = [peak(sound) for sound in sounds]
    held = sum(each > PEAK - 0.05 for each in peaks)
    sharp = statistics.median(map(sharpest, sounds)) - TARGET
    say(
        f"| {what} | {len(sounds)} | {min(loud):.2f} to {max(loud):.2f} | {max(peaks):.1f} dBFS "
        f"| {held} | {sharp:+.1f} dB beside the loudness | {spent:.0f} |"
    )
    return sum(abs(each - TARGET) > WITHIN for each in loud)


def chimes() -> Iterator[Sound]:
    """Both chimes."""
    yield Sound(chime("begin", RATE), RATE)
    yield Sound(chime("end", RATE), RATE)


def written(sounds: list[Sound], folder: Path) -> None:
    """Keep the clips as WAV files."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, sound in enumerate(sounds):
        (folder / f"{number:04}.wav").write_bytes(encode(sound))


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
