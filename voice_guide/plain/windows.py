"""Single keys from a Windows console. Untested: written without a machine to run it on."""

import sys
import threading
from typing import Final

from voice_guide.plain.events import Heard
from voice_guide.plain.presses import Hushes, Presses
from voice_guide.ports import Clock

if sys.platform == "win32":
    import msvcrt

    LOOK: Final = 0.01
    """Seconds between two looks for a key while it is in doubt what the last one was."""

    _PREFIXES: Final = ("\x00", "\xe0")
    _AFTER_PREFIX: Final = {
        "H": "up",
        "P": "down",
        "M": "right",
        "K": "left",
        "S": "delete",
        ";": "f1",
    }
    _NAMED: Final = {
        "\r": "enter",
        " ": "space",
        "\x1b": "escape",
        "\t": "tab",
        "\x08": "backspace",
    }

    class ConsoleKeys:
        """Keys as they are pressed. Untested."""

        single = True
        awaited = True

        def __init__(self, terminal: int, heard: Heard, clock: Clock, hushes: Hushes) -> None:
            del terminal  # the console is always the same one
            self._presses = Presses(heard, hushes, clock)
            self._listening = False

        def start(self) -> None:
            """Begin to listen."""
            if not self._listening:
                self._listening = True
                threading.Thread(target=self._listen, name="keys", daemon=True).start()

        def release(self) -> None:
            """Nothing: reading a console key changes no mode."""

        def _listen(self) -> None:
            """Every key, for as long as the program lives."""
            rest = threading.Event()
            while True:
                while self._presses.patience is not None and not msvcrt.kbhit():
                    rest.wait(LOOK)
                    if self._presses.patience == 0.0:
                        self._presses.settle()
                first = msvcrt.getwch()
                name = (
                    _AFTER_PREFIX.get(msvcrt.getwch(), "")
                    if first in _PREFIXES
                    else _NAMED.get(first, first.lower())
                )
                if name:
                    self._presses.down(name)
