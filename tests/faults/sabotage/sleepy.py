"""A device that sleeps when nothing is played, and swallows the beginning when it is woken."""

import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Final

from tests.faults.sabotage.loaded import when_loaded

DEVICE: Final = "voice_guide.player.device"

RATE: Final = 16000
"""Frames a second of the player, on Linux."""


def swallows(milliseconds: str, asleep_after: str, awake: str) -> None:
    """Let a new stream lose so much of its beginning if none was open for so many seconds.

    `awake` is the path of a file that is touched for as long as a stream is open: another
    process may have had the last one.
    """

    def change(module: ModuleType) -> None:
        whole = module.open_device

        def open_device(buffer: int, fill: Callable[[int], bytes]) -> object:
            left = round(int(milliseconds) / 1000 * RATE) if _sleeps(awake, asleep_after) else 0

            def muffled(frames: int) -> bytes:
                nonlocal left
                Path(awake).touch()
                block = fill(frames)
                lost = min(left, frames)
                left -= lost
                return bytes(2 * lost) + block[2 * lost :]

            return whole(buffer, muffled)

        vars(module)["open_device"] = open_device

    when_loaded(DEVICE, change)


def _sleeps(awake: str, after: str) -> bool:
    """Whether no stream was open for so many seconds."""
    path = Path(awake)
    return not path.exists() or time.time() - path.stat().st_mtime > float(after)
