"""Children that can do nothing, for tests of the command line without any process."""

import queue
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.workers import Hearing, Workers
from voice_guide.paths import Places
from voice_guide.player.client import Opens
from voice_guide.ports import (
    Clip,
    Event,
    Missed,
    PlayerChanged,
    Settings,
    Unrendered,
    VoiceChanged,
)
from voice_guide.speech.urgency import Urgency
from voice_guide.workers.spawn import Process

if TYPE_CHECKING:
    from voice_guide.conductor.conductor import Call

SHORT = """
format = 1
id = "short"
title = "Short"
summary = "Over at once."
kind = "relief"
language = "en"
reviewed = 2026-11-22

[[sources]]
id = "X"
title = "A page"
publisher = "Somebody"
url = "https://example.org/page"

[[cautions]]
who = "New hip"
text = "Do not lean forward."

[[steps]]
id = "pull"
title = "Pull"
say = "Hold."
hold = 0.2
release = "Release."
sources = ["X"]

[[steps]]
id = "rest"
title = "Rest"
say = "Done."
"""
"""A guide of about two seconds."""


@dataclass
class Done:
    """What a command came to."""

    code: int
    out: str
    err: str


Do = Callable[..., Done]
"""Runs a command line with a home of its own."""


class Mute:
    """A voice that renders nothing."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    def ready(self, text: str, speed: int) -> Clip | None:
        del text, speed
        return None

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        del urgency
        self._hearing(Unrendered(text, speed, "mute"))

    def choose(self, drivers: tuple[str, ...], voice: str) -> None:
        """There is nothing to choose from."""

    def close(self) -> None:
        """Nothing is open."""


class Deviceless:
    """A player without a device."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing

    def play(self, key: int, clip: Clip, at: float, late: float = 0.1) -> None:
        del clip, at, late
        self._hearing(Missed(key, "there is no device"))

    def chime(self, key: int, which: Literal["begin", "end"], at: float) -> None:
        del which, at
        self._hearing(Missed(key, "there is no device"))

    def drop(self, keys: tuple[int, ...]) -> None:
        """Nothing to forget."""

    def dip(self, *, on: bool) -> None:
        """Nothing to silence."""

    def hush(self) -> None:
        """Nothing to fade."""

    def volume(self, decibels: float) -> None:
        """Nothing to change."""

    def sleep(self) -> None:
        """Nothing to close."""

    def wake(self) -> None:
        """Nothing to open."""

    def close(self) -> None:
        """Nothing is open."""


def mute(settings: Settings, where: Places, player: Process | None, opens: Opens) -> Workers:
    """Children that say at once that there is no sound."""
    del settings, where, player, opens
    inbox: queue.SimpleQueue[Event | Call | None] = queue.SimpleQueue()
    hearing = Hearing(inbox.put)
    hearing(VoiceChanged(None, "nothing is installed."))
    hearing(PlayerChanged(None, "nothing is plugged in."))
    return Workers(inbox, hearing, Mute(hearing), Deviceless(hearing))


def program(home: Path, environ: Mapping[str, str] | None = None) -> Program:
    """A program with a home of its own and without sound."""
    return Program({"VOICE_GUIDE_HOME": str(home), **(environ or {})}, mute)


def short(folder: Path) -> str:
    """The path of a guide of about two seconds."""
    path = folder / "short.toml"
    path.write_text(SHORT, encoding="utf-8")
    return str(path)


def own_guide(home: Path, name: str, text: str | bytes) -> Path:
    """Put a guide where a person's own guides lie."""
    folder = home / "config" / "guides"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
