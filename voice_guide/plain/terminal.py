"""Single keys from a terminal, which is put back as it was whatever happens."""

import os
import select
import sys
import threading
from contextlib import suppress
from typing import Final

from voice_guide.plain.events import Heard, InputEnded, Pressed, Typed
from voice_guide.plain.keys import Held, Keys, whole_lines
from voice_guide.ports import Clock

if sys.platform != "win32":
    import termios
    import tty

    ESCAPE_WAIT: Final = 0.04
    """Seconds after which an escape that came alone is the escape key."""

    class TerminalKeys:
        """Keys as they are pressed, neither shown nor waiting for Enter."""

        single = True
        awaited = True

        def __init__(self, terminal: int, heard: Heard, clock: Clock) -> None:
            self._terminal = terminal
            self._heard = heard
            self._clock = clock
            self._before = self._state()
            self._ours = threading.Event()
            self._listening = False

        def start(self) -> None:
            """Take the terminal, if we are in its foreground, and listen."""
            with suppress(termios.error, OSError):
                if self._in_front():
                    tty.setcbreak(self._terminal, termios.TCSANOW)
                    self._ours.set()
            if not self._listening:
                self._listening = True
                threading.Thread(target=self._listen, name="keys", daemon=True).start()

        def release(self) -> None:
            """Put the terminal back as it was."""
            self._ours.clear()
            with suppress(termios.error, OSError):
                if self._before is not None and self._in_front():
                    termios.tcsetattr(self._terminal, termios.TCSANOW, self._before)

        def _in_front(self) -> bool:
            """Whether the terminal listens to us; touching it from behind would stop us."""
            try:
                return os.tcgetpgrp(self._terminal) == os.getpgrp()
            except OSError:  # not the terminal of our session, so it cannot stop us
                return True

        def _state(self) -> "list[int | list[bytes | int]] | None":
            """How the terminal was found."""
            with suppress(termios.error, OSError):
                return termios.tcgetattr(self._terminal)
            return None

        def _listen(self) -> None:
            """Every key, until the terminal goes away; only while it is ours."""
            keys, held = Keys(), Held()
            while True:
                self._ours.wait()
                data = self._read(keys)
                if data is None:
                    if self._ours.is_set():
                        break
                    continue
                for line in () if keys.waiting else whole_lines(data):
                    self._heard(Typed(line))
                    data = b""
                for name in keys.feed(data) if data else keys.settle():
                    if not held.repeats(name, self._clock.now()):
                        self._heard(Pressed(name))
            self._heard(InputEnded())

        def _read(self, keys: Keys) -> bytes | None:
            """What has been typed; nothing when an escape stayed alone, none at the end."""
            try:
                wait = ESCAPE_WAIT if keys.waiting else None
                ready, _, _ = select.select([self._terminal], [], [], wait)
                return (os.read(self._terminal, 1024) or None) if ready else b""
            except OSError:
                return None
