"""Loaded by Python at each start: once a file is there, the program has no descriptors left."""

import os
import sys
import threading
import time
from pathlib import Path

NAMED = os.environ.get("HUNGRY")
WORKERS = ("voice_guide.player.worker", "voice_guide.voices.worker")


def eat(named: Path) -> None:
    """Wait for the file, and open as much as may be; give it back when the file has gone."""
    while not named.exists():
        time.sleep(0.01)
    eaten = []
    while named.exists():
        try:
            eaten.append(os.open(os.devnull, os.O_RDONLY))
        except OSError:
            time.sleep(0.01)
    for each in eaten:
        os.close(each)


if NAMED and not set(WORKERS) & set(sys.orig_argv):
    threading.Thread(target=eat, args=(Path(NAMED),), daemon=True).start()
