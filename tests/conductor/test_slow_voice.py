"""A quick voice speaks until a slower one is ready, which is said once and changes no guide."""

from pathlib import Path

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.reports import Noticed, Sounding
from voice_guide.ports import Clip, VoiceChanged
from voice_guide.score.sentences import sentences
from voice_guide.speech.chain import Lack, Link
from voice_guide.speech.silence import SILENT
from voice_guide.wording import session as wording
from voice_guide.wording.standing_in import until_ready

GUIDE = a_guide(a_step(repeats=1), a_pause())
COMING = VoiceChanged("pico en-GB", coming="espeak")
WORDS = until_ready("espeak", "pico en-GB")


def told(stage: Stage, *events: VoiceChanged) -> Stage:
    for event in events:
        stage.inbox.put(event)
    return stage.turn()


def later(stage: Stage, *texts: str) -> None:
    """Let the slow voice have rendered some sentences."""
    for text in texts:
        stage.voice.stored[text] = Clip(Path(f"slowly: {text}.wav"), 1.0)


def test_it_says_once_which_voice_speaks_until_which_is_ready() -> None:
    stage = told(Stage().play(GUIDE).wait(0.5), COMING).wait(60)
    assert [text for text in stage.heard if text in WORDS] == list(sentences(WORDS))
    assert stage.reports(Noticed) == [Noticed(WORDS)]
    assert WORDS == "Espeak is getting ready. Pico speaks until then."


def test_a_voice_that_has_become_ready_says_nothing_of_it() -> None:
    stage = told(Stage().play(GUIDE).wait(0.5), VoiceChanged("espeak en-us"))
    assert stage.wait(60).reports(Noticed) == []


def test_a_guide_goes_on_in_the_voice_it_began_in_and_the_next_is_in_the_other() -> None:
    stage = told(Stage().play(GUIDE).wait(0.5), VoiceChanged("pico en-GB"))
    later(stage, "Now hold.", "Release.", "Pull your toes up.", "Well done.")
    told(stage, VoiceChanged("espeak en-us")).wait(60)
    assert not [text for text in stage.heard if text.startswith("slowly")]
    stage.play(GUIDE).wait(60)
    assert [text for text in stage.heard if text.startswith("slowly")][:1] == [
        "slowly: Pull your toes up."
    ]


def test_a_voice_that_was_not_chosen_is_never_told_to_be_on() -> None:
    stage = told(Stage().play(GUIDE).wait(0.5), VoiceChanged(SILENT)).press("v").wait(1)
    assert stage.reports(Noticed)[-1] == Noticed(wording.VOICE_OFF)
    assert stage.press("v").wait(1).reports(Noticed)[-1] == Noticed(wording.NONE_CHOSEN)
    assert wording.VOICE_ON not in stage.captions


def test_a_chosen_silence_is_no_fault_and_chimes_stand_in() -> None:
    stage = Stage()
    stage.voice.dumb = True
    told(stage.play(GUIDE).wait(0.5), VoiceChanged(SILENT)).wait(60)
    assert stage.reports(Noticed) == []
    sounding = stage.reports(Sounding)[-1]
    assert (sounding.link, sounding.lack) == (Link.CHIME, Lack.NOTHING)
    assert [text for text in stage.heard if text.startswith("(")] == ["(begin)", "(end)"]
