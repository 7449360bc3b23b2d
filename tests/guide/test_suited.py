"""A guide without the steps that are not for a person."""

from tests.session.guides import a_guide, a_pause, a_question, a_step
from voice_guide.guide.model import Caution, Gate, Seated
from voice_guide.guide.suited import suited


def test_steps_that_a_caution_forbids_to_somebody_are_left_out_for_them_alone() -> None:
    guide = a_guide(
        a_step("one"),
        a_step("two", title="Use a towel"),
        a_pause(),
        cautions=(Caution("New hip replacement", "Do not lean.", ("two",)),),
    )
    fit = suited(guide, {"New hip replacement"})
    assert [step.id for step in fit.guide.steps] == ["one", "settle"]
    assert fit.left_out == ("Use a towel",)
    assert suited(guide, {"Pregnancy"}).guide == guide


def test_a_way_to_a_step_left_out_leads_to_the_next_that_is_there() -> None:
    guide = a_guide(
        a_step("toes-up"),
        a_step("rub"),
        a_question(),
        a_pause(),
        cautions=(Caution("Pregnancy", "Rub lightly.", ("toes-up",)),),
    )
    ask = suited(guide, {"Pregnancy"}).guide.steps[1].ask
    assert ask is not None
    assert [answer.go for answer in ask.answers] == ["rub", "settle"]


def test_a_guide_of_which_nothing_would_be_left_stays_whole() -> None:
    guide = a_guide(a_step(), cautions=(Caution("Pregnancy", "Not for you.", ("toes-up",)),))
    assert suited(guide, {"Pregnancy"}).guide == guide


def test_who_is_unsteady_gets_the_words_for_sitting_and_no_gate() -> None:
    standing = a_step("stand", gate=Gate("Are you steady?", "stand", "settle"))
    calf = a_step("calf", seated=Seated("Sit down. Now hold.", posture="Sitting."))
    fit = suited(a_guide(standing, calf, a_pause()), {"Fall risk"})
    assert [(step.id, step.say) for step in fit.guide.steps] == [
        ("calf", "Sit down. Now hold."),
        ("settle", "Well done."),
    ]


def test_a_guide_behind_a_gate_that_leads_to_another_guide_gives_way_to_it() -> None:
    wall = a_guide(a_step("stand", gate=Gate("Are you steady?", "stand", "calf-bed")))
    assert suited(wall, {"Fall risk"}).instead == "calf-bed"
    assert suited(wall, set()).instead is None


def test_an_optional_stretch_is_done_unasked_when_those_before_it_are_left_out() -> None:
    guide = a_guide(
        a_step("lie"),
        a_step("sit", optional=True, offer="Shall we sit?"),
        a_step("pack", optional=True, offer="A pack?"),
        cautions=(Caution("New knee replacement", "Sit.", ("lie",)),),
    )
    fit = suited(guide, {"New knee replacement"})
    assert [(step.id, step.optional) for step in fit.guide.steps] == [
        ("sit", False),
        ("pack", True),
    ]
    assert suited(guide, set()).guide == guide
