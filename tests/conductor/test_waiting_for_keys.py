"""A guide led by keys: nothing happens by the clock but the holds themselves."""

import pytest

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_question, a_step
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.wording import session as wording

PATIENT = Settings(wait=True)
LONG = 3600.0


def test_a_hold_waits_for_space_however_long_that_takes() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG)
    assert (stage.view.status, stage.view.phase) == (Status.WAITING, Phase.HOLD)
    assert stage.view.left == pytest.approx(10.0, abs=0.001)
    assert stage.heard == ["Pull your toes up.", "Now hold.", "Press Space to begin the hold."]


def test_space_begins_the_hold_with_a_word_and_all_its_seconds_follow() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("space").wait(0.1)
    assert stage.heard[-1] == "Toes to your nose."
    stage.wait(30)
    spoken = {played.text: played for played in stage.player.played.values()}
    words, release = spoken["Toes to your nose."], spoken["Release."]
    assert abs(release.at - (words.at + words.seconds) - 10.0) < 0.01


def test_after_the_last_hold_the_next_step_waits_too_and_an_open_question_stays_open() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("space").wait(LONG).press("space")
    stage.wait(LONG)
    assert stage.heard[-1] == "Press Space for the next step."
    stage.press("space").wait(LONG)
    assert (stage.view.status, stage.view.phase) == (Status.WAITING, Phase.WAIT)
    assert stage.heard[-2:] == ["I wait for your answer.", "Space says it again."]
    stage.press("space").wait(1)
    assert stage.heard[-1] == "How is it now?"
    assert stage.wait(LONG).press("e").wait(1).view.step == "Settle"
    assert stage.wait(LONG).view.status is Status.OVER


def test_t_turns_waiting_on_in_the_middle_and_takes_back_what_was_to_come() -> None:
    stage = Stage().play(a_guide()).wait(0.1).press("t").wait(LONG)
    assert stage.view.status is Status.WAITING
    assert "Release." not in stage.heard
    assert wording.WAITS.split(". ")[0] + "." in stage.heard


def test_t_again_lets_the_guide_go_on_by_itself() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("t").wait(LONG)
    assert stage.view.status is Status.OVER
    assert wording.GOES_ON in stage.heard


def test_where_am_i_says_what_is_waited_for() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("w").wait(20)
    assert stage.heard[-1] == "Press Space to begin the hold."
    assert stage.view.status is Status.WAITING


def test_again_says_the_words_and_then_the_simpler_ones_and_still_waits() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("a").wait(20)
    assert stage.heard[-2:] == ["Pull your toes up.", "Now hold."]
    stage.press("a").wait(20)
    assert (stage.heard[-1], stage.view.status) == ("Toes to your nose.", Status.WAITING)


def test_an_offer_waits_for_yes_or_no() -> None:
    offered = a_step("towel", optional=True, offer="Press Y to use a towel.")
    stage = Stage(PATIENT).play(a_guide(offered, a_pause())).wait(LONG)
    assert (stage.view.status, stage.view.phase) == (Status.WAITING, Phase.WAIT)
    assert stage.press("n").wait(1).view.step == "Settle"


def test_leaving_is_asked_and_space_waits_on_as_before() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("escape").wait(5)
    assert stage.view.status is Status.LEAVING
    assert stage.press("space").wait(5).view.status is Status.WAITING


def test_a_question_with_a_clock_still_has_its_patience() -> None:
    stage = Stage().play(a_guide(a_step(), a_question(), a_pause())).wait(LONG)
    assert stage.view.status is Status.OVER


@pytest.mark.parametrize("seconds", [LONG, 1.0])
def test_while_questions_are_open_no_change_of_settings_lets_the_guide_go_on(
    seconds: float,
) -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(seconds).press("h").wait(5)
    stood = stage.view.status
    for wait in (False, True, False):
        stage.conductor.settings_changed(Settings(wait=wait))
        stage.turn().wait(60)
        assert stage.view.status is stood
    assert "Toes to your nose." not in stage.heard
    assert stage.press("escape", "space").wait(LONG).view.status is Status.OVER


def test_waiting_turned_off_and_on_under_questions_passes_over_no_stop() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("h").wait(5)
    for wait in (False, True):
        stage.conductor.settings_changed(Settings(wait=wait))
        stage.turn()
    stage.press("escape", "space").wait(LONG)
    assert (stage.view.status, stage.view.repeat) == (Status.WAITING, 2)
    assert stage.view.phase is Phase.HOLD


def test_when_the_questions_are_over_it_says_again_what_it_waits_for() -> None:
    stage = Stage(PATIENT).play(a_guide()).wait(LONG).press("h").wait(5).press("escape").wait(5)
    assert stage.heard[-1] == "Press Space to begin the hold."
    assert stage.view.status is Status.WAITING
