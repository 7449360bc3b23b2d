"""The first words of the next starts, rendered and noted when the program is set up.

Run with `python -m voice_guide.bootstrap.rehearsal`. It goes through the beginning of the menu,
and of `now`, with the real voice and a player that makes no sound.
"""

import os
import queue
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from voice_guide.bootstrap.first import first_guide
from voice_guide.bootstrap.performing import as_wished
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.screen import begin
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.wish import Wish
from voice_guide.bootstrap.workers import PLAYERS_LOG, Hearing, Workers, voice_of
from voice_guide.errors import VoiceGuideError
from voice_guide.paths import Places
from voice_guide.player.client import Opens, opening
from voice_guide.ports import Began, Clip, Event, Inbox, PlayerChanged, Settings
from voice_guide.voices.identity import Wish as Asked
from voice_guide.voices.parts import parted
from voice_guide.workers.spawn import Process

if TYPE_CHECKING:
    from voice_guide.conductor.conductor import Call

PATIENCE: Final = 20.0
"""Seconds that the first words may take to be rendered."""

WAYS: Final = ((), ("now",))
"""The command lines that are rehearsed."""


class Mime:
    """A player without sound, which tells of the first words that it is asked to play."""

    def __init__(self, inbox: Inbox, asked: Callable[[Path | None], None]) -> None:
        self._inbox = inbox
        self._asked = asked
        inbox(PlayerChanged("rehearsal"))

    def play(self, key: int, clip: Clip, at: float, late: float = 0.1) -> None:
        """Tell of the clip, and say that it has begun."""
        del late
        self._asked(clip.path)
        self._inbox(Began(key, at))

    def chime(self, key: int, which: Literal["begin", "end"], at: float) -> None:
        """Tell that no words come first."""
        del key, which, at
        self._asked(None)

    def drop(self, keys: tuple[int, ...]) -> None:
        """Nothing is to be heard."""

    def dip(self, *, on: bool) -> None:
        """Nothing is to be heard."""

    def hush(self) -> None:
        """Nothing is to be heard."""

    def volume(self, decibels: float) -> None:
        """Nothing is to be heard."""

    def sleep(self) -> None:
        """There is no device."""

    def wake(self) -> None:
        """There is no device."""

    def close(self) -> None:
        """There is no process."""


def rehearse(words: list[str]) -> bool:
    """Go through the beginning of one start; whether its first words are ready now.

    Where silence was chosen there are none to wait for.

    Raises:
        VoiceGuideError: there is no guide.
    """
    first: queue.SimpleQueue[Path | None] = queue.SimpleQueue()

    def hire(settings: Settings, where: Places, _: Process | None, opens: Opens) -> Workers:
        inbox: queue.SimpleQueue[Event | Call | None] = queue.SimpleQueue()
        hearing = Hearing(inbox.put)

        def asked(clip: Path | None) -> None:
            first.put(clip)
            if clip is not None:
                log = str(where.logs / PLAYERS_LOG)
                buffer, lead_in = settings.buffer, settings.lead_in
                opens(opening(clip, settings.volume, buffer=buffer, lead_in=lead_in, log=log))

        return Workers(inbox, hearing, voice_of(settings, where, hearing), Mime(hearing, asked))

    program = Program(os.environ, hire, words=words)
    settings = as_wished(program.settings, Wish(None), os.environ)
    if parted(Asked(settings.drivers, settings.voice)).quick is None:
        return True
    stage = Stage(program.workers, settings, program.library)
    try:
        stage.start(lambda report: None)
        wish = Wish(first_guide(program) if words or settings.begin == "guide" else None)
        begin(program, stage, Reception(program), wish, settings)
        return first.get(timeout=PATIENCE) is not None
    except queue.Empty:
        return False
    finally:
        stage.close()
        program.close()


def main() -> int:
    """Rehearse every start; 0 if all their first words are ready."""
    try:
        ready = [rehearse(list(words)) for words in WAYS]
        return 0 if all(ready) else 1
    except (VoiceGuideError, OSError) as error:
        sys.stderr.write(f"The first words are not ready, and come a little later: {error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
