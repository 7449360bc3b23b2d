"""The player's process: `python -m voice_guide.player.worker`, spoken to over its pipes."""

import os
import queue
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from voice_guide.player.deck import Deck, Report
from voice_guide.player.desk import Desk
from voice_guide.player.device import open_device
from voice_guide.player.opening import Opening
from voice_guide.player.output import Open, Output
from voice_guide.player.sink import RATE, Fill, Sink
from voice_guide.workers.wire import Wire

if sys.platform == "win32":
    OPENERS: tuple[Open, ...] = (open_device,)
else:

    def open_pipe(buffer: int, fill: Fill) -> Sink:
        """Open a player program of the system's.

        Raises:
            NoSink: None of them is installed, or none of them plays.
        """
        # Loaded here, for it is hardly ever needed, and the first words wait for all that is.
        from voice_guide.player.pipes import open_pipe

        return open_pipe(buffer, fill)

    OPENERS: tuple[Open, ...] = (open_device, open_pipe)

TICK: Final = 0.1
"""Seconds between two looks at the device while it is wanted."""


def main() -> None:
    """Play what the program says until it closes the pipe."""
    wire = Wire()
    report = reporter(wire)
    opening = Opening(report)
    early: list[Mapping[str, object]] = []
    while (begin := wire.messages.get()).get("do") != "begin":
        early.append(begin)
    deck, output = set_up(begin, opening.report)
    desk = Desk(deck, output, opening, report)
    if isinstance(clip := begin.get("open"), str):
        desk.open(clip, time.monotonic())  # before the device asks, and is given silence instead
    if begin.get("awake"):
        output.wake()
    for message in early:
        desk.obey(message)
    while True:
        with suppress(queue.Empty):
            message = wire.messages.get(timeout=TICK if output.wanted else None)
            if message.get("do") != "begin":
                desk.obey(message)
            elif shape_of(message) != shape_of(begin):
                sys.stderr.write("another shape is wished for: this process makes room\n")
                os._exit(1)
        now = time.monotonic()
        deck.expire(now)
        if output.is_wide and deck.is_still(now):
            output.narrow()
        if not output.check(now):
            sys.stderr.write("the sound system hangs: this process makes room for another\n")
            os._exit(1)


def set_up(begin: Mapping[str, object], report: Report) -> tuple[Deck, Output]:
    """The parts of the player as the first message asks; times in it are in milliseconds.

    Raises:
        ValueError: The message does not say all that it must.
    """
    match begin:
        case {
            "buffer": int(buffer), "lead_in": int(lead_in),
            "volume": float(decibels), "awake": bool(), "log": str(log),
        }:  # fmt: skip
            _write_errors_to(log)
            clock = time.monotonic
            deck = Deck(RATE, clock, report, buffer=buffer / 1000, lead_in=lead_in / 1000)
            deck.volume(decibels)
            wide = begin.get("wide")
            first = wide if isinstance(wide, int) else None
            output = Output(deck, OPENERS, report, clock, buffer=buffer, first=first)
            return deck, output
    raise ValueError(f"not a beginning: {begin}")


def shape_of(begin: Mapping[str, object]) -> tuple[object, ...]:
    """What of a first message cannot be changed later.

    A program that is told of its first words before it is loaded sends a second one.
    """
    return tuple(begin.get(name) for name in ("buffer", "lead_in", "log"))


def _write_errors_to(log: str) -> None:
    """Let all that is printed go to a log, which is not known yet when the program starts us."""
    with suppress(OSError):
        file = os.open(log or os.devnull, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        for stream in (1, 2):
            os.dup2(file, stream)
        os.close(file)


def reporter(wire: Wire) -> Report:
    """A way to send reports that never waits, as the device's own thread must not."""
    reports: queue.SimpleQueue[dict[str, object]] = queue.SimpleQueue()

    def carry() -> None:
        while True:
            wire.send(reports.get())

    threading.Thread(target=carry, name="reports", daemon=True).start()
    return reports.put


if __name__ == "__main__":
    main()
