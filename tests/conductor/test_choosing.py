"""Which guide is played, for whom, and what leads from one to another."""

from msgspec.structs import replace

from tests.conductor.stage import USUAL, Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.reports import Asked, Changed, Finished, Unasked
from voice_guide.guide.model import Caution, Gate, Guide, Outcome, Question, Section
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.triage.signs import SIGNS

CALF = a_guide(id="calf-bed", title="Calf cramp: in bed")
WALL = a_guide(
    a_step(
        "stand",
        say="Stand up.",
        gate=Gate("Are you steady on your feet tonight?", "stand", "calf-bed"),
    ),
    id="calf-wall",
)
FACTS = a_guide(
    id="facts",
    kind="information",
    steps=(),
    sections=(
        Section("one", "One", "It is a tight muscle.", "About one in three.", "Well supported"),
        Section("two", "Two", "It often wakes you."),
    ),
)
WHICH = a_guide(
    id="which",
    title="Cramp or restless legs?",
    kind="information",
    steps=(),
    questions=(
        Question("q0", "Is one leg hot?"),
        Question("q1", "Did a muscle go hard?"),
        Question("q2", "Do you have an urge to move?"),
    ),
    outcomes=(
        Outcome({"q0": True}, "Let us ask about warning signs.", "help"),
        Outcome({"q1": True, "q2": False}, "This sounds like a cramp. Shall we?", "calf-bed"),
        Outcome({}, "I cannot tell."),
    ),
)


def stage_with(*guides: Guide, **settings: object) -> Stage:
    shelf = {guide.id: (guide, True) for guide in guides}
    return Stage(replace(USUAL, **settings), find=shelf.get)


def test_no_answer_at_a_gate_means_staying_in_bed() -> None:
    stage = stage_with(CALF).play(WALL).wait(12)
    assert stage.view.guide == CALF.title
    assert "Stand up." not in stage.heard
    assert not stage.reports(Finished)


def test_the_seconds_of_a_trace_go_on_where_a_gate_leads_to_another_guide() -> None:
    stage = stage_with(CALF).play(WALL).wait(60)
    planned = [float(str(line["planned"])) for line in stage.lines]
    assert planned == sorted(planned)
    assert len(set(planned)) == len(planned)


def test_no_at_a_gate_means_staying_in_bed_and_yes_opens_it() -> None:
    assert stage_with(CALF).play(WALL).wait(3).press("n").wait(1).view.guide == CALF.title
    assert "Stand up." in stage_with(CALF).play(WALL).wait(3).press("y").wait(1).heard


def test_a_gate_that_leads_nowhere_ends_the_session() -> None:
    stage = stage_with().play(WALL).wait(12)
    assert stage.reports(Finished) == [Finished(whole=False)]


def test_gates_that_lead_to_each_other_do_not_go_round_in_silence_for_ever() -> None:
    gate = Gate("Are you steady on your feet tonight?", "stand", "calf-wall")
    floor = a_guide(a_step("stand", gate=gate), id="calf-bed")
    stage = stage_with(floor, WALL).play(WALL).wait(120)
    assert stage.reports(Finished) == [Finished(whole=False)]


def test_who_is_unsteady_is_not_asked_to_stand_and_is_told_so() -> None:
    stage = stage_with(CALF, unsteady=True).play(WALL).wait(8)
    assert stage.view.guide == CALF.title
    assert "Are you steady on your feet tonight?" not in stage.heard
    assert any("in bed" in line for line in stage.heard)


def test_steps_that_are_not_for_a_person_are_left_out_and_it_is_said() -> None:
    guide = a_guide(
        a_step(),
        a_step("towel", title="Use a towel", say="Take a towel."),
        a_pause(),
        cautions=(Caution("New hip replacement", "Do not lean.", ("towel",)),),
    )
    stage = stage_with(new_hip=True).play(guide).wait(90)
    assert "Take a towel." not in stage.heard
    assert "Use a towel." in stage.heard
    assert "Take a towel." in stage_with().play(guide).wait(90).heard


def test_what_a_person_says_of_themself_counts_from_the_next_guide_on() -> None:
    stage = stage_with(CALF)
    stage.conductor.settings_changed(replace(USUAL, unsteady=True))
    assert stage.turn().play(WALL).wait(2).view.guide == CALF.title


def test_information_is_read_section_by_section_and_can_be_stepped_through() -> None:
    stage = stage_with().play(FACTS).wait(0.5)
    assert (stage.view.step, stage.view.verdict, stage.view.more) == ("One", "Well supported", True)
    stage.press("n").wait(0.5)
    assert (stage.view.step, stage.heard[-1]) == ("Two", "It often wakes you.")
    assert stage.press("b").wait(0.5).heard[-1] == "It is a tight muscle."
    assert stage.wait(20).reports(Finished) == [Finished(whole=True)]


def test_m_tells_the_numbers_behind_a_line_and_the_next_section_waits() -> None:
    stage = stage_with().play(FACTS).wait(0.5).press("m").wait(20)
    assert stage.heard == ["It is a tight muscle.", "About one in three.", "It often wakes you."]


def test_where_there_is_no_more_it_says_so() -> None:
    assert (
        "There is nothing more to tell here."
        in stage_with().play(FACTS, "two").press("m").wait(5).heard
    )


def test_questions_are_asked_one_by_one_and_end_in_the_first_outcome_that_fits() -> None:
    stage = stage_with(CALF).play(WHICH).wait(4)
    assert stage.reports(Asked)[-1].title == WHICH.title
    assert not stage.reports(Changed)
    stage.press("n", "y", "n").wait(6)
    assert stage.heard[-2:] == ["This sounds like a cramp.", "Shall we?"]
    stage.press("y").wait(1)
    assert stage.view.guide == CALF.title
    assert stage.view.status is Status.PLAYING


def test_an_offer_at_the_end_can_be_declined() -> None:
    stage = stage_with(CALF).play(WHICH).press("n", "y", "n").wait(1).press("n")
    assert stage.reports(Unasked)
    assert not stage.reports(Changed)
    assert stage.reports(Finished) == [Finished(whole=True)]


def test_a_warning_sign_among_the_questions_leads_to_the_warning_signs() -> None:
    stage = stage_with().play(WHICH).wait(3).press("y").wait(3).press("y").wait(4)
    assert stage.reports(Asked)[-1].title == "Get help"
    assert not stage.reports(Unasked)
    assert stage.press("escape").reports(Finished) == [Finished(whole=True)]


def test_h_gets_help_in_the_middle_of_a_guide_s_questions() -> None:
    stage = stage_with().play(WHICH).wait(1).press("n", "h").wait(2)
    assert stage.reports(Asked)[-1].title == "Get help"
    assert stage.heard[-1] == SIGNS[0].text


def test_answers_that_fit_nothing_end_in_what_cannot_be_told() -> None:
    stage = stage_with().play(WHICH).press("n", "n", "n").wait(3)
    assert stage.heard[-1] == "I cannot tell."
    assert stage.reports(Asked)[-1].answered


def test_words_after_a_guide_that_was_left_are_rendered_before_the_rest_of_it() -> None:
    stage = Stage()
    stage.voice.slow = True
    stage.play(CALF).press("escape", "escape")
    stage.conductor.say("You are in the menu.")
    stage.turn()
    urgencies = stage.voice.urgencies
    of_the_guide = [urgencies[text] for text in sentences(CALF.steps[0].say)]
    assert urgencies["You are in the menu."] > max(of_the_guide)
