"""Passages recorded as they are heard: the voice's own clips, with the pauses between them."""

import io
import wave
from array import array
from collections.abc import Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Final

from listening.passages import Passage
from voice_guide.voices.drivers.roster import drivers_here
from voice_guide.voices.sound import Sound
from voice_guide.voices.studio import Studio
from voice_guide.voices.worker import start

if TYPE_CHECKING:
    from voice_guide.voices.engine import Engine

RATE: Final = 16_000
"""Samples a second of every recording, as the recogniser wants them."""

EDGE: Final = 0.2
"""Seconds of quiet before the first word and after the last."""


class Reader:
    """One voice, which says each sentence once."""

    def __init__(self, driver: str, voice: str, speed: int) -> None:
        """Load its engine.

        Raises:
            EngineFailed: It is not here, or does not start.
            LookupError: There is no such engine on this system, or no such voice.
        """
        known = {each.name: each for each in drivers_here()}
        self._engine: Engine = start(known[driver])
        if voice and not self._engine.choose(voice):
            raise LookupError(f"{driver} has no voice {voice}")
        self._speed = speed
        self._studio = Studio()
        self._sounds: dict[str, Sound] = {}

    def sound(self, text: str) -> Sound:
        """A sentence, trimmed and levelled as the program has it."""
        if text not in self._sounds:
            with redirect_stdout(io.StringIO()):  # pyttsx3 names each file there
                self._sounds[text] = self._studio.take(self._engine, text, self._speed)
        return self._sounds[text]

    def seconds(self, text: str) -> float:
        """How long a sentence takes."""
        return self.sound(text).seconds

    def recorded(self, passage: Passage) -> "array[int]":
        """A passage from its first word to its last, with quiet at both ends."""
        samples = _quiet(EDGE)
        for text, pause in zip(passage.spoken, passage.pauses, strict=True):
            sound = self.sound(text)
            samples += _quiet(pause)
            samples += _at_rate(sound)
        return samples + _quiet(EDGE)


def write(samples: "array[int]", path: Path) -> None:
    """Write a recording as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def texts_of(passages: Iterable[Passage]) -> tuple[str, ...]:
    """Every text that an engine is given, once."""
    return tuple(dict.fromkeys(text for passage in passages for text in passage.spoken))


def _quiet(seconds: float) -> "array[int]":
    return array("h", bytes(2 * round(seconds * RATE)))


def _at_rate(sound: Sound) -> "array[int]":
    """The samples at the rate of the recordings, on straight lines between the old ones."""
    if sound.rate == RATE:
        return sound.samples
    old, count = sound.samples, len(sound.samples) * RATE // sound.rate
    places = (divmod(n * sound.rate, RATE) for n in range(count))
    last = len(old) - 1
    return array(
        "h",
        (
            old[whole] + (old[min(last, whole + 1)] - old[whole]) * part // RATE
            for whole, part in places
        ),
    )
