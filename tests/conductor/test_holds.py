"""Holds made longer or shorter, and the pace of a guide's end."""

import pytest
from msgspec.structs import replace

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.guide.model import Cue, Gate, Guide
from voice_guide.ports import Settings
from voice_guide.score.model import Phase
from voice_guide.score.pace import HOLDS
from voice_guide.wording import session as wording


def ending(stage: Stage, text: str) -> float:
    """The moment at which something ended, the last time it was said."""
    last = [played for played in stage.player.played.values() if played.text == text][-1]
    return last.at + last.seconds


def begun(stage: Stage, text: str) -> float:
    """The moment at which something began, the last time it was said."""
    return [played for played in stage.player.played.values() if played.text == text][-1].at


def one_hold(seconds: float = 10.0) -> Guide:
    return a_guide(a_step(repeats=1, hold=seconds), a_pause())


@pytest.mark.parametrize(("percent", "seconds"), [(50, 5.0), (100, 10.0), (130, 13.0), (150, 15.0)])
def test_a_hold_lasts_the_percent_that_was_set(percent: int, seconds: float) -> None:
    stage = Stage(Settings(hold=percent)).play(one_hold()).wait(60)
    assert begun(stage, "Release.") - ending(stage, "Now hold.") == pytest.approx(seconds, abs=0.01)


def test_a_pack_is_never_made_longer() -> None:
    stage = Stage(Settings(hold=150)).play(one_hold(600)).wait(700)
    assert begun(stage, "Release.") - ending(stage, "Now hold.") == pytest.approx(600, abs=0.01)


def test_words_about_the_seconds_left_stay_true() -> None:
    cues = (Cue(5.0, "Breathe."), Cue(20.0, "Ten more seconds."))
    guide = a_guide(a_step(repeats=1, hold=30.0, cues=cues), a_pause())
    for percent in (60, 100, 150):
        stage = Stage(Settings(hold=percent)).play(guide).wait(120)
        left = begun(stage, "Release.") - begun(stage, "Ten more seconds.")
        assert left == pytest.approx(10.0, abs=0.01)


def test_l_makes_the_hold_under_way_longer_and_says_how_long() -> None:
    stage = Stage().play(one_hold()).wait(1)
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.1)
    stage.wait(4).press("l", "l").wait(60)
    assert "Holds of twelve seconds." in stage.heard
    assert begun(stage, "Release.") - ending(stage, "Now hold.") == pytest.approx(12, abs=0.02)


def test_s_makes_the_next_hold_shorter_and_leaves_the_one_under_way() -> None:
    stage = Stage().play(a_guide(a_step(again="Once more."), a_pause())).wait(1)
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.1)
    stage.wait(7).press("s", "s").wait(60)
    releases = [p.at for p in stage.player.played.values() if p.text == "Release."]
    releases = [at for at in releases if at <= stage.clock.moment]
    assert releases[0] - ending(stage, "Now hold.") == pytest.approx(10, abs=0.02)
    assert begun(stage, "Release.") - ending(stage, "Once more.") == pytest.approx(8, abs=0.02)


def test_the_limits_are_said() -> None:
    stage = Stage(Settings(hold=HOLDS[-1])).play(one_hold()).wait(1).press("l").wait(5)
    assert wording.LONGEST in stage.heard
    stage = Stage(Settings(hold=HOLDS[0])).play(one_hold()).wait(1).press("s").wait(5)
    assert wording.SHORTEST in stage.heard


def test_the_last_words_are_softer_and_slower() -> None:
    stage = Stage(Settings(volume=-4.0)).play(one_hold()).wait(1)
    assert stage.player.decibels == -4.0
    while stage.view.step != "Settle":
        stage.wait(0.2)
    stage.wait(0.5)
    assert stage.player.decibels == -7.0
    last = [played for played in stage.player.played.values() if played.text == "Well done."][-1]
    usual = stage.conductor._direction._controls._pace.estimate("Well done.")
    assert last.seconds == pytest.approx(usual / 0.9, rel=0.02)


def test_whoever_goes_back_from_the_end_hears_the_voice_as_before() -> None:
    stage = Stage().play(one_hold()).press("e").wait(1)
    assert stage.player.decibels == -3.0
    assert stage.press("b").wait(1).player.decibels == 0.0


def test_when_a_guide_is_over_the_voice_is_as_before() -> None:
    assert Stage().play(one_hold()).wait(90).player.decibels == 0.0


def test_information_ends_as_it_began() -> None:
    stage = Stage().play(replace(one_hold(), kind="information")).press("n").wait(1)
    assert stage.player.decibels == 0.0


def test_whoever_leaves_at_the_end_hears_the_menu_as_usual() -> None:
    stage = Stage().play(one_hold()).press("e").wait(1).press("escape", "escape").wait(1)
    assert stage.player.decibels == 0.0
    stage.press("]").wait(3)
    assert "One hundred and fifty five words a minute." in stage.heard
    assert ("One hundred and fifty five words a minute.", 155) in stage.voice.rendered


def test_a_hold_that_is_to_be_shorter_next_time_is_not_sent_again_and_again() -> None:
    stage = Stage().play(a_guide(a_step(), a_pause())).wait(1)
    while stage.view.phase is not Phase.HOLD:
        stage.wait(0.1)
    stage.wait(1).press("s").wait(2.5)
    sent = len(stage.player.played)
    assert len(stage.wait(4).player.played) == sent


def test_a_question_at_the_door_of_a_guide_is_no_end() -> None:
    gate = Gate("Are you steady on your feet?", "toes-up", "another-guide")
    stage = Stage().play(a_guide(a_step(gate=gate), a_pause())).wait(1)
    assert (stage.view.phase, stage.player.decibels) == (Phase.WORDS, 0.0)
    assert stage.wait(3).player.decibels == 0.0
