"""Releases are held against their plan, and holds against the ear."""

import tomllib
from pathlib import Path

import pytest
from benchmarks.guides import HOLD, STEP, one_hold, shelf, stretches
from benchmarks.releases import drift, gaps, heard, holds, lateness

from tests.sound.recording import Island
from tests.sound.trace import Line
from voice_guide.guide.reading import read
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange

PLAN = (("say", 0.0, 2.0), ("say", 2.5, 0.8), ("release", 9.3, 0.5), ("say", 10.3, 1.0),
        ("cue", 13.3, 0.7), ("release", 17.3, 0.5))  # fmt: skip
"""Two holds of six seconds: what is said, at which second, and how long it takes."""


def cue(kind: str, at: float | None, state: str = "played") -> Line:
    return Line("step", 1, 1, kind, "Words.", at, at, at, state)


CUES = tuple(cue(kind, at) for kind, at, _ in PLAN)


def sounds(*late: float, start: float = 1000.0, per_second: float = 0.0) -> tuple[Island, ...]:
    """The plan as it is heard, each cue late by so many seconds."""
    shifts = late or (0.0,) * len(PLAN)
    return tuple(
        Island(start + at + shift + at * per_second, start + at + shift + length)
        for (_, at, length), shift in zip(PLAN, shifts, strict=True)
    )


def test_a_guide_on_time_is_off_by_nothing() -> None:
    found = heard(CUES, sounds())
    assert len(found) == len(PLAN)
    assert lateness(found) == pytest.approx((0, 0), abs=1e-9)
    assert holds(found, sounds(), {"step": 6}) == pytest.approx((0, 0), abs=1e-9)


def test_what_every_cue_is_late_by_is_the_way_to_the_ear() -> None:
    assert lateness(heard(CUES, sounds(*[0.06] * 6))) == pytest.approx((0, 0), abs=1e-9)


def test_it_is_taken_out_though_the_first_words_came_sooner() -> None:
    assert lateness(heard(CUES, sounds(0, *[0.04] * 5))) == pytest.approx((0, 0), abs=1e-9)


def test_a_late_release_is_late_by_as_much() -> None:
    late = sounds(0, 0, 0.03, 0, 0, -0.02)
    assert lateness(heard(CUES, late)) == pytest.approx((0.03, 0.02))
    assert holds(heard(CUES, late), late, {"step": 6}) == pytest.approx((0.03, 0.02))


def test_late_first_words_hide_nothing_of_what_follows() -> None:
    late = sounds(0.3, 0, 0, 0, 0, 0.05)
    found = heard(CUES, late)
    assert [each.cue.planned for each in found] == [at for _, at, _ in PLAN[1:]]
    assert lateness(found) == pytest.approx((0, 0.05))


def test_a_cue_that_was_not_heard_is_not_found() -> None:
    some = tuple(sound for place, sound in enumerate(sounds()) if place != 2)
    assert len(heard(CUES, some)) == len(PLAN) - 1
    assert heard(CUES, ()) == ()
    assert len(heard((*CUES, cue("say", None)), sounds())) == len(PLAN)


def test_a_drift_of_a_hundredth_percent_is_found() -> None:
    line = drift(heard(CUES, sounds(per_second=1e-4)))
    assert line.slope == pytest.approx(1e-4, rel=1e-3)


def test_only_long_gaps_count() -> None:
    assert gaps(sounds(), 2.5) == pytest.approx((6.0, 3.3))


@pytest.mark.parametrize("minutes", [1, 10, 100])
def test_a_made_guide_lasts_as_long_as_it_is_asked_to(minutes: int) -> None:
    guide = read(stretches("made", minutes), "made.toml")
    pace = Pace()
    score = arrange(guide, pace, pace.estimate)
    assert score.length == pytest.approx(minutes * STEP, rel=0.1)
    assert {step.hold for step in guide.steps} == {HOLD}


def test_a_guide_of_one_hold_says_its_words() -> None:
    guide = read(one_hold("Now hold.", 600), "one.toml")
    assert [(step.say, step.hold) for step in guide.steps] == [("Now hold.", 600)]


def test_a_shelf_holds_as_many_guides_as_are_wanted(tmp_path: Path) -> None:
    shelf(tmp_path / "guides", 12)
    files = sorted((tmp_path / "guides").iterdir())
    assert [tomllib.loads(file.read_text())["id"] for file in files] == [
        f"made-{number:04}" for number in range(12)
    ]
    assert all(read(file.read_bytes(), file.name) for file in files)
