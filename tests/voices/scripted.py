"""A voice worker without an engine, that fails as a test tells it to.

It is started as a module of a folder of its own; what it was asked and how often it was started
can be read in files beside it.
"""

import textwrap
from pathlib import Path
from typing import Final

import pytest

FRAME: Final = """
import os, time
from pathlib import Path
from tests.voices.tones import sound, tone
from voice_guide.voices.identity import Identity
from voice_guide.voices.store import Store, key
from voice_guide.workers.wire import Wire

wire = Wire()
folder = Path(__file__).parent

def note(line):
    with (folder / "asked").open("a") as file:
        file.write(line + "\\n")

def times(line):
    return (folder / "asked").read_text().splitlines().count(line)

def lead(driver="one", why=""):
    global identity
    identity = Identity(driver, "voice", "1")
    parts = [identity.driver, identity.voice, identity.version]
    wire.send({"voice": identity.name, "identity": parts, "why": why})

def render(request):
    path = store.keep(key(identity, request["text"], request["speed"]), sound(tone(0.2, 8000)))
    wire.send({"id": request["id"], "path": str(path), "seconds": 0.2})

def configured(without):
    lead()

def asked(request):
    render(request)

#SCRIPT

while True:
    message = wire.messages.get()
    if "configure" in message:
        store = Store(Path(message["configure"]["store"]))
        note("started")
        configured(message["configure"]["without"])
    else:
        note(message["text"])
        asked(message)
"""


class Scripted:
    """Such a worker, as a module that can be started."""

    def __init__(self, folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.module = "scripted_voice_worker"
        self._asked = folder / "asked"
        text = FRAME.replace("#SCRIPT", textwrap.dedent(script))
        (folder / f"{self.module}.py").write_text(text)
        monkeypatch.syspath_prepend(str(folder))

    @property
    def asked(self) -> list[str]:
        """What it was asked to say, in order, and `started` for each start."""
        return self._asked.read_text().splitlines()
