"""What the program is held against: how each is started, and what it needs."""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PEERS: Final = Path(__file__).parent / "peers"

TEXT: Final = "Sit up in bed with your cramped leg straight."
"""What every peer says."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that does a part of what ours does."""

    name: str
    words: tuple[str, ...]
    """Its command line; the first is found by its name."""
    needs: tuple[tuple[str, str], ...] = ()
    """Programs of the system it cannot do without, each with the Debian package it is in."""

    @property
    def command(self) -> tuple[str, ...]:
        """The command line, with the program's whole path."""
        return (shutil.which(self.words[0]) or self.words[0], *self.words[1:])

    @property
    def lacks(self) -> str:
        """What is missing for it and how to get it, in words; empty if nothing is."""
        missing = [each for each in self.needs if shutil.which(each[0]) is None]
        if not missing:
            return ""
        names = " and ".join(program for program, _ in missing)
        packages = " ".join(package for _, package in missing)
        return f"{self.name}: needs {names}. Install it with: sudo apt install {packages}"


_ESPEAK: Final = ("espeak-ng", "espeak-ng")
_APLAY: Final = ("aplay", "alsa-utils")

ESPEAK: Final = Peer("espeak-ng, the command", ("espeak-ng", TEXT), (_ESPEAK,))

BARE_SAY: Final = Peer(
    "pyttsx3, three lines", (sys.executable, str(PEERS / "bare_say.py"), TEXT), (_ESPEAK, _APLAY)
)

EMPTY_SCREEN: Final = Peer("empty Textual app", (sys.executable, str(PEERS / "empty_screen.py")))


def ready_file(path: Path) -> Peer:
    """The floor: a file that only has to be played."""
    return Peer("paplay, a ready file", ("paplay", str(path)), (("paplay", "pulseaudio-utils"),))


def steady_tone(path: Path, buffer: int) -> Peer:
    """A file played through a buffer of so many milliseconds."""
    words = ("pacat", "--file-format=wav", f"--latency-msec={buffer}", str(path))
    return Peer("pacat", words, (("pacat", "pulseaudio-utils"),))


def naive_loop(hold: float, times: int) -> Peer:
    """The loop of pyttsx3 and sleep that people write."""
    words = (sys.executable, str(PEERS / "naive_loop.py"), f"{hold:g}", str(times))
    return Peer("naive loop", words, (_ESPEAK, _APLAY))


def present(peers: Iterable[Peer], missing: list[str]) -> list[Peer]:
    """The peers that can be run; a sentence for each other goes on the list."""
    lacking = {peer.name: peer.lacks for peer in peers}
    missing.extend(words for words in lacking.values() if words and words not in missing)
    return [peer for peer in peers if not lacking[peer.name]]
