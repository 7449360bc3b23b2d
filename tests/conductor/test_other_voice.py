"""A voice that steps in for another is named once, in words that are said."""

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.reports import Noticed
from voice_guide.ports import VoiceChanged
from voice_guide.score.sentences import sentences
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


def test_a_voice_that_is_what_was_asked_for_says_nothing_of_itself() -> None:
    stage = changed(Stage().play(GUIDE).wait(0.5), "espeak", "").wait(60)
    assert stage.reports(Noticed) == []


def test_with_the_voice_off_it_is_not_told() -> None:
    stage = Stage().play(GUIDE).wait(0.5).press("v")
    told = stage.reports(Noticed)
    assert changed(stage, "espeak", "pico has stopped working.").wait(20).reports(Noticed) == told
