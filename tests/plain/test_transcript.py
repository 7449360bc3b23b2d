"""Whole guides as lines, on a clock moved by hand: read as a screen reader reads them."""

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from tests.conductor.stage import Stage
from tests.plain.reader import LineReader, hold_to_trace
from tests.sound.trace import Line
from voice_guide.conductor.reports import Finished, Noticed, Report
from voice_guide.guide.reading import read
from voice_guide.plain.lines import Lines
from voice_guide.plain.telling import Telling
from voice_guide.ports import Settings
from voice_guide.wording import session

ROOT = Path(__file__).parents[2]
GUIDES = {
    "two-step": ROOT / "tests" / "data" / "two-step.toml",
    "calf-bed": ROOT / "voice_guide" / "library" / "guides" / "en" / "calf-bed.toml",
}
LONGEST = {"two-step": 60.0, "calf-bed": 900.0}


class Transcript:
    """A guide that plays by itself, each line with its moment."""

    def __init__(self, guide: str, *, voice: bool, counts: bool = False) -> None:
        self.stage = Stage(Settings(chimes="never"), device=None)
        self.reader = LineReader()
        self.over = False
        self._telling = Telling(counts=counts)
        self._out = Lines(self)
        self.stage.conductor.listen(self._tell, self.stage.lines.append)
        if not voice:
            self.stage.conductor.mute()
        path = GUIDES[guide]
        self.stage.play(read(path.read_bytes(), path.name)).wait(LONGEST[guide])

    def write(self, text: str) -> None:
        self.reader.take(text.encode(), self.stage.clock.moment)

    def flush(self) -> None:
        """A line is read as soon as it is written."""

    @property
    def trace(self) -> tuple[Line, ...]:
        """Every cue that was noted."""
        return tuple(msgspec.convert(line, Line) for line in self.stage.lines)

    def moment_of(self, begin: str) -> float:
        """The moment of the first line that begins so."""
        return next(line.at for line in self.reader.lines if line.text.startswith(begin))

    def _tell(self, report: Report) -> None:
        self.over = self.over or report == Finished(whole=True)
        for line in self._telling.lines(report):
            if not line.fault:
                self._out(line.text)


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("voice", [True, False], ids=["spoken", "silent"])
def test_each_sentence_of_a_guide_is_one_line_at_its_moment(guide: str, voice: bool) -> None:
    transcript = Transcript(guide, voice=voice)
    late = hold_to_trace(transcript.reader, transcript.trace, counts=voice, near=0.3)
    assert len(late) > 10
    assert transcript.over


def test_a_hold_has_its_line_at_its_first_second_and_is_released_at_its_last() -> None:
    transcript = Transcript("calf-bed", voice=False)
    began = transcript.moment_of("Hold 1 of 3: 30 seconds.")
    assert transcript.moment_of("Release.") - began == pytest.approx(30, abs=0.05)
    assert "Hold 3 of 3: 30 seconds." in transcript.reader.text


def test_without_a_voice_there_is_time_to_read_each_line() -> None:
    transcript = Transcript("calf-bed", voice=False)
    lines = transcript.reader.lines
    hurried = [
        (line.text, round(after.at - line.at, 2))
        for line, after in pairwise(lines)
        if after.at - line.at < len(line.text.split()) / 4  # 240 words a minute
        and not line.text.startswith(("Hold", "The voice is off", "E: ", "A: ", "Y: "))
    ]
    assert hurried == []


def test_a_countdown_is_left_out_without_a_voice_unless_it_is_asked_for() -> None:
    silent = Transcript("calf-bed", voice=False).reader.text
    asked = Transcript("calf-bed", voice=False, counts=True).reader.text
    spoken = Transcript("calf-bed", voice=True).reader.text
    assert "Three." not in silent
    assert asked.count("Three.") == spoken.count("Three.") >= 3
    assert [line for line in spoken if line not in ("Three.", "Two.", "One.")] == silent[1:]


def test_a_silent_guide_without_chimes_needs_no_device_and_waits_for_none() -> None:
    transcript = Transcript("two-step", voice=False)
    assert not transcript.stage.player.awake
    assert transcript.stage.player.played == {}
    first = transcript.moment_of("Pull your toes")
    assert first - 1000.0 < 0.2


def test_a_silent_guide_has_its_chimes_where_they_stand_in() -> None:
    stage = Stage()
    stage.conductor.mute()
    path = GUIDES["two-step"]
    stage.play(read(path.read_bytes(), path.name)).wait(40)
    assert stage.heard == ["(begin)", "(end)", "(begin)", "(end)"]


def test_turned_on_again_the_voice_is_heard_and_the_device_is_open() -> None:
    stage = Stage(Settings(chimes="never"))
    stage.conductor.mute()
    path = GUIDES["two-step"]
    stage.play(read(path.read_bytes(), path.name)).wait(6)
    assert (stage.heard, stage.player.awake) == ([], False)
    stage.press("w")
    assert not stage.player.awake
    stage.press("v").wait(20)
    assert stage.player.awake
    assert "Release." in stage.heard


def test_a_missing_device_is_told_only_where_something_shall_sound() -> None:
    stage = Stage(Settings(chimes="never"), device=None)
    stage.conductor.mute()
    path = GUIDES["two-step"]
    stage.play(read(path.read_bytes(), path.name)).wait(3)
    assert [each.text for each in stage.reports(Noticed)] == [session.ALL_OFF]
    stage.press("+", "v").wait(1).press("+", "v").wait(1)
    assert [each.text for each in stage.reports(Noticed)][1:] == [
        session.VOICE_ON,
        session.NO_DEVICE,
        session.ALL_OFF,
    ]


def test_without_the_voice_a_pause_is_told_at_once() -> None:
    stage = Stage()
    stage.conductor.mute()
    path = GUIDES["two-step"]
    stage.play(read(path.read_bytes(), path.name)).wait(1).press("space").wait(0.1)
    assert stage.captions[-1] == "Your guide is paused."
