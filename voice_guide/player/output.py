"""The audio device kept open while it is wanted, whatever becomes of it."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Final

from voice_guide.player.deck import Deck, Report
from voice_guide.player.sink import Fill, NoSink, Sink

Open = Callable[[int, Fill], Sink]
"""Opens a device with a buffer of so many milliseconds, or raises `NoSink`."""

REST: Final = 1.0
"""Seconds between two attempts to open a device, so that one which is back is soon heard."""

SILENCE: Final = 1.0
"""Least seconds without a request for frames after which a device counts as gone.

Half of it was too little where six processes wanted two processors.
"""

LAZY: Final = 2.2
"""The same for a device that was given up, and could be opened again at once: it had not gone.

Some that no hardware drives ask for two seconds at a time, and then for nothing.
"""

ANSWER: Final = 2.0
"""Seconds a sound system may take to open or close a device before it counts as silent."""

WEDGED: Final = 12.0
"""Seconds in one attempt after which only a new process can help.

Long enough for the process to count as steady, so that the next one is started without a rest.
"""


class Output:
    """Opens the first device that works, and opens one again whenever it goes.

    One thread of its own does all that may block in a sound system. `check`, called from
    another thread several times a second, notices when a device or that thread hangs.
    """

    def __init__(
        self,
        deck: Deck,
        openers: Sequence[Open],
        report: Report,
        now: Callable[[], float],
        *,
        buffer: int,
        first: int | None = None,
        rest: float = REST,
    ) -> None:
        """Open nothing yet; `buffer` is in milliseconds, as is that of the `first` device."""
        self._deck = deck
        self._openers = openers
        self._report = report
        self._now = now
        self._usual = buffer
        self._buffer = first or buffer
        self._limit = max(SILENCE, 5 * self._buffer / 1000)
        self._rest = rest
        self._turn = threading.Condition()
        self._wanted = False
        self._gone = False
        self._narrows = False
        self._busy_since: float | None = None
        self._told: str | None = ""
        threading.Thread(target=self._keep, name="output", daemon=True).start()

    @property
    def wanted(self) -> bool:
        """Whether a device shall be open."""
        return self._wanted

    @property
    def is_wide(self) -> bool:
        """Whether the device has, or will have, more of a buffer than usual."""
        return self._buffer != self._usual

    def narrow(self) -> None:
        """Open the device anew with the usual buffer; what it had queued is never heard."""
        with self._turn:
            self._buffer = self._usual
            self._narrows = True
            self._turn.notify_all()

    def wake(self) -> None:
        """Open the device if it is closed."""
        self._want(True)

    def sleep(self) -> None:
        """Close the device."""
        self._want(False)

    def check(self, now: float) -> bool:
        """Whether there is hope: false when a sound system has hung this process for good."""
        if self._deck.quiet_for(now) > self._limit:
            with self._turn:
                self._gone = True
                self._turn.notify_all()
        busy = 0.0 if self._busy_since is None else now - self._busy_since
        if busy > ANSWER and self._wanted:
            self._tell(None, "the sound system does not answer")
        return busy < WEDGED

    def _want(self, wanted: bool) -> None:
        with self._turn:
            self._wanted = wanted
            self._turn.notify_all()

    def _keep(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._wanted)
                given_up, self._gone, self._narrows = self._gone, False, False
            sink = self._open()
            with self._turn:
                if sink is None:
                    self._turn.wait_for(lambda: not self._wanted, self._rest)
                else:
                    if given_up:
                        self._limit = max(self._limit, LAZY)
                    self._turn.wait_for(lambda: self._gone or self._narrows or not self._wanted)
            if sink is not None:
                self._close(sink)

    def _open(self) -> Sink | None:
        """The first device that opens and asks for frames."""
        self._busy_since = self._now()
        with _unheard_errors() if self._told is None else nullcontext():
            for opener in self._openers:
                # At first no time is lost on proofs: somebody waits for the first words.
                doubted = self._told is None
                self._deck.opening(self._buffer / 1000, wide=self.is_wide, doubted=doubted)
                try:
                    sink = opener(self._buffer, self._deck.fill)
                except NoSink as error:
                    _note(str(error))
                    continue
                if self._deck.asked.wait(self._limit):
                    # What has worked is not given up for less while it only restarts.
                    self._openers = (opener,)
                    self._busy_since = None
                    self._tell(sink.name)
                    return sink
                _note(f"{sink.name} opened and asked for nothing")
                sink.close()
        self._busy_since = None
        self._deck.closed()
        self._tell(None, "no sound device could be opened")
        return None

    def _close(self, sink: Sink) -> None:
        self._deck.closed()
        if self._wanted and not self._narrows:
            self._tell(None, "the sound device went away")
        self._busy_since = self._now()
        sink.close()
        self._busy_since = None

    def _tell(self, device: str | None, why: str = "") -> None:
        """Say which device there is, once for each change."""
        with self._turn:
            if device == self._told:
                return
            self._told = device
        self._report({"device": device, "why": why})


def _note(line: str) -> None:
    """Write a line where the libraries write theirs, which is the log."""
    os.write(2, line.encode() + b"\n")


@contextmanager
def _unheard_errors() -> Iterator[None]:
    """Keep what sound systems print at every attempt out of a log that was told once."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nothing)
        os.close(kept)
