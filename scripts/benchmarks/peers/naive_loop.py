"""Guides through holds the way that comes first to mind: say, wait, sleep, say again."""

import sys
import time

import pyttsx3  # type: ignore[import-untyped]

HOLD, TIMES = float(sys.argv[1]), int(sys.argv[2])

engine = pyttsx3.init()
for _ in range(TIMES):
    engine.say("Now hold.")
    engine.runAndWait()
    time.sleep(HOLD)
    engine.say("Release.")
    engine.runAndWait()
    time.sleep(0.2)
