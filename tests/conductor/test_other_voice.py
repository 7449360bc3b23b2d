"""A voice that steps in for another is named once, in words that are said."""

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.reports import Finished, Noticed
from voice_guide.ports import VoiceChanged
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.wording.heard import other_voice

OTHER_VOICE = other_voice("espeak")
GUIDE = a_guide(a_step(repeats=1), a_pause())


def changed(stage: Stage, name: str, why: str) -> Stage:
    stage.inbox.put(VoiceChanged(name, why))
    return stage.turn()


def test_a_voice_that_steps_in_says_so_once_between_the_guide_s_sentences() -> None:
    stage = changed(Stage().play(GUIDE).wait(0.5), "espeak", "pico has stopped working.").wait(60)
    assert stage.heard[0] == "Pull your toes up."
    assert [text for text in stage.heard if text in OTHER_VOICE] == list(sentences(OTHER_VOICE))
    assert stage.reports(Noticed) == [Noticed(OTHER_VOICE)]
    assert stage.heard[-1] == "Well done."


def test_what_was_to_be_said_of_it_as_a_guide_begins_is_said_in_the_guide() -> None:
    stage = changed(Stage(), "espeak", "pico does not start.").play(GUIDE).wait(60)
    whole = stage.heard[stage.heard.index("Pull your toes up.") :]
    assert [text for text in whole if text in OTHER_VOICE] == list(sentences(OTHER_VOICE))


def test_what_was_said_of_it_before_a_guide_is_not_said_again() -> None:
    stage = changed(Stage(), "espeak", "pico does not start.").wait(20).play(GUIDE).wait(60)
    assert stage.heard[:3] == [*sentences(OTHER_VOICE), "Pull your toes up."]
    assert [text for text in stage.heard[3:] if text in OTHER_VOICE] == []


def test_a_voice_that_is_what_was_asked_for_says_nothing_of_itself() -> None:
    stage = changed(Stage().play(GUIDE).wait(0.5), "espeak", "").wait(60)
    assert stage.reports(Noticed) == []


def test_with_the_voice_off_it_is_not_told() -> None:
    stage = Stage().play(GUIDE).wait(0.5).press("v")
    told = stage.reports(Noticed)
    assert changed(stage, "espeak", "pico has stopped working.").wait(20).reports(Noticed) == told


def test_what_finds_no_room_before_the_end_is_said_before_the_guide_counts_as_over() -> None:
    stage = Stage().play(a_guide(a_pause(pause=0.0))).wait(0.5)
    stage.voice.slow = True
    changed(stage, "espeak", "pico has stopped working.").wait(3)
    assert stage.view.status is Status.OVER
    assert stage.reports(Finished) == []
    for text in sentences(OTHER_VOICE):
        stage.voice.render(text, stage.voice.rendered[0][1])
    stage.turn().wait(1)
    assert stage.reports(Finished) == []
    stage.wait(10)
    assert stage.heard[-2:] == list(sentences(OTHER_VOICE))
    assert stage.reports(Finished) == [Finished(whole=True)]


def test_a_voice_that_never_brings_those_words_keeps_nobody() -> None:
    stage = Stage().play(a_guide(a_pause(pause=0.0))).wait(0.5)
    stage.voice.slow = True
    changed(stage, "espeak", "pico has stopped working.").wait(60)
    assert stage.reports(Finished) == [Finished(whole=True)]
