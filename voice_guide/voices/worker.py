"""The voice worker: the process that speech engines live in, and the only one that loads them.

Run as `python -m voice_guide.voices.worker`. pyttsx3 has the main thread, as macOS demands.

Messages to it: `{"configure": {turn, drivers, without, voice, store, spare, ahead}}`,
`{id, text, speed, without}`, `{"survey": driver}`. From it: `{"trying": driver}` before an engine
is loaded, `{voice, identity, why, turn}` when another voice speaks, in the turn in which it was
configured last, `{id, path, seconds, driver}` or `{id, error}`, `{"survey": driver, voices, why}`.
"""

import importlib
import logging
import os
import sys
from pathlib import Path
from queue import Empty, SimpleQueue

import pyttsx3  # type: ignore[import-untyped]

from voice_guide.voices.drivers import espeak
from voice_guide.voices.drivers.roster import ESPEAK, PICO, Driver
from voice_guide.voices.engine import Engine, EngineFailed
from voice_guide.voices.fields import Message
from voice_guide.voices.rendering import Rendering
from voice_guide.workers.wire import Wire

QUIET = 5.0
"""Seconds without a request after which the store is tidied."""

_log = logging.getLogger(__name__)


class Guarded(Engine):
    """An engine whose every failure is one that the cast can answer.

    pyttsx3 and what lies under it raise errors of many kinds, their own and the system's.
    """

    def render(self, words: str, speed: int, place: Path) -> None:
        """Write words to a file, at so many words a minute."""
        try:
            super().render(words, speed, place)
        except EngineFailed:
            raise
        except Exception as error:
            _log.exception("%s failed on a sentence.", self.driver.title)
            raise EngineFailed(_told(error)) from error


def start(driver: Driver) -> Engine:
    """Load an engine.

    Raises:
        EngineFailed: it is not here, or does not start.
    """
    try:
        return _started(driver)
    except EngineFailed:
        raise
    except Exception as error:
        is_surprise = not isinstance(error, ImportError)
        _log.warning("%s did not start: %s", driver.title, error, exc_info=is_surprise)
        raise EngineFailed(_told(error)) from error


def _started(driver: Driver) -> Engine:
    if driver.name == PICO.name:
        pico = importlib.import_module("voice_guide.voices.drivers.pico")
        pico.register()
        return Guarded(driver, pyttsx3.init(driver.name), pico.version())
    if driver.name == ESPEAK.name:
        library = espeak.prepare()
        return Guarded(driver, pyttsx3.init(driver.name), library.version, library.settle)
    return Guarded(driver, pyttsx3.init(driver.name), _system())


def _system() -> str:
    """The version of the system, which its own voices come with."""
    if sys.platform == "win32":
        return str(sys.getwindowsversion().build)
    return os.uname().release


def _told(error: Exception) -> str:
    return str(error) or type(error).__name__


def serve(messages: SimpleQueue[Message], rendering: Rendering) -> None:
    """Obey each message in turn; this never ends, the process does."""
    while True:
        try:
            message = messages.get(timeout=QUIET)
        except Empty:
            rendering.rest()
            continue
        rendering.obey(message)


def main() -> None:
    """Render for the program until it closes the pipe."""
    wire = Wire()
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # pyttsx3 prints a line for each file it writes.
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    rendering = Rendering(wire.send, start)
    wire.farewell = rendering.leave
    serve(wire.messages, rendering)


if __name__ == "__main__":
    main()
