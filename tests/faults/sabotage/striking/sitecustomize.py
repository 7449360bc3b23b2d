"""Loaded by Python at each start: breaks the process if it is the one that is to be broken."""

import os
import sys

WORKERS = ("voice_guide.player.worker", "voice_guide.voices.worker")

if os.environ.get("SABOTAGE"):
    wanted = os.environ.get("SABOTAGE_IN")
    parts = (
        (*WORKERS, "voice_guide") if wanted == "everywhere" else (wanted,) if wanted else WORKERS
    )
    if any(word in parts for word in sys.orig_argv):
        from tests.faults.sabotage.strike import strike

        strike(os.environ)
