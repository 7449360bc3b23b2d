"""The warning signs, over whatever else was going on; and the ten-minute clock."""

import pytest
from msgspec.structs import replace

from tests.conductor.stage import USUAL, Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.cramp_watch import TEN_MINUTES
from voice_guide.conductor.reports import Asked, Noticed, Unasked
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.triage.advice import action, long_cramp, no_answer
from voice_guide.triage.interview import NONE_OF_THESE
from voice_guide.triage.signs import SIGNS, Group

WARNING = long_cramp("")
EMERGENCY = action(Group.EMERGENCY, "")


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
    assert (asked.lead, asked.answered) == (EMERGENCY.shown, True)
    assert list(sentences(EMERGENCY.said)) == stage.heard[-3:]


@pytest.mark.parametrize(
    ("country", "shown", "said"),
    [("GB", "Call 999.", "Call nine, nine, nine."), ("NZ", "Call 111.", "Call one, one, one.")],
)
def test_the_number_is_the_country_s_shown_in_digits_and_said_in_words(
    country: str, shown: str, said: str
) -> None:
    stage = Stage(replace(USUAL, country=country))
    stage.conductor.help()
    stage.turn().wait(1).press("y").wait(6)
    assert shown in stage.reports(Asked)[-1].lead
    assert said in stage.heard


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
    assert stage.heard[-2:] == list(sentences(no_answer("").said))
    assert not stage.reports(Asked)[-1].answered
    assert stage.press("y").reports(Asked)[-1].answered


@pytest.mark.parametrize("place", range(len(SIGNS) + 1))
def test_no_path_through_it_ends_without_an_action(place: int) -> None:
    stage = Stage()
    stage.conductor.help()
    stage.turn().press(*("n" for _ in range(place)), "y").wait(12)
    end = stage.reports(Asked)[-1]
    assert end.answered
    assert end.lead
    assert stage.heard[-1] == sentences(end.lead)[-1]


def test_what_needs_help_now_is_said_to_its_end_whatever_is_pressed() -> None:
    stage = Stage()
    stage.conductor.help()
    stage.turn().wait(1).press("y").wait(0.3).press("n", "space", "a").wait(6)
    assert list(sentences(EMERGENCY.said)) == stage.heard[-3:]


def test_it_works_with_the_voice_off_and_with_no_sound_at_all() -> None:
    for stage in (Stage(device=None), Stage().press("v")):
        stage.press("h").wait(3).press("y").wait(6)
        assert stage.captions[-3:] == list(sentences(EMERGENCY.said))


def test_escape_goes_back_to_the_guide_which_waits() -> None:
    stage = Stage().play(a_guide()).wait(3).press("h").wait(1).press("escape").wait(1)
    assert stage.reports(Unasked)
    assert stage.view.status is Status.PAUSED
    assert stage.press("space").view.status is Status.PLAYING


def test_a_cramp_of_ten_minutes_is_spoken_of_whatever_the_step_and_the_hold_goes_on() -> None:
    long = a_guide(a_step(hold=900.0, repeats=1, cues=()), a_pause(), cramping=True)
    stage = Stage().play(long).wait(TEN_MINUTES + 1)
    assert stage.heard[-1] == sentences(WARNING.said)[0]
    assert Noticed(WARNING.shown) in stage.told
    assert stage.wait(20).view.status is Status.PLAYING
    assert stage.heard.count(sentences(WARNING.said)[0]) == 1


def test_the_ten_minutes_run_through_pauses() -> None:
    stage = Stage().play(a_guide(cramping=True)).wait(3).press("space").wait(TEN_MINUTES)
    assert sentences(WARNING.said)[0] in stage.heard


def test_the_ten_minutes_run_on_in_the_menu() -> None:
    stage = Stage().play(a_guide(cramping=True)).wait(3).press("escape", "escape")
    assert sentences(WARNING.said)[0] in stage.wait(TEN_MINUTES).heard


def test_it_has_eased_stops_the_ten_minutes() -> None:
    stage = Stage().play(a_guide(cramping=True)).wait(3).press("e").wait(1).press("space")
    assert sentences(WARNING.said)[0] not in stage.wait(TEN_MINUTES + 5).heard
