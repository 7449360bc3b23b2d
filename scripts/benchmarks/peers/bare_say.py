"""Says one sentence the way pyttsx3's own first example does."""

import sys

import pyttsx3  # type: ignore[import-untyped]

engine = pyttsx3.init()
engine.say(sys.argv[1])
engine.runAndWait()
