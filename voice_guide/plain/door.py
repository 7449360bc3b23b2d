"""A question that a single key answers, before there is a session or a screen."""

import os
import select
import sys
from collections.abc import Callable
from contextlib import suppress

from voice_guide.plain.keys import Keys

if sys.platform != "win32":
    import termios
    import tty

YES = frozenset({"space", "enter", "y"})
NO = frozenset({"escape", "n", "q", "ctrl+d"})

ESCAPE_WAIT = 0.05
"""Seconds after which an escape that came alone is the escape key."""


def is_answered(terminal: int, ask: Callable[[], None]) -> bool:
    """Whether a key says yes; asks again after any key that says neither yes nor no.

    A terminal that goes away says no. It is put back as it was.
    """
    if sys.platform == "win32":
        return False
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSANOW)
    try:
        keys = Keys()
        while True:
            ask()
            while not (names := _pressed(terminal, keys)):
                pass
            if names[0] in YES | NO:
                return names[0] in YES
    except OSError:
        return False
    finally:
        with suppress(termios.error):
            termios.tcsetattr(terminal, termios.TCSANOW, before)


def _pressed(terminal: int, keys: Keys) -> tuple[str, ...]:
    """The keys that were pressed, once any are.

    Raises:
        OSError: the terminal is gone.
    """
    if keys.waiting and not select.select([terminal], [], [], ESCAPE_WAIT)[0]:
        return tuple(keys.settle())
    data = os.read(terminal, 1024)
    if not data:
        raise OSError("the terminal was closed")
    return tuple(keys.feed(data))
