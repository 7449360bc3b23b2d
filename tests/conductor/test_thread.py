"""The conductor's thread: it goes on whatever happens, and ends when it is told to."""

import threading
import time
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.fakes.workers import FakePlayer, FakeVoice, ManualClock
from voice_guide.clock import Monotonic
from voice_guide.conductor.conductor import Call, Conductor
from voice_guide.conductor.reports import Changed, Noticed, Report, Spoken
from voice_guide.guide.reading import read
from voice_guide.ports import Clip, Event, PlayerChanged, Settings
from voice_guide.score.pace import Pace
from voice_guide.score.sentences import sentences
from voice_guide.speech.urgency import Urgency
from voice_guide.wording.session import FAULT


class Ready(FakeVoice):
    """Has rendered everything before it is asked."""

    def ready(self, text: str, speed: int) -> Clip | None:
        return Clip(Path(f"{text}.wav"), Pace(speed).estimate(text))

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Nothing is left to render, and so nothing is reported."""


class Running:
    """A conductor with its thread, a real clock, and what it tells."""

    def __init__(self, voice: type[FakeVoice] = FakeVoice) -> None:
        self.inbox: SimpleQueue[Event | Call | None] = SimpleQueue()
        self.told: SimpleQueue[Report] = SimpleQueue()
        self.player = FakePlayer(self.inbox.put, ManualClock())
        spoken = voice(self.inbox.put)
        self.conductor = Conductor(self.inbox, spoken, self.player, Monotonic(), Settings())
        self.conductor.start(self.told.put)
        self.inbox.put(PlayerChanged("bed"))

    def next(self, kind: type[Report]) -> Report:
        """The next report of a kind, within five seconds."""
        while True:
            report = self.told.get(timeout=5)
            if isinstance(report, kind):
                return report


def test_what_is_said_in_the_menu_is_told_and_played_without_any_turn_by_hand() -> None:
    running = Running()
    running.conductor.say("Calf cramp.")
    assert running.next(Spoken) == Spoken("Calf cramp.", aside=True)
    running.conductor.close()
    assert [each.text for each in running.player.played.values()] == ["Calf cramp."]


def test_a_fault_is_logged_and_said_and_the_next_thing_still_works(
    caplog: pytest.LogCaptureFixture,
) -> None:
    running = Running()

    def stumble(now: float) -> None:
        raise ZeroDivisionError(now)

    running.inbox.put(stumble)
    assert running.next(Noticed) == Noticed(FAULT)
    assert running.next(Spoken) == Spoken(sentences(FAULT)[0], aside=True)
    running.conductor.say("Calf cramp.", Urgency.ALARM)
    assert running.next(Spoken) == Spoken("Calf cramp.", aside=True)
    running.conductor.close()
    assert "ZeroDivisionError" in caplog.text


def test_words_that_become_due_while_others_are_told_are_told_at_once() -> None:
    running = Running(Ready)

    def tell_slowly(report: Report) -> None:
        if isinstance(report, Changed):
            time.sleep(0.1)  # longer than the first words are sent ahead
        running.told.put(report)

    running.conductor.listen(tell_slowly)
    path = Path(__file__).parents[1] / "data" / "two-step.toml"
    running.conductor.play(read(path.read_bytes(), path.name))
    running.next(Changed)
    shown = time.monotonic()
    running.next(Spoken)
    assert time.monotonic() - shown < 0.5
    running.conductor.close()


def test_closing_ends_the_thread_and_nothing_is_told_afterwards() -> None:
    running = Running()
    running.conductor.close()
    assert "conductor" not in {thread.name for thread in threading.enumerate()}
    running.conductor.say("Too late.")
    assert running.told.empty() or not isinstance(running.told.get(), Spoken)


def test_what_was_asked_for_is_done_before_whoever_waits_goes_on() -> None:
    running = Running()
    entered, go_on = threading.Event(), threading.Event()

    def hold_up(_: float) -> None:
        entered.set()
        go_on.wait(5)

    done: list[float] = []
    running.inbox.put(hold_up)
    entered.wait(5)
    running.inbox.put(done.append)
    running.conductor.settle(0.01)
    assert done == []
    go_on.set()
    running.conductor.settle(5)
    assert len(done) == 1
    running.conductor.close()
