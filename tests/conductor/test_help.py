"""The warning signs, over whatever else was going on; and the ten-minute clock."""

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.cramp_clock import TEN_MINUTES, WARNING
from voice_guide.conductor.reports import Asked, Noticed, Unasked
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.triage.questions import NO_ANSWER, NONE_OF_THESE
from voice_guide.triage.signs import ACTION, SIGNS, Group


def test_help_in_a_hold_pauses_the_guide_and_asks_for_the_first_sign() -> None:
    stage = Stage().play(a_guide()).wait(8).press("h").wait(2)
    assert stage.view.status is Status.PAUSED
    assert stage.reports(Asked)[-1].text == SIGNS[0].text
    assert SIGNS[0].text in stage.heard


def test_the_first_yes_gives_the_action() -> None:
    stage = Stage()
    stage.conductor.help()
    stage.turn().wait(4).press("y").wait(6)
    asked = stage.reports(Asked)[-1]
    assert (asked.lead, asked.answered) == (ACTION[Group.EMERGENCY], True)
    assert list(sentences(ACTION[Group.EMERGENCY])) == stage.heard[-3:]


def test_no_to_every_sign_never_says_what_it_is_not() -> None:
    stage = Stage()
    stage.conductor.help()
    stage.turn()
    for _ in SIGNS:
        stage.press("n")
    stage.wait(10)
    assert stage.reports(Asked)[-1].lead == NONE_OF_THESE
    assert stage.heard[-2:] == list(sentences(NONE_OF_THESE))


def test_silence_is_never_yes_and_is_told_what_to_do_and_listened_to() -> None:
    stage = Stage()
    stage.conductor.help()
    stage.turn().wait(60)
    assert stage.heard[-2:] == list(sentences(NO_ANSWER))
    assert not stage.reports(Asked)[-1].answered
    assert stage.press("y").reports(Asked)[-1].answered


def test_escape_goes_back_to_the_guide_which_waits() -> None:
    stage = Stage().play(a_guide()).wait(3).press("h").wait(1).press("escape").wait(1)
    assert stage.reports(Unasked)
    assert stage.view.status is Status.PAUSED
    assert stage.press("space").view.status is Status.PLAYING


def test_a_cramp_of_ten_minutes_is_spoken_of_whatever_the_step_and_the_hold_goes_on() -> None:
    long = a_guide(a_step(hold=900.0, repeats=1, cues=()), a_pause(), cramping=True)
    stage = Stage().play(long).wait(TEN_MINUTES + 1)
    assert stage.heard[-1] == sentences(WARNING)[0]
    assert Noticed(WARNING) in stage.told
    assert stage.wait(20).view.status is Status.PLAYING
    assert stage.heard.count(sentences(WARNING)[0]) == 1


def test_the_ten_minutes_run_through_pauses() -> None:
    stage = Stage().play(a_guide(cramping=True)).wait(3).press("space").wait(TEN_MINUTES)
    assert sentences(WARNING)[0] in stage.heard


def test_it_has_eased_stops_the_ten_minutes() -> None:
    stage = Stage().play(a_guide(cramping=True)).wait(3).press("e").wait(1).press("space")
    assert sentences(WARNING)[0] not in stage.wait(TEN_MINUTES + 5).heard
