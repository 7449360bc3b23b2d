"""Single keys from a terminal, which is put back as it was whatever happens."""

import os
import select
import sys
import threading
from contextlib import suppress
from typing import Final

from voice_guide.plain.events import Heard, InputEnded, Typed
from voice_guide.plain.keys import Keys, whole_lines
from voice_guide.plain.presses import Hushes, Presses
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

        def __init__(self, terminal: int, heard: Heard, clock: Clock, hushes: Hushes) -> None:
            self._terminal = terminal
            self._heard = heard
            self._presses = Presses(heard, hushes, clock)
            self._before = self._state()
            self._ours = threading.Event()
            self._listening = False

        def start(self) -> None:
            """Take the terminal, if we are in its foreground, and listen."""
            with suppress(termios.error, OSError):
                if self._in_front():
                    tty.setcbreak(self._terminal, termios.TCSANOW)
                    _take_every_key(self._terminal)
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
            keys = Keys()
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
                    self._presses.down(name)
                if self._presses.patience == 0.0:
                    self._presses.settle()
            self._heard(InputEnded())

        def _read(self, keys: Keys) -> bytes | None:
            """What has been typed; nothing when it was waited for in vain, none at the end."""
            try:
                wait = ESCAPE_WAIT if keys.waiting else self._presses.patience
                ready, _, _ = select.select([self._terminal], [], [], wait)
                return (os.read(self._terminal, 1024) or None) if ready else b""
            except OSError:
                return None

    def _take_every_key(terminal: int) -> None:
        """Have the keys come to us that a terminal would stop itself with, or end us by.

        Ctrl+S would let nothing be written, Ctrl+\\ leave the terminal as it is; Ctrl+V and Ctrl+O
        would keep the next key, or what is written. A hand in the dark finds them all.
        """
        modes = termios.tcgetattr(terminal)
        modes[tty.IFLAG] &= ~(termios.IXON | termios.IXOFF)
        modes[tty.LFLAG] &= ~termios.IEXTEN
        modes[tty.CC][termios.VQUIT] = bytes([os.fpathconf(terminal, "PC_VDISABLE")])
        termios.tcsetattr(terminal, termios.TCSANOW, modes)
