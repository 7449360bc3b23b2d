"""Settings changed while the program runs take effect at once."""

from msgspec.structs import replace

from tests.conductor.stage import USUAL, Stage
from tests.session.guides import a_guide
from voice_guide.commands.table import Act
from voice_guide.ports import Settings
from voice_guide.session.view import Status


def changed(stage: Stage, settings: Settings) -> Stage:
    stage.conductor.settings_changed(settings)
    return stage.turn()


def test_the_volume_follows_at_once_and_a_key_goes_on_from_there() -> None:
    stage = changed(Stage(), replace(USUAL, volume=-10.0))
    assert stage.player.decibels == -10.0
    assert stage.press("+").player.decibels == -8.0


def test_what_a_key_has_changed_stays_when_something_else_is_set() -> None:
    stage = changed(Stage().press("+", "]"), replace(USUAL, theme="day"))
    assert stage.player.decibels == 2.0
    assert stage.play(a_guide()).wait(1).press("]").wait(5).heard[-1] != ""
    assert "One hundred and sixty five words a minute." in stage.heard


def test_waiting_for_keys_begins_in_the_guide_that_plays() -> None:
    stage = changed(Stage().play(a_guide()).wait(0.1), replace(USUAL, wait=True)).wait(60)
    assert stage.view.status is Status.WAITING


def test_another_voice_is_chosen_and_everything_is_rendered_anew() -> None:
    stage = Stage().press("+").wait(2)
    wanted = len(stage.voice.wanted)
    changed(stage, replace(USUAL, voice="alan"))
    assert stage.voice.chosen == [((), "alan")]
    stage.press("-", "+").wait(2)
    assert len(stage.voice.wanted) > wanted


def test_the_same_voice_is_not_chosen_again() -> None:
    assert changed(Stage(), replace(USUAL, speed=160)).voice.chosen == []


def test_other_letters_hold_from_the_next_guide_on() -> None:
    stage = changed(Stage(), replace(USUAL, keys={str(Act.WHERE): ("x",)}))
    stage.play(a_guide()).wait(1).press("x").wait(8)
    assert "Step one of three, Toes up." in stage.heard


def test_a_speed_that_a_key_has_changed_stays_when_the_holds_are_set() -> None:
    stage = changed(Stage().press("]").wait(2), replace(USUAL, hold=120)).press("]").wait(3)
    assert "One hundred and sixty five words a minute." in stage.heard
