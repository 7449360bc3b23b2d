"""A short guide struck by a fault in the middle, and all that was heard, said and seen of it."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.faults.outages import Heard, heard, told_in
from tests.faults.sabotage import PLAYER, VOICE, sabotaged
from tests.sound import processes
from tests.sound.program import DATA, Program, running
from tests.sound.recording import Island
from tests.sound.rig import Sink, until
from voice_guide.wording import session as wording

GUIDE: Final = str(DATA / "one-hold.toml")
HOLD: Final = 4.0
FIRST: Final = "Pull your toes up towards your shin."
NOW: Final = "Now hold."
RELEASE: Final = "Release."
WHOLE: Final = [FIRST, NOW, RELEASE, "Well done."]
"""What is heard of the guide when nothing goes wrong."""

NEAR: Final = 0.05
"""Seconds by which a hold may be longer or shorter than its guide says."""

SLACK: Final = 0.12
"""Seconds by which a sound may be recorded sooner or later than the player says, at most."""

GAP: Final = 0.05
"""Seconds of silence that part two sounds: less than it takes to say something again."""

LONGEST: Final = 3.0
"""Seconds that the longest sentence takes, at most."""

FADE: Final = 0.3
"""Seconds for which a sound may still be heard after its player was struck."""

KIND: Final = {"player": PLAYER, "voice": VOICE}
BY_SIGNAL: Final = {"killed": signal.SIGKILL, "stopped": signal.SIGSTOP}


def wait_for(home: Path, text: str, seconds: float = 15.0) -> Heard:
    """Wait until the program with that home was heard to say a sentence to its end."""

    def found() -> list[Heard]:
        return [each for each in heard(home) if each.text == text]

    until(lambda: bool(found()), seconds, f"{text!r} is heard")
    return found()[0]


class Struck:
    """A run of the guide as lines, which can be struck while it goes on."""

    def __init__(self, sink: Sink, home: Path, program: Program) -> None:
        self.sink = sink
        self.home = home
        self.program = program
        self.since = time.monotonic()
        self.struck = 0.0
        """The moment of the last strike."""

    @property
    def said(self) -> tuple[Heard, ...]:
        """The sentences that the player has played to their ends."""
        return heard(self.home)

    @property
    def texts(self) -> list[str]:
        """The words of what was heard to its end.

        Where all is slow, another player may come so late that it says so; that counts for nothing.
        """
        return [each.text for each in self.said if each.text != wording.SOUND_IS_BACK]

    @property
    def flag(self) -> Path:
        """The file that lets a fault strike which lies in wait."""
        return self.home.parent / "strike"

    def wait_for(self, text: str, seconds: float = 15.0) -> Heard:
        """Wait until a sentence was heard to its end."""
        return wait_for(self.home, text, seconds)

    def wait_for_sound(self) -> None:
        """Wait until the first words are being said."""
        self.sink.recorder.wait_for_sound(self.since, 15)

    def wait_until(self, moment: float) -> None:
        """Let time pass up to a moment."""
        time.sleep(max(0.0, moment - time.monotonic()))

    def send(self, worker: str, sent: signal.Signals) -> int:
        """Send a worker a signal; its process."""
        victim = self.process(worker)
        os.kill(victim, sent)
        self.struck = time.monotonic()
        return victim

    def process(self, worker: str) -> int:
        """The process of a worker."""
        return processes.wait_for_worker(self.home, KIND[worker])

    def memory(self) -> int:
        """KiB that the program itself, without its workers, has in memory."""
        status = Path(f"/proc/{self.program.process.pid}/status").read_text(encoding="utf-8")
        return int(status.partition("VmRSS:")[2].split()[0])

    def strike(self) -> None:
        """Let the fault happen that lies in wait, and see that it does."""
        self.flag.touch()
        until(lambda: not self.flag.exists(), 5, "it strikes")
        self.struck = time.monotonic()

    def wait_for_next(self, worker: str, victim: int, seconds: float = 10.0) -> float:
        """Wait until another process is there in place of one, which is reaped; how long it took.

        That is reckoned from the strike.
        """
        processes.wait_for_worker(self.home, KIND[worker], other_than=victim, seconds=seconds)
        took = time.monotonic() - self.struck
        until(lambda: not Path(f"/proc/{victim}").exists(), 2, "the old one is reaped")
        return took

    def holds(self) -> list[float]:
        """Seconds from the end of the words to each release, for every hold that was heard."""
        spans, ended = [], 0.0
        for each in self.said:
            if each.text == NOW:
                ended = each.ended
            elif each.text == RELEASE:
                spans.append(each.began - ended)
        return spans

    def sounds(self) -> tuple[Island, ...]:
        """All that was recorded since the start."""
        return self.sink.recorder.recording(self.since).islands(gap=GAP)

    def broken(self) -> list[Island]:
        """The sounds that belong to no sentence heard to its end."""
        return [
            sound
            for sound in self.sounds()
            if not any(each.began - SLACK < sound.begin < each.ended for each in self.said)
        ]

    def unrecorded(self) -> list[Heard]:
        """The sentences said to have been heard to their end, of which nothing is recorded."""
        return [
            each
            for each in self.said
            if not any(abs(sound.begin - each.began) < SLACK for sound in self.sounds())
        ]

    def demand_its_end(self, seconds: float = 30.0) -> None:
        """Wait for its end, which must be a good one that leaves nothing behind."""
        assert self.program.wait(seconds) == 0, self.program.err
        assert "Traceback" not in self.program.err
        assert processes.seconds_until_none(self.home) < 1

    def demand_nothing_twice(self) -> None:
        """Nothing was said twice but the one sentence that was broken off, and all is recorded."""
        assert self.texts == WHOLE, self.texts
        assert self.unrecorded() == [], self.sounds()
        for sound in self.broken():
            assert self.struck - LONGEST < sound.begin < self.struck, (sound, self.struck)
            assert sound.end < self.struck + FADE
        lines = self.program.out.splitlines()
        written_again = {line for line in lines if lines.count(line) > 1}
        assert written_again <= {each.text for each in self.said if each.began > self.struck}, lines
        assert len(lines) <= len(set(lines)) + len(written_again), lines


@contextmanager
def struck(
    sink: Sink, home: Path, *words: str, env: Mapping[str, str] | None = None
) -> Iterator[Struck]:
    """The guide as lines, for as long as the block runs."""
    sound = {**sink.env, **told_in(home), **(env or {})}
    with running(home, "play", GUIDE, "--plain", *words, sound=sound) as program:
        yield Struck(sink, home, program)


def lying_in_wait(fault: str, worker: str, tmp_path: Path) -> dict[str, str]:
    """The environment in which a fault waits for `strike`."""
    return sabotaged(fault, KIND[worker], when=tmp_path / "strike")


def in_speech(run: Struck) -> None:
    """Wait until the first words are half said."""
    run.wait_for_sound()
    run.wait_until(time.monotonic() + 0.6)


def in_hold(run: Struck) -> None:
    """Wait until a good second of the hold is over."""
    run.wait_until(run.wait_for(NOW).ended + 1.2)


def at_release(run: Struck) -> None:
    """Wait until the release is being said."""
    run.wait_until(run.wait_for(NOW).ended + HOLD + 0.2)


MOMENTS: Final[dict[str, Callable[[Struck], None]]] = {
    "in speech": in_speech,
    "in a hold": in_hold,
    "at the release": at_release,
}
