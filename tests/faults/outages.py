"""Ways in which the sound goes away and is back later, and what was heard over such a time."""

import json
import sys
import time
import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

from msgspec import Struct

from tests.sound.program import Program
from tests.sound.rig import Sink, until
from voice_guide.score.sentences import sentences
from voice_guide.wording import session as wording

DATA: Final = Path(__file__).parent / "data"
TALK: Final = str(DATA / "long-talk.toml")
LONG_HOLD: Final = str(DATA / "long-hold.toml")

BACK_WITHIN: Final = 3.0
"""Seconds from a device's return to the voice, as promised."""


class Outage(Struct, frozen=True):
    """A way for the sound to go, and to be back."""

    go: Callable[[Sink], None]
    back: Callable[[Sink], float]
    """The moment at which it is back."""

    def last(self, sink: Sink, seconds: float) -> float:
        """Let the sound be away for so long; the moment at which it was back."""
        self.go(sink)
        time.sleep(seconds)
        return self.back(sink)


OUTAGES: Final = {
    "the server is killed": Outage(Sink.stop, Sink.start_again),
    "the device is removed": Outage(Sink.remove_sinks, Sink.add_sink),
    "the device is suspended": Outage(Sink.suspend, Sink.resume),
    "the server hangs": Outage(Sink.freeze, Sink.thaw),
}


class Heard(Struct, frozen=True):
    """A sentence the player has played to its end, with its moments."""

    text: str
    began: float
    ended: float


def told_in(home: Path) -> dict[str, str]:
    """What makes a program with that home tell what was heard."""
    return {"VOICE_GUIDE_HEARD": str(home.parent / "heard")}


def heard(home: Path) -> tuple[Heard, ...]:
    """What was heard so far, in order."""
    file = home.parent / "heard"
    whole = file.read_text("utf-8").rpartition("\n")[0] if file.exists() else ""
    return tuple(Heard(**json.loads(line)) for line in whole.splitlines())


def wait_for_sentences(home: Path, count: int, seconds: float = 20.0) -> None:
    """Wait until so many more sentences were heard to their end."""
    enough = len(heard(home)) + count
    until(
        lambda: len(heard(home)) >= enough, seconds, f"{count} more sentences after {heard(home)}"
    )


def demand_one_voice(said: tuple[Heard, ...]) -> None:
    """Hold that nothing was heard twice, and no two sentences at once."""
    texts = [each.text for each in said if each.text != wording.SOUND_IS_BACK]
    assert sorted(texts) == sorted(set(texts))
    in_order = sorted(said, key=lambda each: each.began)
    at_once = [(one, two) for one, two in pairwise(in_order) if two.began < one.ended]
    assert at_once == []


def notices(program: Program, notice: str) -> int:
    """How often a line with these words was written."""
    return (program.out + program.err).splitlines().count(notice)


def script() -> list[str]:
    """Every sentence of the long talk, in order."""
    guide = tomllib.loads(Path(TALK).read_text("utf-8"))
    return [line for step in guide["steps"] for line in sentences(step["say"])]


def noted(figure: str) -> None:
    """Let a measured figure be seen: it stands in the table of docs/reliability.md."""
    sys.stdout.write(f"{figure}\n")
