"""The first ten seconds, in which a key may have been hit half asleep."""

from tests.conductor.stage import Stage
from tests.session.guides import a_guide
from voice_guide.ports import Settings
from voice_guide.session.view import Status


def test_a_first_key_that_moves_on_is_obeyed_and_the_way_back_is_told() -> None:
    stage = Stage().play(a_guide()).wait(3).press("e").wait(4)
    assert stage.heard[-2:] == ["Well done.", "To go back, press B."]


def test_the_second_key_is_meant() -> None:
    stage = Stage().play(a_guide()).wait(3).press("w", "e").wait(10)
    assert "To go back, press B." not in stage.heard


def test_after_ten_seconds_nobody_is_told_the_way_back() -> None:
    stage = Stage().play(a_guide()).wait(11).press("e").wait(10)
    assert "To go back, press B." not in stage.heard


def test_another_letter_for_back_is_the_one_that_is_named() -> None:
    settings = Settings(keys={"back": ("r",)})
    stage = Stage(settings).play(a_guide()).wait(3).press("e").wait(4)
    assert stage.heard[-1] == "To go back, press R."


def test_space_pauses_and_nothing_is_lost() -> None:
    stage = Stage().play(a_guide()).wait(0.5).press("space").wait(60).press("space").wait(1)
    assert stage.heard[0] == stage.heard[-1] == "Pull your toes up."


def test_space_does_nothing_early_where_it_was_set_so() -> None:
    settings = Settings(first_key="carry-on")
    stage = Stage(settings).play(a_guide()).wait(3).press("space", "x").wait(0.1)
    assert stage.view.status is Status.PLAYING
    assert stage.wait(7.5).press("space").view.status is Status.PAUSED


def test_what_was_paused_early_is_carried_on_even_so() -> None:
    stage = Stage(Settings(first_key="carry-on")).play(a_guide()).wait(3)
    stage.press("escape", "space").wait(0.1)
    assert stage.view.status is Status.PLAYING
