"""A guide from its first word to its last, as the conductor plays it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.reports import Finished, Noticed
from voice_guide.guide.model import Guide
from voice_guide.ports import Clip, PlayerChanged, PlayerLost, Rendered, Settings
from voice_guide.score.model import Phase
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.wording import session as wording


def one_hold(**changes: object) -> Guide:
    return a_guide(replace(a_step(repeats=1, short="And hold."), **changes), a_pause())


def until(stage: Stage, phase: Phase, into: float = 0.0) -> Stage:
    """Let time pass until some seconds into a phase."""
    for _ in range(1000):
        if stage.view.phase is phase and stage.view.ends_at is not None:
            return stage.wait(into)
        stage.wait(0.05)
    raise AssertionError(phase)


def test_what_is_heard_is_what_is_captioned_and_what_is_traced() -> None:
    stage = Stage().play(one_hold()).wait(60)
    assert stage.heard == stage.captions == [line["text"] for line in stage.lines]
    assert stage.heard[-1] == "Well done."
    assert stage.reports(Finished) == [Finished(whole=True)]
    assert {line["state"] for line in stage.lines} == {"played"}


def test_a_release_is_with_the_player_long_before_its_moment() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD)
    release = next(p for p in stage.player.played.values() if p.text == "Release.")
    assert release.at - stage.clock.moment > 9.0


def test_without_a_device_the_guide_goes_on_in_time_and_says_that_it_is_silent() -> None:
    stage = Stage(device=None).play(one_hold()).wait(60)
    assert stage.heard == []
    assert stage.captions[-1] == "Well done."
    assert Noticed(wording.NO_DEVICE) in stage.told
    assert {line["began"] for line in stage.lines} == {None}
    assert all(isinstance(line["planned"], float) for line in stage.lines)


def test_without_a_voice_the_captions_keep_the_time() -> None:
    stage = Stage()
    stage.voice.dumb = True
    stage.play(one_hold()).wait(60)
    assert stage.captions[-1] == "Well done."


def test_space_pauses_at_once_and_carries_on_with_the_rest_of_the_hold() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 4.0)
    left = stage.view.seconds_left(stage.clock.moment)
    stage.press("space")
    assert (stage.view.status, stage.view.ends_at) == (Status.PAUSED, None)
    assert stage.view.left == pytest.approx(left)
    heard = stage.heard
    assert stage.wait(90).heard == [*heard, *sentences(wording.PAUSED)]
    stage.press("space").wait(0.2)
    assert stage.heard[-1] == "And hold."


def test_the_sentence_a_dead_player_was_saying_is_said_again_by_the_next() -> None:
    stage = Stage().play(one_hold()).wait(0.9)
    stage.inbox.put(PlayerLost("killed"))
    stage.turn().wait(0.3)
    stage.player.played.clear()
    stage.inbox.put(PlayerChanged("bed"))
    stage.turn().wait(0.5)
    assert stage.heard == ["Pull your toes up."]


def test_a_player_that_dies_in_a_hold_costs_the_hold_nothing() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 5.0)
    planned = next(p.at for p in stage.player.played.values() if p.text == "Release.")
    stage.inbox.put(PlayerLost("killed"))
    stage.turn()
    stage.player.played.clear()
    stage.wait(0.4)
    stage.inbox.put(PlayerChanged("bed"))
    stage.turn()
    again = next(p.at for p in stage.player.played.values() if p.text == "Release.")
    assert abs(again - planned) < 1e-6


def test_a_player_that_never_answers_is_not_waited_for_longer_than_a_moment() -> None:
    stage = Stage()
    stage.inbox.put(PlayerLost("killed"))
    stage.turn()
    assert stage.play(one_hold()).wait(3.0).captions == ["Pull your toes up."]


def test_escape_asks_before_it_leaves_and_space_carries_on() -> None:
    stage = Stage().play(one_hold()).wait(0.5).press("escape")
    assert stage.view.status is Status.LEAVING
    assert stage.wait(300).press("space").view.status is not Status.LEAVING
    stage.press("escape", "escape")
    assert stage.reports(Finished) == [Finished(whole=False)]
    heard = stage.wait(1).heard
    assert stage.wait(60).heard == heard


def test_where_am_i_is_said_in_the_hold_without_moving_its_release() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 0.5)
    planned = next(p.at for p in stage.player.played.values() if p.text == "Release.")
    stage.press("w").wait(0.5)
    assert stage.heard[-1] == "Step one of two, Toes up."
    stage.wait(20)
    release = [p for p in stage.player.played.values() if p.text == "Release."][-1]
    assert abs(release.at - planned) < 1e-6


def test_again_in_a_hold_says_the_short_words_and_twice_says_them_simpler() -> None:
    stage = until(Stage().play(one_hold(hold=30.0, cues=())), Phase.HOLD, 0.5)
    stage.press("a").wait(2.0)
    assert stage.heard[-1] == "And hold."
    stage.press("a").wait(2.0)
    assert stage.heard[-1] == "Toes to your nose."


def test_louder_is_heard_at_once_and_says_its_number_when_nothing_else_is_said() -> None:
    stage = until(Stage().play(one_hold(cues=())), Phase.HOLD, 0.5)
    stage.press("up").wait(0.3)
    assert stage.player.decibels == 2.0
    assert stage.heard[-1] == "Volume twenty two."


def test_slower_reaches_the_next_sentence_and_leaves_the_hold_as_it_is() -> None:
    stage = Stage().play(one_hold()).wait(0.3).press("[", "[").wait(30)
    lines = {line["text"]: line for line in stage.lines}
    release, hold = lines["Release."], lines["Now hold."]
    assert isinstance(release["began"], float)
    assert isinstance(hold["ended"], float)
    assert abs(release["began"] - hold["ended"] - 10.0) < 0.02


def test_with_the_voice_off_chimes_mark_the_hold() -> None:
    stage = Stage().play(one_hold()).wait(0.5).press("v").wait(30)
    assert [text for text in stage.heard if text.startswith("(")] == ["(begin)", "(end)"]
    assert stage.heard.count("Release.") == 0
    assert "Release." in stage.captions


def test_chimes_are_off_while_the_voice_works() -> None:
    stage = Stage().play(one_hold()).wait(40)
    assert not [text for text in stage.heard if text.startswith("(")]


def test_chimes_can_sound_always() -> None:
    stage = Stage(Settings(chimes="always")).play(one_hold()).wait(40)
    assert [text for text in stage.heard if text.startswith("(")] == ["(begin)", "(end)"]


def test_a_lid_that_was_closed_pauses_and_says_so() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 2.0)
    stage.clock.asleep += 3600
    stage.wait(0.6)
    assert stage.view.status is Status.PAUSED
    assert stage.captions[-1] == wording.SLEPT.split(". ")[0] + "."


def test_shipped_relief_adds_go_gently_once_a_night_and_a_file_by_path_gets_no_added_word() -> None:
    gently = "Go gently."
    stage = Stage().play(one_hold(), shipped=True).wait(60)
    assert stage.heard.count(gently) == 1
    assert stage.play(one_hold(), shipped=True).wait(60).heard.count(gently) == 1
    assert gently not in Stage().play(one_hold()).wait(60).heard


def test_a_held_back_voice_is_waited_for_at_the_first_word() -> None:
    stage = Stage()
    stage.voice.slow = True
    stage.play(one_hold()).wait(3)
    assert stage.heard == []
    for text in list(stage.voice.wanted):
        stage.voice.render(text, 145)
    stage.turn().wait(0.2)
    assert stage.heard == ["Pull your toes up."]


def test_a_voice_that_brings_nothing_does_not_hold_the_guide_up_for_ever() -> None:
    stage = Stage()
    stage.voice.slow = True
    stage.play(one_hold()).wait(6)
    assert stage.heard == []
    assert stage.captions == ["Pull your toes up."]
    assert stage.wait(60).captions[-1] == "Well done."


def test_words_that_come_after_all_are_heard_from_there_on() -> None:
    stage = Stage()
    stage.voice.slow = True
    stage.play(one_hold()).wait(5)
    for text in list(stage.voice.wanted):
        stage.voice.render(text, 145)
    assert "Now hold." in stage.wait(30).heard


def test_a_word_the_engine_says_wrongly_is_given_to_it_otherwise_and_shown_as_it_is() -> None:
    guide = a_guide(a_pause(say="Ask about K2."), say_as={"K2": "K two"})
    stage = Stage().play(guide).wait(2)
    assert stage.heard == ["Ask about K two."]
    assert stage.captions == ["Ask about K2."]


def test_words_that_are_in_the_store_are_said_at_once_however_long_they_were_thought() -> None:
    stage = Stage()
    guide = one_hold()
    for text in ("Pull your toes up.", "Now hold."):
        stage.voice.stored[text] = Clip(Path(f"{text}.wav"), 0.4)
    began = stage.clock.moment
    stage.play(guide).wait(20)
    first, second = (
        next(played for played in stage.player.played.values() if played.text == text)
        for text in ("Pull your toes up.", "Now hold.")
    )
    assert first.at - began < 0.1
    assert second.at - (first.at + 0.4) == pytest.approx(0.5, abs=0.01)


def test_a_length_that_becomes_certain_before_the_first_word_does_not_delay_it() -> None:
    stage = Stage(device=None)
    stage.voice.slow = True
    stage.inbox.put(PlayerLost("not there yet"))
    stage.turn().play(one_hold()).wait(0.3)
    for text in ("Pull your toes up.", "Now hold."):
        stage.inbox.put(Rendered(text, 145, Clip(Path(f"{text}.wav"), 0.4)))
    stage.turn().wait(0.1)
    stage.inbox.put(PlayerChanged("bed"))
    ready = stage.clock.moment
    stage.turn().wait(1)
    assert next(iter(stage.player.played.values())).at - ready < 0.1


def test_a_pause_in_the_middle_of_words_is_told_by_silence_and_only_then_by_words() -> None:
    stage = Stage().play(one_hold()).wait(0.5).press("space")
    heard = stage.heard
    assert stage.wait(1.5).heard == heard
    assert stage.wait(5).heard == [*heard, *sentences(wording.PAUSED)]


def test_a_pause_in_a_silent_hold_is_told_at_once() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 7.0).press("space").wait(0.1)
    assert stage.heard[-1] == "Your guide is paused."


def test_what_a_key_may_bring_is_rendered_before_the_steps_to_come() -> None:
    wanted = Stage().play(one_hold()).voice.wanted
    assert wanted.index("Now hold.") < wanted.index("Your guide is paused.")
    assert wanted.index("Your guide is paused.") < wanted.index("Well done.")
