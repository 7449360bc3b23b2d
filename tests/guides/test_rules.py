"""The rules that every guide of things to do keeps, whatever it is for."""

import re
from itertools import chain, combinations

import pytest

from tests.library.changes import SAID_TWICE
from tests.library.shipped import GUIDES, OURS, RELIEF, every_text
from voice_guide.guide.model import Guide, Step
from voice_guide.guide.settle import settle
from voice_guide.guide.suited import FALL_RISK, SITUATIONS, suited
from voice_guide.ports import Settings
from voice_guide.score.route import Leg, Visit, after_silence, after_yes, elsewhere, enter
from voice_guide.score.sentences import sentences

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())
each_relief = pytest.mark.parametrize("guide", RELIEF.values(), ids=RELIEF.keys())

SAFETY = "If one leg is swollen, hot or red, or you have chest pain, press H."
ACTIONS = {"Stay", "Put", "Lie", "Sit", "Slide"}
"""The verbs that may be the first word heard of what to do."""

STANDING = {
    "calf-wall": {"stand-up", "hands", "lean-in", "press-down", "slow-steps"},
    "calf-floor": {"be-safe"},
    "after": {"walk"},
    "bedtime": {"set-up", "calf"},
}
"""The steps that need somebody to stand up or get down on the floor, by guide."""

UPRIGHT = re.compile(r"\b(stand|walk|wall|sit down)\b", re.IGNORECASE)
"""Words that only such steps may say, save where a step is left that way, or may be done so."""

PEOPLE = [
    frozenset(group)
    for size in range(len(SITUATIONS) + 1)
    for group in combinations(SITUATIONS.values(), size)
]


def stretches(guide: Guide) -> list[Step]:
    """The steps of a guide that stretch a muscle: those whose holds are counted down."""
    return [step for step in guide.steps if step.countdown]


@pytest.mark.parametrize("guide", [*RELIEF.values(), GUIDES["bedtime"]], ids=lambda guide: guide.id)
def test_the_first_words_are_an_action_behind_the_gate_if_there_is_one(guide: Guide) -> None:
    first = sentences(guide.steps[0].say)[0].removeprefix("First, ").capitalize()
    assert first.split()[0] in ACTIONS
    assert (guide.id in STANDING) == (guide.steps[0].gate is not None)


def test_the_bed_is_the_default() -> None:
    assert Settings().guide == next(iter(GUIDES)) == "calf-bed"
    assert "calf-bed" not in STANDING


@pytest.mark.parametrize("name", GUIDES)
def test_only_the_listed_steps_are_done_standing(name: str) -> None:
    for step in GUIDES[name].steps:
        if step.id in STANDING.get(name, set()) or step.id == settle(GUIDES[name]):
            continue
        # On the floor, a wall is what a foot is pressed on.
        words = step.say.replace("press that foot flat on a wall", "")
        assert not UPRIGHT.search(words), step.id


@pytest.mark.parametrize("name", STANDING)
def test_nobody_is_made_to_stand_by_saying_nothing(name: str) -> None:
    guide = GUIDES[name]
    heard = set()
    visit = enter(guide, 0)
    while visit is not None:
        if visit.leg is Leg.BODY:
            heard.add(guide.steps[visit.place].id)
        visit = after_silence(guide, visit)
    assert not heard & STANDING[name]


@pytest.mark.parametrize(
    ("name", "otherwise"),
    [("calf-wall", "calf-bed"), ("calf-floor", "calf-bed"), ("bedtime", "bedtime")],
)
def test_no_answer_at_a_gate_leads_to_the_bed(name: str, otherwise: str) -> None:
    gate = Visit(0, Leg.GATE)
    assert after_silence(GUIDES[name], gate) is None
    assert elsewhere(GUIDES[name], gate) == otherwise
    opened = after_yes(GUIDES[name], gate)
    assert opened == Visit(0, Leg.BODY)


def test_who_is_unsteady_is_never_asked_to_stand() -> None:
    for name, guide in GUIDES.items():
        fit = suited(guide, {FALL_RISK})
        if fit.instead:
            assert fit.instead == "calf-bed"
            continue
        for step in fit.guide.steps:
            assert "Stand" not in step.say
            assert "Walk" not in step.say
            assert not (name == "bedtime" and "the wall" in step.say)


