"""Every speech engine of this system, put to the proof in a process of its own."""

import queue
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from voice_guide.checkup.facts import EngineFacts, VoiceFacts
from voice_guide.clock import Monotonic
from voice_guide.errors import VoiceGuideError
from voice_guide.ports import Event, Rendered, Settings, Unrendered
from voice_guide.speech.silence import SILENT
from voice_guide.voices.client import VoiceClient
from voice_guide.voices.drivers.roster import Driver, drivers_here
from voice_guide.voices.listing import Survey

PROOF: Final = "This sentence shows by day that a voice can speak at night."
"""What each engine is to say; no clip of it lies anywhere, to be taken for speech."""

WITHIN: Final = 10.0
"""Seconds an engine may take for it, its start among them."""

SLOW: Final = "it did not answer in time"


def voice_facts(settings: Settings, survey: Callable[[], Survey], log: Path | None) -> VoiceFacts:
    """Which voice speaks, and what each engine has shown. Takes some seconds."""
    drivers = drivers_here()
    # Side by side, lest several that hang take their time one after the other.
    with ThreadPoolExecutor(max(1, len(drivers)), "engine") as each:
        engines = tuple(each.map(lambda driver: proved(driver, settings.speed, log), drivers))
    try:
        found = survey()
    except VoiceGuideError as error:
        return VoiceFacts(None, "", str(error), engines, settings.voice)
    return VoiceFacts(
        found.voice,
        _owner(found),
        found.why,
        engines,
        settings.voice,
        silent=found.voice == SILENT,
        chosen=found.chosen,
    )


def proved(driver: Driver, speed: int, log: Path | None, within: float = WITHIN) -> EngineFacts:
    """An engine, having said a sentence into a folder that is thrown away, or not."""
    clock, news = Monotonic(), queue.SimpleQueue[Event]()
    begun = clock.now()
    with TemporaryDirectory(prefix="voice-guide-") as folder:
        voice = VoiceClient(Path(folder), (driver.name,), "", news.put, log)
        try:
            voice.want(PROOF, speed)
            why = _why_not(news, within)
        finally:
            voice.close()
    if why is None:
        return EngineFacts(driver.name, driver.title, clock.now() - begun)
    return EngineFacts(driver.name, driver.title, None, _bare(why, driver), f"{driver.mend}.")


def _bare(why: str, driver: Driver) -> str:
    """The reason by itself: the worker's words name the engine and the mend as well."""
    named = why.replace(driver.mend, "").removeprefix(f"{driver.title} is not here:")
    return named.removeprefix(f"{driver.title}:").strip(" .")


def _why_not(news: "queue.SimpleQueue[Event]", within: float) -> str | None:
    """Why the sentence could not be said; none if it was."""
    clock = Monotonic()
    until = clock.now() + within
    while (left := until - clock.now()) > 0:
        try:
            match news.get(timeout=left):
                case Rendered():
                    return None
                case Unrendered(why=why):
                    return why
        except queue.Empty:
            break
    return SLOW


def _owner(survey: Survey) -> str:
    """The engine whose voice speaks."""
    offers = [offer for offer in survey.offers if survey.voice in offer.voices]
    return offers[0].driver if offers else ""
