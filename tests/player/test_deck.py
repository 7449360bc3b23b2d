"""What a device plays is reported in moments, and what it cannot play is reported missed."""

from array import array

import pytest

from voice_guide.player.deck import Deck
from voice_guide.player.sounds import Sound

RATE = 16000
BLOCK = 640


class Night:
    """A deck, a clock that a test moves, and a device that asks in step with it."""

    def __init__(self, lead_in: float = 0.0) -> None:
        self.now = 500.0
        self.reports: list[dict[str, object]] = []
        self.deck = Deck(RATE, lambda: self.now, self.reports.append, buffer=0.04, lead_in=lead_in)
        self.heard = array("h")

    def heard_for(self) -> float:
        """Seconds from the first sound to the last."""
        frames = [frame for frame, sample in enumerate(self.heard) if sample]
        return (frames[-1] - frames[0]) / RATE if frames else 0.0

    def open(self) -> None:
        """Open a device, which asks for two blocks at once and then in step."""
        self.deck.opening()
        self.heard = array("h")
        self.ask()
        self.run(0.2)

    def ask(self) -> None:
        """One request."""
        self.heard.frombytes(self.deck.fill(BLOCK))

    def run(self, seconds: float) -> None:
        """Requests for so long."""
        for _ in range(round(seconds * RATE / BLOCK)):
            self.ask()
            self.now += BLOCK / RATE

    def play(self, key: int, at: float, seconds: float = 0.1, late: float = 0.1) -> None:
        """Ask for a loud sound at a moment."""
        samples = array("h", [8000]) * round(seconds * RATE)
        self.deck.add(Sound(key, samples, at, late))


def test_what_is_reported_is_when_the_frames_left() -> None:
    night = Night()
    night.open()
    at = night.now + 0.333
    night.play(1, at)
    night.run(1)
    began, ended = night.reports
    assert began == {"began": 1, "at": pytest.approx(at, abs=1 / RATE)}
    assert ended == {"ended": 1, "at": pytest.approx(at + 0.1, abs=1 / RATE), "whole": True}


def test_after_a_stall_sounds_are_on_time_again() -> None:
    night = Night()
    night.open()
    night.now += 3.0
    night.run(0.5)
    at = night.now + 0.5
    night.play(1, at)
    before = len(night.heard)
    begin = night.now
    night.run(1)
    onset = next(n for n, sample in enumerate(night.heard[before:]) if sample)
    assert begin + onset / RATE == pytest.approx(at, abs=BLOCK / RATE)
    assert night.reports[0]["at"] == pytest.approx(at, abs=1 / RATE)


def test_what_is_due_while_a_device_opens_is_played_when_it_is_open() -> None:
    night = Night()
    night.play(1, night.now, late=0.0)
    night.open()
    assert night.reports[0]["began"] == 1


def test_nothing_sounds_before_the_lead_in_is_over() -> None:
    night = Night(lead_in=1.0)
    night.play(1, night.now + 0.1, late=0.0)
    night.open()
    night.run(2)
    onset = next(n for n, sample in enumerate(night.heard) if sample)
    assert onset == pytest.approx(RATE, abs=BLOCK)


def test_without_a_device_each_sound_is_missed_at_its_moment() -> None:
    night = Night()
    night.play(1, night.now + 1, late=0.0)
    night.play(2, night.now + 2, late=0.0)
    night.deck.expire(night.now + 1)
    assert night.reports == []
    night.deck.expire(night.now + 1.1)
    assert night.reports == [{"missed": 1, "why": "no sound device took it"}]


def test_a_device_that_falls_silent_makes_sounds_missed_too() -> None:
    night = Night()
    night.open()
    night.play(1, night.now + 0.05)
    night.deck.expire(night.now + 0.18)
    assert night.reports == []
    night.deck.expire(night.now + 0.4)
    assert night.reports[0]["missed"] == 1
    assert night.deck.quiet_for(night.now + 0.4) > 0.3


def test_a_device_that_goes_ends_what_it_played() -> None:
    night = Night()
    night.open()
    night.play(1, night.now, seconds=5)
    night.run(0.4)
    night.deck.closed()
    assert night.reports[-1]["ended"] == 1
    assert night.reports[-1]["whole"] is False
    assert night.deck.quiet_for(night.now + 99) == 0.0


def test_what_waited_is_played_by_the_next_device() -> None:
    night = Night()
    night.open()
    at = night.now + 2
    night.play(1, at)
    night.deck.closed()
    night.now += 1.5
    night.open()
    night.run(1)
    assert night.reports[0] == {"began": 1, "at": pytest.approx(at, abs=1 / RATE)}


def test_a_doubted_device_that_takes_what_it_can_hold_and_no_more_is_none() -> None:
    night = Night()
    night.deck.opening(doubted=True)
    night.play(1, night.now, late=5.0)
    night.ask()
    night.now += 3.0
    assert not night.deck.asked.is_set()
    assert night.deck.quiet_for(night.now) == 0.0
    assert night.reports == []


def test_a_doubted_device_is_believed_once_it_has_used_up_what_it_holds() -> None:
    night = Night()
    night.deck.opening(doubted=True)
    night.play(1, night.now, late=5.0)
    for _ in range(4):  # in one burst, as a device with more room than was asked for
        night.ask()
    assert not night.deck.asked.is_set()
    night.run(0.2)
    assert night.deck.asked.is_set()
    assert night.reports[0]["began"] == 1


def test_hush_and_drop_reach_the_mixer() -> None:
    night = Night()
    night.open()
    for key in (1, 2, 3):
        night.play(key, night.now + key / 10, seconds=5)
    night.deck.drop([2])
    night.run(0.2)
    night.deck.hush()
    night.run(1)
    assert [report.get("began") or report.get("ended") for report in night.reports] == [1, 1]
