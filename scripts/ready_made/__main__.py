"""Writes the clips anew: run it by scripts/clips.

Run it when the words of a shipped guide have changed, or the way that clips are made; a test tells.
They are said by SVOX Pico, whose licence allows to pass on what it says.
"""

import sys

from ready_made.words import words
from voice_guide.ports import Settings
from voice_guide.voices import clipfile
from voice_guide.voices.drivers.roster import PICO
from voice_guide.voices.ready_made import SHIPPED, shipped_name
from voice_guide.voices.studio import Studio
from voice_guide.voices.worker import start


def main() -> None:
    """Write a clip for each sentence, and remove those that nothing says any more."""
    engine, studio = start(PICO), Studio()
    speed = Settings().speed
    wanted = {shipped_name(text): text for text in words()}
    for name, text in wanted.items():
        data = clipfile.encode(studio.take(engine, text, speed))
        (SHIPPED / name).write_bytes(data)
        sys.stdout.write(f"{len(data) / 1024:6.1f} KB  {text}\n")
    for path in SHIPPED.glob("*.wav"):
        if path.name not in wanted:
            path.unlink()
    whole = sum(path.stat().st_size for path in SHIPPED.glob("*.wav"))
    sys.stdout.write(f"{whole / 1024:6.1f} KB in all\n")


if __name__ == "__main__":
    main()
