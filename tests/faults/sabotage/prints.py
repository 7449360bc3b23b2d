"""Faults of what a worker, or a library in it, prints."""

import os
import threading
import time
from typing import Final

BLOCK: Final = 64 * 1024
"""Bytes that are printed at a time."""


def flood(bytes_a_second: str) -> None:
    """Print errors without end, so many bytes of them a second."""
    threading.Thread(target=_print, args=(int(bytes_a_second),), daemon=True).start()


def _print(bytes_a_second: int) -> None:
    lines = b"ALSA lib pcm.c:2721: underrun occurred\n"
    while True:
        os.write(2, lines * (BLOCK // len(lines)))
        time.sleep(BLOCK / bytes_a_second)
