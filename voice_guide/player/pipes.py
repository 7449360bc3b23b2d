"""The audio device by way of a system's own player, fed with raw samples through a pipe."""

import fcntl
import shutil
import subprocess
import sys
import termios
import threading
from contextlib import suppress
from typing import Final

from voice_guide.player.sink import RATE, Fill, NoSink, Sink

PERIODS: Final = 4
"""Into how many blocks the buffer is divided."""

PROOF: Final = 0.15
"""Seconds a player must live to count as playing."""


def commands(buffer: int) -> tuple[list[str], ...]:
    """How each player is told to play what it reads, with a buffer of so many milliseconds."""
    return (
        f"pw-cat -p --raw --rate {RATE} --channels 1 --format s16 --latency {buffer}ms -".split(),
        f"pacat --raw --format=s16le --rate={RATE} --channels=1 --latency-msec={buffer}".split(),
        f"aplay -q -t raw -f S16_LE -r {RATE} -c 1 --buffer-time={buffer}000".split(),
    )


def open_pipe(buffer: int, fill: Fill) -> Sink:
    """Open the first player there is that keeps running.

    Raises:
        NoSink: None of them is installed, or none of them plays.
    """
    tried = []
    for name, *options in commands(buffer):
        program = shutil.which(name)
        if program is not None:
            tried.append(name)
            with suppress(NoSink):
                return _PipeSink(name, (program, *options), buffer, fill)
    raise NoSink(f"{', '.join(tried)} would not play" if tried else "there is no player program")


class _PipeSink:
    """A player program, given a block whenever it has read the last one."""

    def __init__(self, name: str, command: tuple[str, ...], buffer: int, fill: Fill) -> None:
        self.name = name
        self._fill = fill
        self._closed = threading.Event()
        self._frames = RATE * buffer // 1000 // PERIODS
        self._process = subprocess.Popen(  # noqa: S603 - one of our own commands, found in PATH
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
        )
        self._feeder = threading.Thread(target=self._feed, name=name, daemon=True)
        self._feeder.start()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(PROOF)
            self.close()
            raise NoSink(f"{name} would not play")

    def close(self) -> None:
        """Kill the player, and what it had queued with it."""
        self._closed.set()
        self._process.kill()
        self._process.wait()
        self._feeder.join(1.0)

    def _feed(self) -> None:
        """Keep hardly more than a block in the pipe, so that the player's pace is the device's."""
        pipe = self._process.stdin
        if pipe is None:
            return
        block = self._frames / RATE
        with suppress(OSError), pipe:  # the player ended: whoever waits for frames notices
            while not self._closed.is_set():
                unread = fcntl.ioctl(pipe, termios.FIONREAD, bytes(4))
                if int.from_bytes(unread, sys.byteorder) > self._frames:
                    self._closed.wait(block / 2)
                else:
                    pipe.write(self._fill(self._frames))
                    pipe.flush()
