"""How the pace a person sets changes a step."""

import pytest
from msgspec.structs import replace

from tests.session.guides import a_step
from voice_guide.score.arrange import arrange_step
from voice_guide.score.model import Part, Phase
from voice_guide.score.pace import Pace


def arranged(pace: Pace, **changes: object) -> Part:
    return arrange_step(replace(a_step(), **changes), pace, lambda _: 1.0)


def test_time_to_get_ready_stands_before_the_words_that_begin_the_hold() -> None:
    usual, patient = arranged(Pace()), arranged(Pace(ready=8.0))
    words = [
        next(cue.at for cue in part.cues if cue.text == "Now hold.") for part in (usual, patient)
    ]
    assert words == [pytest.approx(1.5), pytest.approx(9.0)]
    hold = next(span for span in patient.spans if span.phase is Phase.HOLD)
    assert hold.begin == pytest.approx(10.0)
    assert hold.end - hold.begin == pytest.approx(10.0)


def test_words_of_one_sentence_are_said_at_once() -> None:
    assert arranged(Pace(ready=8.0), say="Hold.").cues[0].at == 0.0


def test_a_step_without_a_hold_needs_no_time_to_get_ready() -> None:
    changes = {"hold": None, "repeats": 1, "cues": ()}
    assert arranged(Pace(ready=8.0), **changes) == arranged(Pace(), **changes)


@pytest.mark.parametrize(("hold", "percent", "held"), [
    (30.0, 50, 15.0), (30.0, 110, 33.0), (6.0, 50, 5.0), (3.0, 150, 3.0), (600.0, 50, 600.0),
    (12.5, 100, 12.5),
])  # fmt: skip
def test_only_stretches_are_made_longer_or_shorter(hold: float, percent: int, held: float) -> None:
    assert Pace(hold=percent).held(hold) == held


def test_a_cue_that_no_longer_fits_a_shorter_hold_is_left_out_whole() -> None:
    short = arranged(Pace(hold=50), repeats=1, cues=a_step().cues)
    assert [(cue.text, cue.fits) for cue in short.cues if cue.text == "Keep breathing."] == [
        ("Keep breathing.", True)
    ]
    shorter = arranged(Pace(hold=50), repeats=1, hold=8.0, countdown=3)
    assert ("Keep breathing.", False) in [(cue.text, cue.fits) for cue in shorter.cues]
