"""Every shipped guide says where its words and times are from, and for whom it is not."""

from datetime import date

import pytest

from tests.library.shipped import GUIDES
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import SITUATIONS

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())


@each_guide
def test_every_step_says_where_it_is_from(guide: Guide) -> None:
    for step in guide.steps:
        assert step.sources, step.id


@each_guide
def test_every_step_says_why_its_times_are_what_they_are(guide: Guide) -> None:
    for step in guide.steps:
        assert step.timing is not None, step.id
        assert step.timing.choice or step.timing.sources, step.id
        assert not step.timing.choice or "our choice" in step.timing.why, step.id


@each_guide
def test_every_source_is_used_and_has_an_address(guide: Guide) -> None:
    used = {tag for step in guide.steps for tag in step.sources}
    used |= {tag for step in guide.steps if step.timing for tag in step.timing.sources}
    assert used == {source.id for source in guide.sources}
    assert all(source.publisher for source in guide.sources)
    assert all(source.url.startswith(("https://", "http://")) for source in guide.sources)


def test_a_source_is_the_same_in_every_guide_but_for_its_note() -> None:
    known: dict[str, tuple[str, str, str]] = {}
    for guide in GUIDES.values():
        for source in guide.sources:
            about = (source.title, source.publisher, source.url)
            assert known.setdefault(source.id, about) == about


@each_guide
def test_a_guide_says_when_it_was_looked_at_and_claims_no_reviewer(guide: Guide) -> None:
    assert guide.reviewed == date(2026, 11, 23)
    assert guide.clinician == ""


@each_guide
def test_a_guide_tells_the_four_who_must_take_care_what_to_do(guide: Guide) -> None:
    named = [caution.who for caution in guide.cautions]
    assert len(set(named)) == len(named)
    # A foot is bent without the knee: nothing was written of a new knee there, nor in `after`,
    # nor of either joint where the muscle is only sore, nor of a new knee behind the thigh.
    unwritten = {
        "foot-toes": {"New knee replacement"},
        "thigh-back": {"New knee replacement"},
        "after": {"New hip replacement", "New knee replacement"},
    }
    assert set(SITUATIONS.values()) - set(named) == unwritten.get(guide.id, set())


def test_steps_are_left_out_for_whom_they_are_not() -> None:
    wall = ("stand-up", "hands", "lean-in", "press-down", "slow-steps")
    floor = ("be-safe", "settle")
    left_out = {
        (name, caution.who): caution.skip
        for name, guide in GUIDES.items()
        for caution in guide.cautions
        if caution.skip and caution.who in SITUATIONS.values()
    }
    assert left_out == {
        ("calf-bed", "New hip replacement"): ("towel", "rub"),
        ("calf-floor", "Fall risk"): floor,
        ("calf-floor", "New hip replacement"): ("be-safe", "towel", "settle"),
        ("calf-floor", "New knee replacement"): floor,
        ("calf-floor", "Pregnancy"): floor,
        ("calf-wall", "Fall risk"): wall,
        ("calf-wall", "New hip replacement"): wall,
        ("calf-wall", "New knee replacement"): wall,
        ("foot-toes", "New hip replacement"): ("toes-back", "rub"),
        ("thigh-back", "New hip replacement"): ("lean", "rub"),
        ("thigh-front", "New hip replacement"): ("lie-on-side", "heel-to-bottom", "rub"),
        ("thigh-front", "New knee replacement"): ("lie-on-side", "heel-to-bottom", "rub"),
        ("after", "Fall risk"): ("walk",),
        ("bedtime", "New hip replacement"): ("thigh",),
    }
