"""The program's side of the player: a port, kept alive."""

import math
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Literal, TypedDict, Unpack

from voice_guide.ports import (
    Began,
    Clip,
    Ended,
    Event,
    Inbox,
    Missed,
    Opened,
    PlayerChanged,
    PlayerLost,
)
from voice_guide.workers.child import Child
from voice_guide.workers.spawn import PLAYER, Process

LATE: Final = 0.1
"""Seconds by which a chime may be late and is still sounded."""


WIDE: Final = 200
"""Milliseconds of the buffer while the program loads, which may keep the player from its work."""


class Shape(TypedDict):
    """What of a player cannot be changed later."""

    buffer: int
    """Milliseconds."""
    lead_in: int
    """Milliseconds."""
    log: str


Told = Mapping[str, object]
"""What a player is told at its start."""

Opens = Callable[[Told], None]
"""Takes what makes another player begin with the same words; must return soon."""


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
        volume: float = 0.0,
        log: Path | None = None,
        process: Process | None = None,
        opens: Opens = lambda told: None,
    ) -> None:
        """Start the process, unless one runs already. `buffer` and `lead_in` are in milliseconds,
        `volume` in decibels relative to the night level's full.

        A sound due sooner than `lead_in` after the device opened begins when that is over.
        `opens` is called once, when the first words are heard; not if a chime comes first.
        """
        self._inbox = inbox
        self._shape: Shape = {"buffer": buffer, "lead_in": lead_in, "log": str(log or "")}
        self._decibels = float(volume)
        self._awake = True
        self._at_first = self._decibels
        self._opens = opens
        self._first: tuple[int, Path] | None = None
        """Key and file of the first words, until they are heard."""
        self._is_fresh = True
        """Whether nothing was asked for yet."""
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
        if self._is_fresh:
            self._is_fresh, self._first = False, (key, clip.path)
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
        self._is_fresh = False
        self._tell(
            {"do": "chime", "key": key, "which": which, "at": float(at), "late": LATE}, awake=True
        )

    def drop(self, keys: tuple[int, ...]) -> None:
        """Forget these if they have not begun, and fade out those that have."""
        self._tell({"do": "drop", "keys": keys})

    def dip(self, *, on: bool) -> None:
        """Let what is playing go on without being heard, or be heard again."""
        self._tell({"do": "dip", "on": on})

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
            self._child.send(self._beginning())

    def _beginning(self) -> dict[str, object]:
        return {"do": "begin", "volume": self._decibels, "awake": self._awake, **self._shape}

    def _heard(self, message: Mapping[str, object]) -> None:
        event = _event(message)
        if event is None:
            self._child.restart(f"it said what it cannot mean: {message}")
        else:
            self._inbox(event)
            if isinstance(event, Began) and self._first is not None:
                self._remember(event.key, *self._first)

    def _remember(self, began: int, key: int, clip: Path) -> None:
        """Say what makes another player begin with the words that have begun."""
        self._first = None
        if began == key:
            self._opens(opening(clip, self._at_first, **self._shape))


def opening(clip: Path, volume: float, **shape: Unpack[Shape]) -> Told:
    """What makes a player begin with a clip, at a volume in decibels."""
    begin = {"do": "begin", "volume": volume, "awake": True, "open": str(clip), **shape}
    if not shape["lead_in"]:  # which would come once more when the device is opened anew
        begin["wide"] = WIDE
    return begin


def _event(message: Mapping[str, object]) -> Event | None:
    """What a message of the process reports; nothing if it makes no sense."""
    match message:
        case {"at": float(at)} if not math.isfinite(at):
            return None
        case {"began": int(key), "at": float(at)}:
            return Began(key, at)
        case {"ended": int(key), "at": float(at), "whole": bool(whole)}:
            return Ended(key, at, whole)
        case {"missed": int(key), "why": str(why)}:
            return Missed(key, why)
        case {"opening": str(clip), "at": float(at)}:
            return Opened(Path(clip), at)
        case {"device": (str() | None) as device, "why": str(why)}:
            return PlayerChanged(device, why)
    return None
