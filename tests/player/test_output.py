"""A device is kept open while it is wanted, whatever sound systems do."""

import os
import queue
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from voice_guide.player.deck import Deck
from voice_guide.player.output import ANSWER, LAZY, SILENCE, WEDGED, Output
from voice_guide.player.sink import Fill, NoSink, Sink


class FakeSink:
    """A device that asks for what it can hold, and goes on asking unless it is suspended."""

    def __init__(self, name: str, buffer: int, fill: Fill, *, asks: bool, suspended: bool) -> None:
        self.name = name
        self.fill = fill
        self.closed = threading.Event()
        if asks:
            fill(16 * buffer)
        self._asker = threading.Thread(target=self._ask, daemon=True)
        if asks and not suspended:
            self._asker.start()

    def _ask(self) -> None:
        while not self.closed.wait(0.005):
            self.fill(80)

    def close(self) -> None:
        self.closed.set()
        if self._asker.is_alive():
            self._asker.join()


class SoundSystem:
    """Opens fake devices, or refuses."""

    def __init__(self, name: str = "fake") -> None:
        self.name = name
        self.working = True
        self.asks = True
        self.suspended = False
        self.hold: threading.Event | None = None
        self.opened: queue.SimpleQueue[FakeSink] = queue.SimpleQueue()
        self.tries = 0
        self.buffers: list[int] = []

    def open(self, buffer: int, fill: Fill) -> Sink:
        self.tries += 1
        self.buffers.append(buffer)
        if self.hold is not None:
            self.hold.wait(5)
        if not self.working:
            os.write(2, b"a library prints\n")
            raise NoSink(f"{self.name} refuses")
        sink = FakeSink(self.name, buffer, fill, asks=self.asks, suspended=self.suspended)
        self.opened.put(sink)
        return sink


class Room:
    """An output over sound systems, and what it reports."""

    def __init__(self, *systems: SoundSystem, first: int | None = None) -> None:
        self.reports: queue.SimpleQueue[dict[str, object]] = queue.SimpleQueue()
        self.deck = Deck(16000, time.monotonic, self.reports.put, buffer=0.02, lead_in=0.0)
        self.output = Output(
            self.deck,
            [system.open for system in systems],
            self.reports.put,
            time.monotonic,
            buffer=20,
            first=first,
            rest=0.02,
        )

    def report(self) -> dict[str, object]:
        return self.reports.get(timeout=3)


@pytest.fixture
def room() -> Iterator[Callable[..., Room]]:
    """Makes outputs that close their devices at the end."""
    rooms: list[Room] = []

    def make(*systems: SoundSystem, first: int | None = None) -> Room:
        rooms.append(Room(*systems, first=first))
        return rooms[-1]

    yield make
    for made in rooms:
        made.output.sleep()
        while made.deck.asked.is_set():  # its thread still holds the device, or standard error
            time.sleep(0.005)


def test_nothing_is_opened_before_it_is_wanted(room: Callable[..., Room]) -> None:
    system = SoundSystem()
    made = room(system)
    assert not made.output.wanted
    made.output.wake()
    assert made.report() == {"device": "fake", "why": ""}
    assert system.tries == 1


def test_the_second_system_is_used_when_the_first_refuses(
    room: Callable[..., Room], capfd: pytest.CaptureFixture[str]
) -> None:
    first = SoundSystem("first")
    first.working = False
    made = room(first, SoundSystem("second"))
    made.output.wake()
    assert made.report() == {"device": "second", "why": ""}
    assert capfd.readouterr().err == "a library prints\nfirst refuses\n"


def test_without_a_device_it_says_so_once_and_goes_on_trying_quietly(
    room: Callable[..., Room], capfd: pytest.CaptureFixture[str]
) -> None:
    system = SoundSystem()
    system.working = False
    made = room(system)
    made.output.wake()
    assert made.report() == {"device": None, "why": "no sound device could be opened"}
    while system.tries < 4:
        time.sleep(0.005)
    system.working = True
    assert made.report() == {"device": "fake", "why": ""}
    assert capfd.readouterr().err == "a library prints\nfake refuses\n"


def test_a_device_that_stops_asking_is_closed_and_opened_again(room: Callable[..., Room]) -> None:
    system = SoundSystem()
    made = room(system)
    made.output.wake()
    made.report()
    first = system.opened.get(timeout=3)
    assert made.output.check(time.monotonic() + SILENCE - 0.2)
    assert made.reports.empty()
    assert made.output.check(time.monotonic() + SILENCE + 0.2)
    assert made.report() == {"device": None, "why": "the sound device went away"}
    assert first.closed.wait(3)
    assert made.report() == {"device": "fake", "why": ""}
    assert not system.opened.get(timeout=3).closed.is_set()


