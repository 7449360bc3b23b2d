"""One life of a child process: from its start to the moment it is reaped."""

import json
import os
import queue
import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from voice_guide.clock import Monotonic
from voice_guide.workers.flow import Flow
from voice_guide.workers.outbox import Outbox
from voice_guide.workers.spawn import Process, spawned

LONGEST: Final = 1 << 16
"""Bytes of the longest line that is still taken for a message."""

FAREWELL: Final = 0.3
"""Seconds a child is given to end by itself once its pipe is closed."""


class Broken(Exception):
    """The child is no longer of use, and this is why."""


class Flooding(Broken):
    """It says more than anybody could take in, however well it seems to be."""


class Life:
    """A running child: what is put in `outbox` is written to it, what it says can be heard.

    Two threads carry its pipes, so that neither a child that does not read nor one that does
    not speak can hold anybody up.
    """

    def __init__(
        self,
        module: str,
        outbox: Outbox,
        log: Path | None,
        process: Process | None = None,
    ) -> None:
        """Start it, unless it is a process that was started already.

        Raises:
            OSError: it could not be started.
        """
        self._outbox = outbox
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._floods = False
        self._process = _started(module, log) if process is None else process
        for carry in (self._write, self._read):
            threading.Thread(target=carry, name=carry.__name__, daemon=True).start()

    def hear(self, patience: float) -> Mapping[str, object]:
        """The child's next message, within so many seconds.

        Raises:
            Broken: It stayed silent, closed its pipe, or sent something that is no message.
        """
        line = self._line(patience)
        if not line.endswith(b"\n"):
            raise Broken("" if len(line) < LONGEST else "it sent a line without end")
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):  # no JSON, or brackets nested by the thousand
            message = None
        if not isinstance(message, dict):
            raise Broken(f"it sent something that is not a message: {line[:60]!r}")
        return message

    def kill(self) -> None:
        """End the process at once and reap it."""
        self._process.kill()
        self._outbox.put(None)
        self._process.wait()

    def end(self) -> None:
        """Close the child's pipe, and kill it if it does not end by itself soon."""
        self._outbox.put(None)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(FAREWELL)
        self.kill()

    def epitaph(self, why: str) -> str:
        """Why it is over: the reason given, else how the process ended."""
        code = self._process.returncode
        if why:
            return why
        return f"it was ended by signal {-code}" if code < 0 else f"it ended with status {code}"

    def _line(self, patience: float) -> bytes:
        # In four parts: after the whole program was stopped and carried on, the first part may
        # be over at once, before the reading thread had any chance to run.
        for _ in range(4):
            with suppress(queue.Empty):
                line = self._lines.get(timeout=patience / 4)
                if self._floods:
                    raise Flooding("it said more than anybody can take in")
                return line
        raise Broken("it stopped answering")

    def _read(self) -> None:
        stream = self._process.stdout
        if stream is None:
            return
        flow = Flow(Monotonic().now)
        with stream:
            while not self._floods and (line := stream.readline(LONGEST)):
                self._floods = flow.floods(len(line))
                self._lines.put(line)
        self._lines.put(b"")

    def _write(self) -> None:
        stream = self._process.stdin
        if stream is None:
            return
        # A broken pipe needs no answer here: the reading thread sees the same death.
        with suppress(OSError):
            self._outbox.carry(stream)


def _started(module: str, log: Path | None) -> Process:
    """A process whose errors go to the log."""
    with Path(os.devnull if log is None else log).open("ab") as errors:
        return spawned(module, errors)
