"""The child's end of the wire: lines of JSON that nothing else in the process can touch."""

import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from typing import Final, NoReturn

BEAT: Final = 0.5
"""Seconds between two heartbeats."""

PARENTS_OWN: Final = ("SIGINT", "SIGHUP", "SIGTSTP")
"""Signals of the terminal, which are the program's business and not its children's."""


class Wire:
    """Messages from the program and to it, moved away from the standard streams.

    What a library prints goes to standard error instead, and a process it starts finds
    nothing to read. Build one first of all, on the main thread. When the program closes its
    end, or dies, this process ends at once.
    """

    def __init__(self) -> None:
        self.messages: queue.SimpleQueue[Mapping[str, object]] = queue.SimpleQueue()
        """What the program has sent, in order."""
        self.farewell: Callable[[], object] = lambda: None
        """Called when the program has gone, on any thread, before this process ends."""
        self._speaking = threading.Lock()
        self._leaving = threading.Lock()
        self._ears, self._mouth = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        for name in PARENTS_OWN:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.SIG_IGN)
        for work in (self._listen, self._beat):
            threading.Thread(target=work, name=work.__name__, daemon=True).start()

    def send(self, message: Mapping[str, object]) -> None:
        """Send one message to the program; any thread may."""
        line = json.dumps(message).encode() + b"\n"
        try:
            with self._speaking:
                while line:
                    line = line[os.write(self._mouth, line) :]
        except OSError:
            self._leave()

    def _leave(self) -> NoReturn:
        """End, as nobody is there any more to work for."""
        with self._leaving:
            self.farewell()
            os._exit(0)

    def _listen(self) -> None:
        with os.fdopen(self._ears, "rb") as lines:
            for line in lines:
                try:
                    message = json.loads(line)
                except (ValueError, RecursionError):
                    message = None
                if not isinstance(message, dict):
                    sys.stderr.write(f"not a message: {line[:60]!r}\n")
                    os._exit(1)
                self.messages.put(message)
        self._leave()

    def _beat(self) -> None:
        rest = threading.Event()
        while True:
            self.send({"beat": True})
            rest.wait(BEAT)
