"""How quickly each voice speaks into a file, and how often that need not be done again."""

import queue
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.figures import Figure, Goal, Unmeasured
from benchmarks.room import Room
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.ports import Event, Rendered, Unrendered, VoiceChanged
from voice_guide.score.pace import USUAL
from voice_guide.score.sentences import sentences
from voice_guide.voices.client import VoiceClient
from voice_guide.voices.drivers.roster import drivers_here

GUIDE: Final = "calf-bed"
PATIENCE: Final = 30.0
"""Seconds to wait for a voice, or for its next sentence."""


def measure(room: Room, *, quick: bool) -> Iterator[Figure]:
    """Every voice that this system has, one after the other, over one guide's sentences."""
    texts = _sentences()
    for driver in drivers_here():
        speeds, missed = [], []
        for turn in range(1 if quick else 5):
            store = room.path(f"clips-{driver.name}-{turn}")
            speed = _speech_per_work(store, driver.name, texts)
            if speed is None:
                room.missing.append(f"the voice {driver.title}: it does not speak. {driver.mend}")
                break
            speeds.append(speed)
            missed.append(_missed(store, driver.name, texts))
        if speeds:
            yield Figure(f"speech a second of work, {driver.name}", "s", tuple(speeds))
            yield Figure(
                f"sentences rendered twice, {driver.name}", "%", tuple(missed),
                goals=(Goal("max", 0),),
            )  # fmt: skip


def _sentences() -> tuple[str, ...]:
    """What the default guide says, each sentence once."""
    guide = Library(SHIPPED, SHIPPED / "none").find(GUIDE)
    words = (each for step in guide.steps for each in (step.say, step.again, step.release))
    return tuple(dict.fromkeys(line for text in words for line in sentences(text)))


def _speech_per_work(store: Path, driver: str, texts: tuple[str, ...]) -> float | None:
    """Seconds of speech for each second of waiting; nothing if there is no such voice."""
    inbox: queue.SimpleQueue[Event] = queue.SimpleQueue()
    voice = VoiceClient(store, (driver,), "", inbox.put, None)
    try:
        while not isinstance(event := _event(inbox), VoiceChanged):
            continue
        if event.name is None:
            return None
        began = time.monotonic()
        for text in texts:
            voice.want(text, USUAL)
        done = [_next(inbox) for _ in texts]
        spent = time.monotonic() - began
        return sum(each.clip.seconds for each in done if isinstance(each, Rendered)) / spent
    finally:
        voice.close()


def _next(inbox: "queue.SimpleQueue[Event]") -> Rendered | Unrendered:
    """What has become of the next sentence."""
    while not isinstance(event := _event(inbox), Rendered | Unrendered):
        continue
    return event


def _event(inbox: "queue.SimpleQueue[Event]") -> Event:
    """What the voice reports next."""
    try:
        return inbox.get(timeout=PATIENCE)
    except queue.Empty as nothing:
        raise Unmeasured(f"the voice said nothing for {PATIENCE:g} seconds") from nothing


def _missed(store: Path, driver: str, texts: tuple[str, ...]) -> float:
    """Percent of the sentences that are not at once there for a voice that starts anew."""
    voice = VoiceClient(store, (driver,), "", lambda _: None, None)
    try:
        return 100 * sum(voice.ready(text, USUAL) is None for text in texts) / len(texts)
    finally:
        voice.close()
