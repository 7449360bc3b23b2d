"""What a voice costs: the time to its first clip, the time for each more, and memory."""

import queue
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.costs import memory
from msgspec import Struct

from tests.voices.children import child
from voice_guide.ports import Event, Rendered, Unrendered
from voice_guide.score.pace import USUAL
from voice_guide.voices.client import WORKER, VoiceClient
from voice_guide.voices.drivers.roster import Driver
from voice_guide.voices.engine import EngineFailed

TIMES: Final = 9
"""How often each voice is started; the first time is not counted, for the disk is slow then."""

PATIENCE: Final = 60.0
"""Seconds to wait for a sentence."""


class Cost(Struct, frozen=True):
    """What one voice costs, with nothing of it kept from earlier."""

    voice: str
    first: float
    """Milliseconds from the start of its process to the first clip; the median of all starts."""
    worst: float
    """The same, of the slowest start."""
    each: float
    """Milliseconds for each further sentence."""
    megabytes: float
    """Memory of its process once it has spoken: its proportional share."""


def cost(driver: Driver, voice: str, texts: Sequence[str]) -> Cost:
    """Start a voice again and again, and have it say some sentences.

    Raises:
        EngineFailed: it does not speak.
    """
    runs = [_run(driver, voice, texts) for _ in range(TIMES + 1)][1:]
    firsts = [first for first, _, _ in runs]
    return Cost(
        f"{driver.name} {voice}",
        median(firsts),
        max(firsts),
        median(each for _, each, _ in runs),
        median(megabytes for _, _, megabytes in runs),
    )


def _run(driver: Driver, voice: str, texts: Sequence[str]) -> tuple[float, float, float]:
    """Milliseconds to the first clip, for each further one, and megabytes afterwards."""
    inbox: queue.SimpleQueue[Event] = queue.SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        client = VoiceClient(
            Path(folder), (driver.name,), f"{driver.name} {voice}", inbox.put, None
        )
        try:
            client.want(texts[0], USUAL)
            _clip(inbox)
            first = time.monotonic()
            for text in texts[1:]:
                client.want(text, USUAL)
            for _ in texts[1:]:
                _clip(inbox)
            each = (time.monotonic() - first) / (len(texts) - 1)
            return 1000 * (first - began), 1000 * each, memory([child(WORKER)])
        finally:
            client.close()


def _clip(inbox: "queue.SimpleQueue[Event]") -> None:
    """Wait for the next clip."""
    while not isinstance(event := inbox.get(timeout=PATIENCE), Rendered):
        if isinstance(event, Unrendered):
            raise EngineFailed(event.why)
