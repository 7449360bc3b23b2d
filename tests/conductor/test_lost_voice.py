"""A voice that is there again is heard from the next sentence on."""

import pytest

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.reports import Noticed
from voice_guide.ports import VoiceChanged
from voice_guide.wording import heard
from voice_guide.wording import session as wording

GUIDE = a_guide(a_step(), a_step("heel-down", say="Push your heel down. Hold."), a_pause())


def said(stage: Stage) -> list[str]:
    """What was heard but for chimes."""
    return [text for text in stage.heard if not text.startswith("(")]


def voiceless() -> Stage:
    """A stage whose voice has been lost."""
    stage = Stage()
    stage.voice.dumb = True
    stage.inbox.put(VoiceChanged(None, "it keeps stopping"))
    return stage.turn().play(GUIDE)


@pytest.mark.parametrize("later", [3.0, 8.0, 25.0])
def test_a_voice_that_is_back_says_the_rest_of_the_guide(later: float) -> None:
    stage = voiceless().wait(later)
    assert said(stage) == []
    shown = len(stage.captions)
    stage.voice.dumb = False
    stage.inbox.put(VoiceChanged("pico"))
    stage.turn().wait(120)
    assert stage.reports(Noticed) == [Noticed(heard.CHIMES), Noticed(wording.SOUND_IS_BACK)]
    spoken = [text for text in said(stage) if text != wording.SOUND_IS_BACK]
    rest = [text for text in stage.captions[shown:] if text != wording.SOUND_IS_BACK]
    assert spoken == rest
    assert stage.heard.count(wording.SOUND_IS_BACK) == 1
    assert spoken[-1] == "Well done."


def test_a_voice_that_is_back_slowly_is_heard_as_soon_as_its_words_are_there() -> None:
    stage = voiceless().wait(8.0)
    stage.voice.dumb, stage.voice.slow = False, True
    stage.inbox.put(VoiceChanged("pico"))
    stage.turn().wait(1.0)
    for text in stage.voice.wanted:
        stage.voice.render(text, 145)
    shown = len(stage.captions)
    stage.turn().wait(60)
    assert "Release." in stage.captions[shown:]
    assert said(stage)[-1] == "Well done."
    assert "Release." in said(stage)