def test_a_device_that_was_there_all_the_time_is_given_up_less_soon_the_next_time(
    room: Callable[..., Room],
) -> None:
    made = room(SoundSystem())
    made.output.wake()
    made.report()
    made.output.check(time.monotonic() + SILENCE + 0.2)
    assert made.report() == {"device": None, "why": "the sound device went away"}
    assert made.report() == {"device": "fake", "why": ""}
    assert made.output.check(time.monotonic() + LAZY - 0.2)
    assert made.reports.empty()
    made.output.check(time.monotonic() + LAZY + 0.2)
    assert made.report() == {"device": None, "why": "the sound device went away"}


def test_a_device_that_had_gone_is_given_up_as_soon_the_next_time(
    room: Callable[..., Room],
) -> None:
    system = SoundSystem()
    made = room(system)
    made.output.wake()
    made.report()
    system.working = False
    made.output.check(time.monotonic() + SILENCE + 0.2)
    assert made.report() == {"device": None, "why": "the sound device went away"}
    while system.tries < 3:
        time.sleep(0.005)
    system.working = True
    assert made.report() == {"device": "fake", "why": ""}
    made.output.check(time.monotonic() + SILENCE + 0.2)
    assert made.report() == {"device": None, "why": "the sound device went away"}


def test_a_device_that_is_suspended_is_not_taken_for_one_that_is_back(
    room: Callable[..., Room], capfd: pytest.CaptureFixture[str]
) -> None:
    system = SoundSystem()
    made = room(system)
    made.output.wake()
    made.report()
    system.suspended = True
    made.output.check(time.monotonic() + SILENCE + 0.2)
    assert made.report() == {"device": None, "why": "the sound device went away"}
    while system.tries < 3:
        time.sleep(0.005)
    assert made.reports.empty()
    system.suspended = False
    assert made.report() == {"device": "fake", "why": ""}
    assert capfd.readouterr().err == ""


def test_a_device_that_opens_and_asks_for_nothing_is_no_device(
    room: Callable[..., Room], capfd: pytest.CaptureFixture[str]
) -> None:
    mute = SoundSystem("mute")
    mute.asks = False
    made = room(mute, SoundSystem("second"))
    made.output.wake()
    assert made.report() == {"device": "second", "why": ""}
    assert mute.opened.get(timeout=3).closed.is_set()
    assert "mute opened and asked for nothing" in capfd.readouterr().err


def test_sleep_closes_the_device_and_wake_opens_it_without_a_word(
    room: Callable[..., Room],
) -> None:
    system = SoundSystem()
    made = room(system)
    made.output.wake()
    made.report()
    first = system.opened.get(timeout=3)
    made.output.sleep()
    assert first.closed.wait(3)
    made.output.wake()
    assert not system.opened.get(timeout=3).closed.is_set()
    assert made.reports.empty()


def test_a_system_that_does_not_answer_is_named_and_then_given_up(
    room: Callable[..., Room],
) -> None:
    system = SoundSystem()
    system.hold = threading.Event()
    made = room(system)
    made.output.wake()
    while system.tries == 0:
        time.sleep(0.005)
    now = time.monotonic()
    assert made.output.check(now + ANSWER / 2)
    assert made.reports.empty()
    assert made.output.check(now + ANSWER + 1)
    assert made.report() == {"device": None, "why": "the sound system does not answer"}
    assert not made.output.check(now + WEDGED + 1)
    system.hold.set()
    assert made.report() == {"device": "fake", "why": ""}


def test_what_has_worked_once_is_what_is_opened_again(
    room: Callable[..., Room], capfd: pytest.CaptureFixture[str]
) -> None:
    first, second = SoundSystem("first"), SoundSystem("second")
    made = room(first, second)
    made.output.wake()
    assert made.report()["device"] == "first"
    first.working = False
    made.output.check(time.monotonic() + 1)
    assert made.report()["device"] is None
    while first.tries < 4:
        time.sleep(0.005)
    first.working = True
    assert made.report()["device"] == "first"
    assert second.tries == 0
    assert capfd.readouterr().err == ""


def test_a_wide_device_gives_way_to_a_usual_one_without_a_word(
    room: Callable[..., Room],
) -> None:
    system = SoundSystem()
    made = room(system, first=200)
    made.output.wake()
    made.report()
    wide = system.opened.get(timeout=3)
    assert made.output.is_wide
    made.output.narrow()
    assert wide.closed.wait(3)
    system.opened.get(timeout=3)
    assert system.buffers == [200, 20]
    assert not made.output.is_wide
    assert made.reports.empty()


def test_a_device_that_does_not_come_back_narrow_is_told_gone(room: Callable[..., Room]) -> None:
    system = SoundSystem()
    made = room(system, first=200)
    made.output.wake()
    made.report()
    system.working = False
    made.output.narrow()
    assert made.report() == {"device": None, "why": "no sound device could be opened"}
