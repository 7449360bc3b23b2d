"""A child process kept alive: spawned, listened to, killed when it hangs, and replaced."""

import json
import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from voice_guide.log import bound
from voice_guide.workers.life import Broken, Flooding, Life
from voice_guide.workers.outbox import Outbox
from voice_guide.workers.spawn import Process

RESTS: Final = (0.0, 0.25, 0.5, 1.0, 2.0, 2.0, 2.0, 2.0, 2.0, 30.0)
"""Seconds of rest after the first death in a row, the second, and so on; the last one stays."""

STEADY: Final = 20
"""Heartbeats after which a child counts as well again: ten seconds of two a second."""

SLOW_START: Final = 5
"""How many times its patience a child is given for its first word, while it still loads."""


_log = logging.getLogger(__name__)


class Child:
    """One `python -m module` process, replaced whenever it dies, hangs or talks nonsense.

    `heard` gets each message of the child but its heartbeats, `begun` is called at each start
    before any message, `lost` at each death with the reason. All three come from one thread,
    in order, and must return at once.
    """

    def __init__(
        self,
        module: str,
        *,
        heard: Callable[[Mapping[str, object]], None],
        begun: Callable[[], None],
        lost: Callable[[str], None],
        log: Path | None,
        process: Process | None = None,
        patience: float = 2.0,
        rests: tuple[float, ...] = RESTS,
    ) -> None:
        """Be ready to start; `process` is one of this module that runs already, to begin with."""
        self._process = process
        self._module = module
        self._heard = heard
        self._begun = begun
        self._lost = lost
        self._log = log
        self._patience = patience
        self._rests = rests
        self._outbox: Outbox | None = None
        self._life: Life | None = None
        self._verdict = ""
        self._closing = threading.Event()
        self._keeper = threading.Thread(target=self._keep, name=module, daemon=True)

    def start(self) -> None:
        """Spawn the child; what is sent from now on waits until it can read it."""
        self._outbox = Outbox()
        self._keeper.start()

    def send(self, message: Mapping[str, object]) -> None:
        """Send a message without waiting; it is dropped while there is no child."""
        outbox = self._outbox
        if outbox is not None:
            outbox.put(json.dumps(message).encode() + b"\n")

    def restart(self, why: str) -> None:
        """Kill the child, so that a new one takes its place; `lost` is told why."""
        life = self._life
        if life is not None:
            self._verdict = why
            life.kill()

    def close(self) -> None:
        """End the child for good; no callback comes afterwards."""
        self._closing.set()
        outbox, self._outbox = self._outbox, None
        if outbox is not None:
            outbox.put(None)
        life = self._life
        if life is not None:
            life.end()
        if self._keeper.is_alive() and threading.current_thread() is not self._keeper:
            self._keeper.join(1.0)

    def _keep(self) -> None:
        deaths = 0
        while not self._closing.is_set():
            beats, why = self._live()
            self._outbox = None
            if self._closing.is_set():
                return
            _log.warning("%s was lost: %s", self._module, why)
            self._lost(why)
            deaths = 1 if beats >= STEADY else deaths + 1
            self._closing.wait(rest_after(deaths, self._rests))
            self._outbox = Outbox()

    def _live(self) -> tuple[int, str]:
        """How many heartbeats one life had, and why it ended."""
        outbox = self._outbox
        if outbox is None:
            return 0, "closed"
        bound(self._log)
        try:
            process, self._process = self._process, None
            life = Life(self._module, outbox, self._log, process)
        except OSError as error:
            return 0, f"it could not be started: {error}"
        self._verdict = ""
        self._life = life
        beats = 0
        why = "closed"
        try:
            for message in self._messages(life):
                if "beat" in message:
                    beats += 1
                    bound(self._log)
                else:
                    self._heard(message)
        except Broken as broken:
            why = str(broken)
            beats = 0 if isinstance(broken, Flooding) else beats  # it may have made them up
        finally:
            self._life = None
            if self._closing.is_set():
                life.end()
            life.kill()
        return beats, life.epitaph(self._verdict or why)

    def _messages(self, life: Life) -> Iterator[Mapping[str, object]]:
        """What the child says, until the program closes it."""
        if not self._closing.is_set():
            self._begun()
        patience = self._patience * SLOW_START
        while not self._closing.is_set():
            message = life.hear(patience)
            patience = self._patience
            if not self._closing.is_set():
                yield message


def rest_after(deaths: int, rests: tuple[float, ...] = RESTS) -> float:
    """Seconds to rest before the next start, after so many deaths in a row."""
    return rests[min(deaths, len(rests)) - 1]
