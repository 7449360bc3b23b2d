"""A sentence made into a clip: rendered by an engine, doubted, trimmed, levelled."""

from array import array
from pathlib import Path
from typing import Protocol

from voice_guide.voices import recording
from voice_guide.voices.engine import EngineFailed
from voice_guide.voices.loudness import evened
from voice_guide.voices.scratch import emptied, scratch
from voice_guide.voices.sound import BadSound, Sound
from voice_guide.voices.speakable import speakable
from voice_guide.voices.trimming import trimmed

SHORTEST = 0.2
"""The part of the time that the words should take under which a clip counts as cut short."""

NOTHING = 0.03
"""Seconds of silence that stand for a sentence with no words in it."""


class Renders(Protocol):
    """An engine that writes words to a file."""

    def render(self, words: str, speed: int, place: Path) -> None:
        """Write words to a file, at so many words a minute, or raise `EngineFailed`."""


class Studio:
    """Where takes are made; every one of them goes through the same file."""

    def __init__(self) -> None:
        self._place = scratch()

    def take(self, engine: Renders, text: str, speed: int) -> Sound:
        """The words said by the engine at so many words a minute, ready to be kept.

        Raises:
            EngineFailed: it said nothing, or far less than the words.
        """
        words = speakable(text)
        if not words:
            return Sound(array("h", [0] * round(NOTHING * 16000)), 16000)
        engine.render(words, speed, emptied(self._place))
        try:
            sound = evened(trimmed(recording.read(self._place)))
        except BadSound as error:
            raise EngineFailed(str(error)) from error
        if sound.seconds < SHORTEST * 60 * len(words.split()) / speed:
            raise EngineFailed(f"it said only {sound.seconds:.2f} seconds of {words[:40]!r}")
        return sound
