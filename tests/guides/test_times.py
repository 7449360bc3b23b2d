"""How long the shipped guides take, against what was written and tested."""

from itertools import pairwise

import pytest

from tests.guides.unattended import PACE, core, unattended
from tests.library.shipped import GUIDES, WRITTEN
from voice_guide.guide.model import Guide
from voice_guide.score.model import Kind, Phase

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())

NEAR = 0.15
"""How far a total may be from the one that was written."""


@each_guide
def test_a_guide_takes_as_long_as_was_written_within_fifteen_percent(guide: Guide) -> None:
    assert core(guide) == pytest.approx(WRITTEN[guide.id].core, rel=NEAR)


@each_guide
def test_the_words_of_a_rest_fit_into_it_but_for_a_third_of_a_second(guide: Guide) -> None:
    for _, part in unattended(guide).parts:
        rests = [span for span in part.spans if span.phase is Phase.REST][:-1]
        step = next(step for step in guide.steps if step.id == part.step)
        for span in rests:
            assert span.end - span.begin <= step.rest + 1 / 3


@each_guide
def test_every_cue_of_a_hold_is_said(guide: Guide) -> None:
    left_out = [
        cue.text for _, part in unattended(guide).parts for cue in part.cues if not cue.fits
    ]
    assert left_out == []


def test_bedtime_has_the_holds_and_rests_of_the_trial_on_both_legs() -> None:
    parts = {part.step: part for _, part in unattended(GUIDES["bedtime"]).parts}
    for name in ("calf", "thigh"):
        holds = [span for span in parts[name].spans if span.phase is Phase.HOLD]
        assert [(hold.side, hold.repeat) for hold in holds] == [
            (side, repeat) for side in (1, 2) for repeat in (1, 2, 3)
        ]
        assert [hold.end - hold.begin for hold in holds] == pytest.approx([10.0] * 6)
        between = [later.begin - hold.end for hold, later in pairwise(holds)]
        assert between[:2] + between[3:] == pytest.approx([10.0] * 4)
        [switch] = [span for span in parts[name].spans if span.phase is Phase.SWITCH]
        said = [cue for cue in parts[name].cues if switch.begin <= cue.at < switch.end]
        assert [cue.text for cue in said if cue.kind is not Kind.CHIME][:3] == [
            "Release.",
            "Rest.",
            "Now switch legs.",
        ]
        change = next(cue for cue in said if cue.text == "Now switch legs.")
        assert switch.end - change.end == pytest.approx(8.0)


def test_the_trial_is_followed_sitting_as_well_as_standing() -> None:
    for step in GUIDES["bedtime"].steps:
        assert "Stand" not in (step.posture or "") or step.seated


def test_ten_minutes_of_warmth_are_ten_minutes() -> None:
    [step] = (step for step in GUIDES["after"].steps if step.id == "warm-or-cool")
    assert step.hold == 600
    last = step.cues[-1]
    assert (last.at, last.say, last.rank) == (590, "Ten minutes. Take it off now.", "safety")
    assert PACE.estimate("Take it off now.") < 10