@each_relief
def test_the_safety_line_is_said_in_the_first_rest_of_the_first_stretch(guide: Guide) -> None:
    first = stretches(guide)[0]
    assert first.first_rest == SAFETY
    assert first.repeats > 1
    again = {(guide.id, step.title) for step in guide.steps if step.first_rest and step != first}
    assert again == {place for place in SAID_TWICE if place[0] == guide.id}


@each_relief
def test_the_safety_line_is_said_to_everybody_who_may_do_the_guide(guide: Guide) -> None:
    for who in PEOPLE:
        fit = suited(guide, who)
        held = stretches(fit.guide)
        assert not held or fit.instead or held[0].first_rest == SAFETY


@each_guide
def test_a_stretch_never_goes_without_a_word_of_breath_soon_after_it_begins(guide: Guide) -> None:
    for step in stretches(guide):
        first = step.cues[0]
        assert first.at <= 5
        assert "reath" in first.say
        # Nothing between the words "Now hold." and the breath can be taken for holding it.
        assert sentences(step.say)[-1] == "Now hold."


@each_guide
def test_every_stretch_has_a_rule_for_stopping(guide: Guide) -> None:
    said: set[str] = set()
    for step in guide.steps:
        said |= {step.stop_if} if step.stop_if else set()
        if step.countdown:
            assert said, step.id


@each_relief
def test_a_cramp_that_eased_goes_to_the_settling_step(guide: Guide) -> None:
    place = [step.id for step in guide.steps].index(settle(guide))
    assert guide.steps[-1].title == OURS
    # Nobody who says that it has eased is asked to stretch on.
    assert stretches(guide)[-1] not in guide.steps[place:]
    assert sum(step.pause for step in guide.steps[place:]) > 0


def test_only_a_cramp_that_grips_starts_the_ten_minute_clock() -> None:
    assert {name: guide.cramping for name, guide in GUIDES.items()} == {
        name: name in RELIEF for name in GUIDES
    }


@each_guide
def test_heat_cold_and_walking_are_offered_timed_and_for_the_waking(guide: Guide) -> None:
    for step in guide.steps:
        walks = re.search(r"\bwalk", step.say, re.IGNORECASE)
        if walks or re.search(r"\bwarm pack|cold pack", step.say):
            assert step.optional
            assert step.offer
            assert step.hold
            assert any(cue.rank == "safety" for cue in step.cues)


def test_a_pack_is_only_for_the_waking() -> None:
    [step] = (step for step in GUIDES["after"].steps if step.id == "warm-or-cool")
    assert step.offer
    assert "awake" in step.offer
    assert "so you stay awake" in step.say
    assert "Never sleep with it on." in step.cues[0].say


def test_a_walk_asks_for_steady_feet_or_follows_a_question_that_did() -> None:
    [walk] = (step for step in GUIDES["after"].steps if step.id == "walk")
    assert walk.offer
    assert "steady" in walk.offer
    gate = GUIDES["calf-wall"].steps[0].gate
    assert gate
    assert "steady on your feet" in gate.ask


@each_relief
def test_a_cramp_is_stretched_in_the_painful_leg_only(guide: Guide) -> None:
    assert all(step.sides == 1 for step in guide.steps)
    assert "painful leg" in guide.legs


def test_both_legs_are_stretched_at_bedtime() -> None:
    assert [step.id for step in GUIDES["bedtime"].steps if step.sides == 2] == ["calf", "thigh"]


def test_what_is_hot_red_or_swollen_is_never_rubbed() -> None:
    for guide in GUIDES.values():
        for step in guide.steps:
            if step.id == "rub":
                assert "Do not rub if your leg is swollen, hot or red." in step.say
                assert "Do not rub if your leg is swollen, hot or red." in (step.simpler or "")


@each_guide
def test_help_is_a_key_and_never_a_word(guide: Guide) -> None:
    texts = chain.from_iterable(sentences(text) for text in every_text(guide))
    assert not [line for line in texts if "say help" in line]
