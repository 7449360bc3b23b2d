"""Where measurements are made: a sound server of our own, and homes for the programs."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Final

from benchmarks.ear import PATIENCE, Ear, Unheard
from benchmarks.figures import Unmeasured
from benchmarks.window import Window
from tests.sound.program import environment
from tests.sound.rig import Sink

SCRIPT: Final = Path(sys.executable).with_name("voice-guide")

COMMAND: Final = (str(SCRIPT),) if SCRIPT.exists() else (sys.executable, "-m", "voice_guide")
"""The program, as a person starts it."""

RIGS_ERROR: Final = 0.01
"""Seconds by which a moment that was heard may be off."""

LONG_ENOUGH: Final = 0.5
"""Seconds in which all that a program has played is heard once it has ended."""

ALSA: Final = """
pcm_type.pulse { lib "libasound_module_pcm_pulse.so" }
pcm.!default { type pulse }
"""
"""Leads what plays by way of ALSA to the sound server."""


class Room:
    """One sink with an ear on it, and a folder for all that is written."""

    def __init__(self, folder: Path, sink: Sink) -> None:
        """Listen to a sink; every file goes below the folder."""
        self.ear = Ear(sink.recorder)
        self.missing: list[str] = []
        """What could not be measured for want of something, each in a sentence."""
        self._folder = folder
        self._homes = count(1)
        alsa = self.file("alsa.conf", ALSA)
        self._sound = {**sink.env, "ALSA_CONFIG_PATH": str(alsa)}

    def file(self, name: str, text: str) -> Path:
        """A file with some text in it."""
        path = self.path(name)
        path.write_text(text, encoding="utf-8")
        return path

    def path(self, name: str) -> Path:
        """Where a file of that name may be written."""
        return self._folder / name

    def home(self, **settings: str) -> Path:
        """A new home for the program, with these settings in it."""
        home = self._folder / f"home-{next(self._homes)}"
        (home / "config").mkdir(parents=True)
        lines = (f"{name} = {value}\n" for name, value in settings.items())
        (home / "config" / "settings.toml").write_text("".join(lines), encoding="utf-8")
        return home

    @contextmanager
    def program(self, home: Path, *words: str) -> Iterator[Window]:
        """The program with these words, for as long as the block runs."""
        with self.window((*COMMAND, *words), home) as window:
            yield window

    @contextmanager
    def window(self, command: Sequence[str], home: Path) -> Iterator[Window]:
        """Any command in a window of its own, for as long as the block runs."""
        window = Window(command, self.env(home), home)
        try:
            yield window
        finally:
            window.close()

    def seconds_to_sound(self, window: Window, patience: float = PATIENCE) -> float:
        """Seconds from the start of what was started in a quiet room to its first sound.

        Raises:
            Unheard: There was none.
        """
        deadline = time.monotonic() + patience
        # Sounds are placed to within the rig's own error, and so perhaps before the start.
        after = window.started - RIGS_ERROR
        while True:
            had_ended = window.has_ended()
            try:
                return self.ear.wait_for_sound(after, LONG_ENOUGH) - window.started
            except Unheard:
                if had_ended or time.monotonic() > deadline:
                    raise

    def ran(self, home: Path, *words: str) -> str:
        """The program run to its end, for what it writes.

        Raises:
            Unmeasured: It did not end well.
        """
        done = subprocess.run(
            [*COMMAND, *words],
            env=self.env(home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        if done.returncode:
            raise Unmeasured(f"{' '.join(words)} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def env(self, home: Path) -> Mapping[str, str]:
        """What a program is given that plays here, and keeps its files in a home."""
        return environment(home, self._sound)


@contextmanager
def busy(count: int) -> Iterator[None]:
    """So many processes that do nothing but work, for as long as the block runs."""
    command = [sys.executable, "-c", "while True: pass"]
    workers = [subprocess.Popen(command, stdin=subprocess.DEVNULL) for _ in range(count)]
    try:
        yield
    finally:
        for worker in workers:
            worker.kill()
            worker.wait()


@contextmanager
def room() -> Iterator[Room]:
    """A room with a sound server of its own, gone with all that it held when the block ends."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        (Path(folder) / "sound").mkdir()
        sink = Sink(Path(folder) / "sound")
        try:
            yield Room(Path(folder), sink)
        finally:
            sink.close()
