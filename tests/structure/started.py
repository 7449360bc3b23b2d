"""Starts the program in this process, up to a moment, and writes what was loaded by then.

    python started.py MOMENT FILE WORDS...

The moments: `imported`, when the module that WORDS names is loaded; `sent`, when the first words go
to the player; `drawn`, when the first screen is there; `done`, when the program has ended.
The children only seem to work: nothing is rendered or played.
"""

import importlib
import os
import signal
import sys

BEFORE = set(sys.modules)

CHILD = """
import sys
print('{"device": "a device", "why": ""}', flush=True)
sys.stdin.buffer.read()
"""
"""A child that has a device, and ends when its pipe is closed."""


def tell(file: str) -> None:
    """Write the names of all that was loaded, and end this process at once."""
    loaded = sorted(set(sys.modules) - BEFORE)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT), "w", encoding="utf-8") as names:
        print(*loaded, file=names)
    os._exit(0)


def spawned(module: str, errors: int = 0) -> object:
    """A child, whatever it should be."""
    del module, errors
    import subprocess

    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-S", "-c", CHILD], stdin=pipe, stdout=pipe)


def put(module: str, name: str, instead: object) -> None:
    """Put something in the place of what a module has by that name."""
    setattr(importlib.import_module(module), name, instead)


def hold_at(moment: str, file: str) -> None:
    """See to it that the program tells at a moment; what is loaded for it here is always loaded."""
    put("voice_guide.workers.spawn", "spawned", spawned)
    if moment == "drawn":
        put("voice_guide.loading", "end", lambda: tell(file))
    if moment == "sent":
        clip = importlib.import_module("voice_guide.ports").Clip(file, 1.0)
        voice = importlib.import_module("voice_guide.voices.client").VoiceClient
        voice.ready = lambda *words: clip
        player = importlib.import_module("voice_guide.player.client").PlayerClient
        player.play = lambda *sound: tell(file)
        # What comes after the first words have been asked for does not count.
        put("voice_guide.tui.terminal", "darkened", lambda **colours: signal.pause())


def start(moment: str, file: str, *words: str) -> None:
    """Start the program, and tell at the moment."""
    if moment == "imported":
        importlib.import_module(words[0])
        tell(file)
    main = importlib.import_module("voice_guide.__main__").main
    hold_at(moment, file)
    sys.argv = ["voice-guide", *words]
    main()
    if moment == "done":
        tell(file)


if __name__ == "__main__":
    start(*sys.argv[1:])
