"""Faults of what an engine makes of one sentence, each for one engine or for all of them."""

import os
import time
import wave
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Final

from tests.faults.sabotage.loaded import when_loaded

ENGINE: Final = "voice_guide.voices.engine"

ALL: Final = "all"
"""The name that stands for every engine."""

Spoil = Callable[[Path], None]
"""Does something to the file that an engine has written."""


def silence(driver: str) -> None:
    """Write as many samples as there should be, and nothing to hear in them."""

    def spoil(place: Path) -> None:
        with wave.open(str(place), "rb") as file:
            shape, frames = file.getparams(), file.getnframes()
        with wave.open(str(place), "wb") as file:
            file.setparams(shape)
            file.writeframes(bytes(2 * frames))

    _after(driver, spoil)


def empty(driver: str) -> None:
    """Write a file with nothing in it."""
    _after(driver, lambda place: os.truncate(place, 0))


def cut(driver: str) -> None:
    """Write a file that ends in the middle, as one does on a full disk."""
    _after(driver, lambda place: os.truncate(place, len(place.read_bytes()) // 2))


def raises(driver: str) -> None:
    """Fail with an error of the engine's own."""

    def spoil(place: Path) -> None:
        raise RuntimeError("the engine has lost its way")

    _after(driver, spoil)


def wordy(driver: str, words: str) -> None:
    """Fail with every sentence of more than so many words."""

    def refuse(said: str) -> None:
        if len(said.split()) > int(words):
            raise RuntimeError("that is too much to say at once")

    _before(driver, refuse)


def slow(driver: str, seconds: str, words: str = "0") -> None:
    """Take so many seconds over each sentence with more than so many words."""

    def wait(said: str, seconds: float, fewest: int) -> None:
        if len(said.split()) > fewest:
            time.sleep(seconds)

    _before(driver, partial(wait, seconds=float(seconds), fewest=int(words)))


def hangs_at(driver: str, words: str = "0") -> None:
    """Never end with a sentence of more than so many words."""
    slow(driver, "3600", words)


def _after(driver: str, spoil: Spoil) -> None:
    """Do something to each file that an engine writes."""

    def change(module: ModuleType) -> None:
        whole = module.Engine.render

        def render(self: object, words: str, speed: int, place: Path) -> None:
            whole(self, words, speed, place)
            if driver in (ALL, vars(self)["driver"].name):
                spoil(place)

        module.Engine.render = render

    when_loaded(ENGINE, change)


def _before(driver: str, deed: Callable[[str], None]) -> None:
    """Do something before an engine says a sentence."""

    def change(module: ModuleType) -> None:
        whole = module.Engine.render

        def render(self: object, words: str, speed: int, place: Path) -> None:
            if driver in (ALL, vars(self)["driver"].name):
                deed(words)
            whole(self, words, speed, place)

        module.Engine.render = render

    when_loaded(ENGINE, change)
