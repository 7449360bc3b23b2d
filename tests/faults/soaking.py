"""Guide after guide in one run of the program, and what it holds meanwhile.

`scripts/soak MINUTES` does it for as long as is asked, and prints a table.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.faults.levels import Level, bytes_in, dead_children, level, rise
from tests.sound import processes
from tests.sound.rig import Sink, sounding
from tests.terminal.rig import Terminal, opened

WORKERS: Final = {
    "voice": "voice_guide.voices.worker",
    "player": "voice_guide.player.worker",
}
"""The modules of the two workers, by what they are called here."""

SIZE: Final = (100, 36)
"""Columns and lines of a window that has room for all that is waited for."""

EVERY: Final = 10.0
"""Seconds between two looks at what is held."""

WARM: Final = 9
"""Guides after which every screen and sentence of the soak has been met, and caches are full."""

GROWTH: Final = 2.0
"""Megabytes by which a process may grow from then to the end, however long that is."""

LOGGED: Final = 4096
"""Bytes that may have been logged, however long it was: nothing has gone wrong."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What the whole program holds at one moment, with its menu on the screen."""

    parts: Mapping[str, Level]
    """The program itself and its two workers, by name."""
    processes: int
    dead: int
    """Children that have ended and were never waited for."""
    clips: int
    """Bytes of clips on disk."""
    logs: int
    """Bytes of logs."""
    rounds: int
    """Guides that were started and left so far."""


class Person:
    """Somebody who starts one guide after the other, and presses everything in it."""

    def __init__(self, terminal: Terminal, sink: Sink) -> None:
        self._terminal = terminal
        self._sink = sink

    def arrive(self) -> None:
        """Wait for the menu and its voice."""
        self._sink.recorder.wait_for_sound(time.monotonic() - 1, 20)
        self._terminal.wait_for("Space Start", 20)

    def play(self) -> None:
        """Start the third guide of the menu, use its keys, and leave it.

        What was played last comes first in the menu, so that three guides take turns.
        """
        self._hear_after("3")
        self._hear_after("space")
        self._shows("Step 1 of")
        self._terminal.press("space")
        self._shows("Paused")
        self._hear_after("space")
        self._hear_after("n")
        self._shows("Step 2 of")
        for key in ("w", "up", "down", "i", "a", "]", "["):
            self._terminal.press(key)
        self._terminal.press("h")
        self._shows("Y Yes N No")
        self._terminal.press("escape")
        self._shows("Space Carry on")
        self._terminal.press("?")
        self._shows("To pause, and to carry on, press Space.")
        self._terminal.press("escape")
        self._shows("Space Carry on")
        self._hear_after("b")
        self._shows("Step 1 of")
        self._terminal.press("escape")
        self._shows("Press Escape again to leave")
        self._terminal.press("escape")
        self._shows("Space Start")

    def _hear_after(self, key: str) -> None:
        """Press a key, and wait until something is heard that the key has brought."""
        pressed = self._terminal.press(key)
        try:
            self._sink.recorder.wait_for_sound(pressed + 0.2, 10)
        except TimeoutError:
            shown = self._terminal.text
            raise TimeoutError(
                f"after {key!r} nothing is heard; the screen shows:\n{shown}"
            ) from None

    def _shows(self, words: str) -> None:
        self._terminal.wait_for(words, 10)


def soak(
    home: Path,
    sink: Sink,
    seconds: float,
    note: Callable[[Sample], None] = lambda sample: None,
) -> list[Sample]:
    """Play guide after guide for so many seconds; what was held, every ten seconds or so.

    `note` takes each sample as it comes.
    """
    with opened(home, sound=sink.env, size=SIZE) as terminal:
        person = Person(terminal, sink)
        person.arrive()
        began = time.monotonic()
        workers = {name: processes.wait_for_worker(home, each) for name, each in WORKERS.items()}
        everyone = {"program": terminal.process.pid, **workers}
        samples: list[Sample] = []
        rounds = 0
        while (at := time.monotonic() - began) < seconds or not samples:
            person.play()
            rounds += 1
            if at >= EVERY * len(samples):
                samples.append(_sample(home, everyone, at, rounds))
                note(samples[-1])
    return samples


def _sample(home: Path, everyone: Mapping[str, int], at: float, rounds: int) -> Sample:
    """What is held now; an error if a worker is no longer the process that it was."""
    return Sample(
        {name: level(process, at) for name, process in everyone.items()},
        len(processes.of(home)),
        sum(len(dead_children(process)) for process in everyone.values()),
        bytes_in(home, "*.wav"),
        bytes_in(home, "*.log*"),
        rounds,
    )


def complaints(samples: Sequence[Sample]) -> list[str]:
    """A line for everything that did not stay level."""
    warm = [sample for sample in samples if sample.rounds >= WARM]
    found = ["it was too short to tell"] if len(warm) < 3 else []
    for name in WORKERS | {"program": ""} if warm[2:] else ():
        levels = [sample.parts[name] for sample in warm]
        grown = rise(levels, lambda each: each.memory)
        if grown > GROWTH:
            found.append(f"the {name} grew by {grown:.1f} MB")
        if rise(levels, lambda each: each.descriptors) >= 1:
            found.append(f"the {name} holds ever more descriptors")
        if rise(levels, lambda each: each.threads) >= 1:
            found.append(f"the {name} has ever more threads")
    if {sample.processes for sample in samples} != {1 + len(WORKERS)}:
        found.append("there are other processes than the program and its two workers")
    if any(sample.dead for sample in samples):
        found.append("children ended that were never waited for")
    if samples[-1].logs > LOGGED:
        found.append(f"{samples[-1].logs} bytes were logged")
    return found


def line(sample: Sample) -> str:
    """A sample as one line of a table."""
    parts = "".join(
        f"{each.memory:9.2f}{each.descriptors:4}{each.threads:4}" for each in sample.parts.values()
    )
    at = next(iter(sample.parts.values())).at
    return (
        f"{at:6.0f}{sample.rounds:6}{parts}{sample.processes:6}{sample.dead:5}"
        f"{sample.clips:11}{sample.logs:8}\n"
    )


HEAD: Final = (
    "seconds, guides; then MB, descriptors and threads of the program, the voice, the player;\n"
    "then processes, dead children, bytes of clips, bytes of logs\n"
)


def main(words: list[str]) -> int:
    """Soak for the minutes that are asked for, and print the table."""
    minutes = float(words[0]) if words else 20.0
    sys.stdout.write(HEAD)

    def note(sample: Sample) -> None:
        sys.stdout.write(line(sample))
        sys.stdout.flush()

    with sounding() as sink, tempfile.TemporaryDirectory(prefix="soak-") as folder:
        found = complaints(soak(Path(folder) / "home", sink, minutes * 60, note))
    for each in found:
        sys.stderr.write(f"{each}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
