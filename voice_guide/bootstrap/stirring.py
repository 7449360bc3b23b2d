"""A signal is answered at once, whichever thread the system gives it to.

Python answers signals on the main thread. The system may give one to any thread, above all the
second of two that come together, as when a terminal closes. Then no wait of the main thread is
interrupted, and the answer would come with the next thing that happens.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

OVER = b"\0"
"""What ends the watch; no signal has this number."""


@contextmanager
def stirred(stir: Callable[[], object]) -> Iterator[None]:
    """Have something done, on a thread, whenever a signal has come: it must wake the main thread.

    Only the main thread may ask for it. Where no more files can be opened, nothing is done.
    """
    ends = _pipe()
    if ends is None:
        yield
        return
    came, tell = ends
    before = signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
    watch = threading.Thread(target=_watch, args=(came, stir), name="signals", daemon=True)
    watch.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        os.write(tell, OVER)
        watch.join()
        os.close(came)
        os.close(tell)


def _pipe() -> tuple[int, int] | None:
    """The two ends of a pipe whose writer never waits; none if there cannot be one."""
    if sys.platform == "win32":
        return None
    try:
        came, tell = os.pipe()
    except OSError:
        return None
    os.set_blocking(tell, False)
    return came, tell


def _watch(came: int, stir: Callable[[], object]) -> None:
    while OVER not in os.read(came, 64):
        stir()
