"""The shipped guides say what was written, as it was written, but for what is listed."""

import pytest

from tests.library.changes import CHANGES, OFFERED, STOPS_ELSEWHERE
from tests.library.heard import FELT
from tests.library.shipped import GUIDES, LIBRARY, OURS, RELIEF, WRITTEN, Written, said
from voice_guide.guide.model import Guide, Step
from voice_guide.guide.settle import settle
from voice_guide.score.sentences import sentences

SIGNS = ("much worse", "hurts more", "numb", "weak", "pop", "knee", "back", "dizzy", "get up")
"""What a stretch or a rub is stopped for, in the words it was written in."""

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())
each_relief = pytest.mark.parametrize("guide", RELIEF.values(), ids=RELIEF.keys())
each_name = pytest.mark.parametrize("name", WRITTEN)


def pairs(name: str) -> list[tuple[Written, Step]]:
    """Each step of a guide as it was written, and as it is."""
    steps = {step.title: step for step in GUIDES[name].steps}
    return [(written, steps[written.title]) for written in WRITTEN[name].steps]


def test_all_that_was_written_is_there_with_the_calf_in_bed_first() -> None:
    assert GUIDES.keys() == WRITTEN.keys()
    assert next(iter(GUIDES)) == "calf-bed"
    assert list(GUIDES)[-2:] == ["after", "bedtime"]
    assert all(guide.id == name for name, guide in GUIDES.items())
    assert LIBRARY.broken() == ()


@each_name
def test_the_narration_is_said_word_for_word_but_for_what_is_listed(name: str) -> None:
    instead = {change.written: change.said for change in CHANGES if change.written}
    for written, step in pairs(name):
        heard = [*said(step), ""]
        for sentence in written.sentences():
            assert sentence in heard or instead[sentence] in heard


@each_name
def test_nothing_is_said_that_was_not_written_or_listed(name: str) -> None:
    added = {change.said for change in CHANGES}
    new = {
        sentence
        for written, step in pairs(name)
        for sentence in said(step)
        if sentence not in {*written.sentences(), *added}
    }
    assert new == set()
    ours = {step.title for step in GUIDES[name].steps} - {
        written.title for written in WRITTEN[name].steps
    }
    assert ours == ({OURS} if GUIDES[name].kind == "relief" and name != "calf-bed" else set())


@each_name
def test_times_are_those_that_were_written(name: str) -> None:
    for written, step in pairs(name):
        assert (step.hold or 0, step.repeats, step.rest) == (
            written.hold,
            written.repeats,
            written.rest,
        )
        assert (step.ask.wait if step.ask else step.pause) == written.pause
        cues = {(cue.at, cue.say) for cue in step.cues}
        assert {cue for cue in written.cues if cue[1] != "Three. Two. One."} <= cues
        assert (step.countdown == 3) == any(say == "Three. Two. One." for _, say in written.cues)


@each_name
def test_sides_offers_and_feelings_are_those_that_were_written_but_for_what_is_listed(
    name: str,
) -> None:
    instead = {change.written: change.said for change in FELT}
    for written, step in pairs(name):
        assert (step.sides == 2) == bool(written.switch)
        assert step.optional == (written.optional or (name, step.title) in OFFERED)
        assert step.feel == (instead.get(written.feel, written.feel) or None)


@each_name
def test_a_stop_rule_stands_wherever_one_was_written_but_where_that_is_listed(name: str) -> None:
    missing = {
        (name, step.title) for written, step in pairs(name) if written.stop and not step.stop_if
    }
    assert missing == {place for place in STOPS_ELSEWHERE if place[0] == name}
    new = {step.title for written, step in pairs(name) if step.stop_if and not written.stop}
    assert new == set()


@each_name
def test_a_stop_rule_names_every_sign_that_was_written(name: str) -> None:
    for written, step in pairs(name):
        if step.stop_if:
            named = {sign for sign in SIGNS if sign in written.stop}
            assert {sign for sign in named if sign not in step.stop_if} == set()


def test_every_listed_change_is_made_somewhere() -> None:
    heard = {
        sentence for guide in GUIDES.values() for step in guide.steps for sentence in said(step)
    }
    assert {change.said for change in CHANGES} - heard == {""}
    meant = {
        sentence
        for written in WRITTEN.values()
        for step in written.steps
        for sentence in step.sentences()
    }
    assert {change.written for change in CHANGES} - meant == {""}
    assert all(change.why for change in (*CHANGES, *FELT))


def test_every_listed_change_of_a_feeling_is_one() -> None:
    written = {step.feel for narration in WRITTEN.values() for step in narration.steps}
    assert {change.written for change in FELT} <= written
    assert not {change.written for change in FELT} & {change.said for change in FELT}


@each_guide
def test_every_step_with_a_hold_has_short_and_simpler_words(guide: Guide) -> None:
    for step in guide.steps:
        if step.hold:
            assert step.short
            assert step.simpler
        if step.stop_if:
            assert len(sentences(step.stop_if)) == 1


@each_guide
def test_the_release_is_not_said_twice(guide: Guide) -> None:
    assert not any("elease" in (step.first_rest or "") for step in guide.steps)


@each_guide
def test_an_offer_is_one_sentence_and_names_its_key(guide: Guide) -> None:
    for step in guide.steps:
        assert step.optional == (step.offer is not None)
        if step.offer:
            assert len(sentences(step.offer)) == 1
            assert "press Y" in step.offer


@each_relief
def test_a_check_left_alone_and_a_cramp_that_eased_both_lead_to_the_settling_step(
    guide: Guide,
) -> None:
    asks = [step.ask for step in guide.steps if step.ask]
    assert len(asks) == 1
    assert [answer.key for answer in asks[0].answers] == ["a", "e"]
    assert asks[0].answers[1].go == asks[0].otherwise == settle(guide)


@each_relief
def test_a_cramp_that_still_grips_leads_back_to_the_first_stretch(guide: Guide) -> None:
    [ask] = (step.ask for step in guide.steps if step.ask)
    steps = [step.id for step in guide.steps]
    stretch = next(place for place, step in enumerate(guide.steps) if step.hold)
    # At the wall, hands and feet must first be where the stretch begins.
    assert steps.index(ask.answers[0].go) == stretch - (guide.id == "calf-wall")


def test_whoever_eases_on_the_floor_is_helped_up() -> None:
    guide = GUIDES["calf-floor"]
    places = {step.id: step.title for step in guide.steps}
    assert places[settle(guide)] == "Get up safely"
    assert [step.title for step in guide.steps][-2:] == ["Get up safely", "Settle"]
