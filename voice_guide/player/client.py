"""The program's side of the player: a port, kept alive."""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from voice_guide.ports import Began, Clip, Ended, Event, Inbox, Missed, PlayerChanged, PlayerLost
from voice_guide.workers.child import Child
from voice_guide.workers.spawn import PLAYER, Process

LATE: Final = 0.1
"""Seconds by which a chime may be late and is still sounded."""


class PlayerClient:
    """A player in a process of its own, started at once and replaced whenever it dies.

    A new process is told the volume and whether the device is open. It is not told again what
    to play: whoever asked for it hears `PlayerLost`, then `PlayerChanged`, and knows best.
    """

    def __init__(
        self,
        inbox: Inbox,
        *,
        buffer: int = 40,
        lead_in: int = 0,
        log: Path | None = None,
        process: Process | None = None,
    ) -> None:
        """Start the process, unless one runs already. `buffer` and `lead_in` are in milliseconds.

        A sound due sooner than `lead_in` after the device opened begins when that is over.
        """
        self._inbox = inbox
        self._shape = {"buffer": buffer, "lead_in": lead_in, "log": str(log or "")}
        self._decibels = 0.0
        self._awake = True
        self._telling = threading.Lock()
        self._child = Child(
            PLAYER,
            heard=self._heard,
            begun=self._begun,
            lost=lambda why: inbox(PlayerLost(why)),
            log=log,
            process=process,
        )
        self._child.start()

    def play(self, key: int, clip: Clip, at: float, late: float = LATE) -> None:
        """Play a clip with its first sample at a moment of the monotonic clock, in seconds."""
        self._tell(
            {
                "do": "play",
                "key": key,
                "clip": str(clip.path),
                "at": float(at),
                "late": float(late),
            },
            awake=True,
        )

    def chime(self, key: int, which: Literal["begin", "end"], at: float) -> None:
        """Sound one of the two chimes at a moment of the monotonic clock, in seconds."""
        self._tell(
            {"do": "chime", "key": key, "which": which, "at": float(at), "late": LATE}, awake=True
        )

    def drop(self, keys: tuple[int, ...]) -> None:
        """Forget these if they have not begun, and fade out those that have."""
        self._tell({"do": "drop", "keys": keys})

    def hush(self) -> None:
        """Fade out what is playing, and forget all that is to come."""
        self._tell({"do": "hush"})

    def volume(self, decibels: float) -> None:
        """Set the gain of all that is played, relative to the night level's full."""
        with self._telling:
            self._decibels = float(decibels)
            self._child.send({"do": "volume", "decibels": self._decibels})

    def sleep(self) -> None:
        """Close the audio device."""
        self._tell({"do": "sleep"}, awake=False)

    def wake(self) -> None:
        """Open the audio device if it is closed."""
        self._tell({"do": "wake"}, awake=True)

    def close(self) -> None:
        """End the process, and with it every sound."""
        self._child.close()

    def _tell(self, message: Mapping[str, object], *, awake: bool | None = None) -> None:
        with self._telling:
            self._awake = self._awake if awake is None else awake
            self._child.send(message)

    def _begun(self) -> None:
        with self._telling:
            self._child.send(
                {"do": "begin", "volume": self._decibels, "awake": self._awake, **self._shape}
            )

    def _heard(self, message: Mapping[str, object]) -> None:
        event = _event(message)
        if event is None:
            self._child.restart(f"it said what it cannot mean: {message}")
        else:
            self._inbox(event)


def _event(message: Mapping[str, object]) -> Event | None:
    """What a message of the process reports; nothing if it makes no sense."""
    match message:
        case {"began": int(key), "at": float(at)}:
            return Began(key, at)
        case {"ended": int(key), "at": float(at), "whole": bool(whole)}:
            return Ended(key, at, whole)
        case {"missed": int(key), "why": str(why)}:
            return Missed(key, why)
        case {"device": (str() | None) as device, "why": str(why)}:
            return PlayerChanged(device, why)
    return None
