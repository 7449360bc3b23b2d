"""Whether a speed in words a minute means the same in every voice."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from voice_guide.voices.drivers import pace
from voice_guide.voices.drivers.roster import Driver
from voice_guide.voices.engine import Engine, EngineFailed
from voice_guide.voices.studio import Studio
from voice_guide.voices.worker import start

SPEEDS: Final = (90, 100, 120, 145, 170, 200, 250, 300)
"""Words a minute that are measured unless others are asked for."""

ALLOWED: Final = 5.0
"""Percent by which a voice may be quicker or slower than it was asked to be."""


class Pace(Struct, frozen=True):
    """How quickly one voice says the whole corpus at one speed."""

    voice: str
    asked: int
    """Words a minute that were asked for."""
    counted: float
    """Words a minute as a listener counts them; see `drivers.pace`."""
    sentences: int
    failed: int
    """Sentences that it could not say."""

    @property
    def off(self) -> float:
        """Percent by which it is quicker than it should be; less than nought if slower."""
        return 100 * (self.counted / self.asked - 1)

    @property
    def is_near(self) -> bool:
        """Whether it is as quick as it should be, as far as anyone can hear."""
        return abs(self.off) <= ALLOWED and not self.failed


def paces(
    driver: Driver, voices: Sequence[str], speeds: Sequence[int], texts: Sequence[str]
) -> Iterator[Pace]:
    """Have voices of one engine say every text at every speed.

    `voices` are tried by name; all that the engine has if there are none.

    Raises:
        EngineFailed: the engine is not here.
    """
    engine, studio = start(driver), Studio()
    for voice in voices or engine.voices():
        if not engine.choose(voice):
            raise EngineFailed(f"it has no voice {voice}")
        for speed in speeds:
            yield _measured(engine, studio, speed, texts)


def _measured(engine: Engine, studio: Studio, speed: int, texts: Sequence[str]) -> Pace:
    words, seconds, failed = 0, 0.0, 0
    for text in texts:
        try:
            sound = studio.take(engine, text, speed)
        except EngineFailed:
            failed += 1
            continue
        words += len(text.split())
        seconds += sound.seconds + pace.QUIET * pace.USUAL / speed
    counted = 60 * words / seconds if seconds else 0.0
    return Pace(engine.identity.name, speed, counted, len(texts), failed)
