"""Words that are heard before the program asks for them are heard once, and known to it."""

from array import array
from pathlib import Path

import pytest

from tests.player.conftest import buzz
from tests.player.test_deck import RATE, Night
from voice_guide.player.desk import STILL_FIRST, Desk
from voice_guide.player.opening import OPENING, Opening
from voice_guide.player.output import Output

LENGTH = 0.5
"""Seconds of the clips."""


class Evening(Night):
    """A device that is opened by a player which is told what to open with."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.opening = Opening(self.reports.append)
        self.deck._report = self.opening.report
        output = Output(self.deck, (), self.reports.append, lambda: self.now, buffer=40)
        self.desk = Desk(self.deck, output, self.opening, self.reports.append)
        self.first = str(buzz(folder / "first.wav", LENGTH).path)
        self.other = str(buzz(folder / "other.wav", LENGTH).path)

    def open(self) -> None:
        """Open a wide device."""
        self.deck.opening(wide=True)
        self.heard = array("h")
        self.ask()
        self.run(0.2)

    def begin(self) -> "Evening":
        """Tell it what to open with, and open."""
        self.desk.open(self.first, self.now)
        self.open()
        return self

    def ask_for(self, clip: str, key: int = 7) -> None:
        """Let the program ask for a clip, at a moment that is past."""
        at = self.now - 0.1
        self.desk.obey({"do": "play", "key": key, "clip": clip, "at": at, "late": 5.0})

    def told(self, kind: str) -> list[dict[str, object]]:
        """The reports of one kind."""
        return [report for report in self.reports if kind in report]


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    return Evening(tmp_path)


def test_the_opening_words_begin_with_the_devices_first_frame(evening: Evening) -> None:
    began = evening.now
    evening.begin()
    assert evening.heard[0] != 0
    opened = evening.told("opening")
    assert opened == [{"opening": evening.first, "at": pytest.approx(began, abs=0.05)}]


def test_the_program_hears_of_them_under_the_key_it_gives(evening: Evening) -> None:
    evening.begin()
    evening.ask_for(evening.first)
    evening.run(1)
    assert evening.told("began") == [{"began": 7, "at": evening.told("opening")[0]["at"]}]
    [ended] = evening.told("ended")
    assert (ended["ended"], ended["whole"]) == (7, True)
    assert evening.heard_for() == pytest.approx(LENGTH, abs=0.01)


def test_words_that_are_over_already_are_not_said_again(evening: Evening) -> None:
    evening.begin().run(1)
    evening.ask_for(evening.first)
    evening.run(1)
    assert [*map(list, evening.reports)][-2:] == [["began", "at"], ["ended", "at", "whole"]]
    assert evening.heard_for() == pytest.approx(LENGTH, abs=0.01)


def test_other_words_put_an_end_to_them(evening: Evening) -> None:
    evening.begin()
    evening.ask_for(evening.other)
    evening.run(1)
    assert [report["began"] for report in evening.told("began")] == [7]
    assert [report["ended"] for report in evening.told("ended")] == [7]


@pytest.mark.parametrize("order", [{"do": "hush"}, {"do": "chime", "which": "begin"}])
def test_silence_and_chimes_put_an_end_to_them_too(
    evening: Evening, order: dict[str, object]
) -> None:
    evening.begin()
    evening.desk.obey({"key": 3, "at": evening.now + 9, "late": 0.1, **order})
    before = len(evening.heard)
    evening.run(0.3)
    assert not any(evening.heard[before + RATE // 50 :])
    evening.ask_for(evening.first)
    evening.run(1)
    assert [report["began"] for report in evening.told("began")] == [7]


def test_they_are_cut_by_the_key_that_the_program_gave(evening: Evening) -> None:
    evening.begin()
    evening.ask_for(evening.first)
    evening.desk.obey({"do": "drop", "keys": [7]})
    evening.run(0.5)
    assert evening.told("ended")[-1]["whole"] is False
    assert evening.heard_for() < LENGTH - 0.1


def test_they_are_said_in_order_if_there_was_no_device(evening: Evening) -> None:
    evening.desk.open(evening.first, evening.now)
    evening.ask_for(evening.first)
    evening.open()
    evening.run(1)
    assert evening.told("opening") == []
    assert [report["began"] for report in evening.told("began")] == [7]
    assert evening.heard_for() == pytest.approx(LENGTH, abs=0.01)


def test_they_are_not_said_to_someone_who_is_elsewhere_by_then(evening: Evening) -> None:
    evening.desk.open(evening.first, evening.now)
    evening.now += STILL_FIRST + 0.1
    evening.deck.expire(evening.now)
    evening.open()
    evening.run(1)
    assert evening.heard_for() == 0


def test_they_are_said_by_a_device_that_is_slow_to_open(evening: Evening) -> None:
    evening.desk.open(evening.first, evening.now)
    evening.now += STILL_FIRST - 0.1
    evening.deck.expire(evening.now)
    evening.open()
    evening.run(1)
    assert evening.heard_for() == pytest.approx(LENGTH, abs=0.01)


def test_a_file_that_is_gone_is_said_when_it_is_asked_for(evening: Evening) -> None:
    Path(evening.first).unlink()
    evening.begin()
    evening.ask_for(evening.first)
    assert "missed" in evening.reports[-1]
    assert evening.reports[-1]["missed"] == 7


def test_on_a_usual_device_they_begin_as_soon_as_its_moments_are_known() -> None:
    night = Night(lead_in=0.1)
    night.play(OPENING, night.now - 1, late=3.0)
    night.open()
    assert [report["began"] for report in night.reports if "began" in report] == [OPENING]
    assert not any(night.heard[: RATE // 10])


class Wide(Night):
    """A device that is given more than it can play for a while."""

    def open(self) -> None:
        self.deck.opening(0.2, wide=True)
        self.heard.frombytes(self.deck.fill(RATE // 5))
        self.now += 0.06
        self.ask_for_more()

    def ask_for_more(self) -> None:
        """One request for 0.2 seconds."""
        self.heard.frombytes(self.deck.fill(RATE // 5))

    def go_on(self, seconds: float) -> None:
        """Requests for so long."""
        for _ in range(round(seconds / 0.2)):
            self.now += 0.2
            self.ask_for_more()


def test_a_wide_device_tells_when_its_first_words_are_heard_and_not_when_they_were_given() -> None:
    night = Wide()
    opened = night.now
    night.play(OPENING, night.now - 1, seconds=0.5, late=3.0)
    night.open()
    night.go_on(1)
    began, ended = night.reports
    assert began["at"] == pytest.approx(opened, abs=0.03)
    assert ended["at"] == pytest.approx(opened + 0.5, abs=0.03)


def test_it_is_still_only_when_what_it_was_given_has_been_heard() -> None:
    night = Wide()
    opened = night.now
    night.play(OPENING, night.now - 1, seconds=0.5, late=3.0)
    night.open()
    night.go_on(0.4)
    assert night.reports[-1]["ended"] == OPENING
    assert not night.deck.is_still(opened + 0.5)
    assert night.deck.is_still(opened + 0.7)
    night.play(2, opened + 0.75)
    assert not night.deck.is_still(opened + 0.7)


def test_what_follows_on_a_wide_device_is_on_time() -> None:
    night = Wide()
    opened = night.now
    night.play(OPENING, night.now - 1, seconds=0.1, late=3.0)
    night.play(2, opened + 0.8, seconds=0.1)
    night.open()
    night.go_on(1)
    frames = [frame for frame, sample in enumerate(night.heard) if sample]
    second = next(frame for frame in frames if frame > RATE // 2)
    assert second / RATE == pytest.approx(0.8, abs=0.03)
