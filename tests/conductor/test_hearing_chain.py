"""What is told, said and rung when a link of the chain to the ear fails, and each of it once."""

from pathlib import Path
from typing import Final

import pytest

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.bell import APART
from voice_guide.conductor.reports import Noticed, Rang, Report, Sounding
from voice_guide.ports import Clip, PlayerChanged, PlayerLost, Settings, VoiceChanged
from voice_guide.score.sentences import sentences
from voice_guide.speech.chain import Lack, Link
from voice_guide.wording import heard, session

GUIDE: Final = a_guide(a_step(repeats=1, hold=10.0), a_pause())
FEW: Final = sentences(heard.FEW_WORDS)


class Bedside(Stage):
    """A stage that notes the moment of every report."""

    def __init__(self, settings: Settings | None = None, **how: str | None) -> None:
        self.moments: list[tuple[float, Report]] = []
        super().__init__(settings or Settings(), **how)  # type: ignore[arg-type]
        self.conductor.listen(self._note)

    def _note(self, report: Report) -> None:
        self.told.append(report)
        self.moments.append((self.clock.moment, report))

    @property
    def strokes(self) -> list[float]:
        """The moments at which the bell rang."""
        return [at for at, report in self.moments if isinstance(report, Rang)]

    @property
    def notices(self) -> list[str]:
        """What was told as a notice."""
        return [report.text for report in self.reports(Noticed)]

    @property
    def sounding(self) -> Sounding:
        """What was told last of what can be heard."""
        return self.reports(Sounding)[-1]


def mute(stage: Bedside, *, ready_made: tuple[str, ...] = ()) -> Bedside:
    """The same with a voice that has failed; some words are ready-made."""
    for text in ready_made:
        clip = Clip(Path(f"{text}.wav"), 1.0, stands_in=True)
        stage.voice.stored[text] = clip
    stage.voice.dumb = True
    stage.inbox.put(VoiceChanged(None, "it keeps stopping"))
    stage.turn()
    return stage


def with_bell(settings: Settings | None = None, device: str | None = None) -> Bedside:
    """A stage at a terminal that can ring, without a device unless one is named."""
    stage = Bedside(settings, device=device)
    stage.conductor.has_bell()
    stage.turn()
    return stage


def test_ready_made_words_say_that_the_voice_has_failed_once_and_go_on() -> None:
    stage = mute(Bedside(), ready_made=(*FEW, "Now hold.", "Release."))
    stage.play(GUIDE).wait(120)
    assert stage.notices == [heard.FEW_WORDS]
    assert [stage.heard.count(each) for each in FEW] == [1, 1]
    assert "Now hold." in stage.heard
    assert "Release." in stage.heard
    assert not any(text.startswith("(") for text in stage.heard)
    assert (stage.sounding.link, stage.sounding.lack) == (Link.CLIPS, Lack.VOICE)


def test_a_voice_that_is_back_says_again_what_was_ready_made() -> None:
    stage = mute(Bedside(), ready_made=(*FEW, "Now hold.", "Release."))
    stage.play(GUIDE).wait(1.0)
    stage.voice.stored.clear()
    stage.voice.dumb = False
    stage.inbox.put(VoiceChanged("pico"))
    stage.turn().wait(60)
    assert ("Release.", 145) in stage.voice.rendered
    assert stage.notices == [heard.FEW_WORDS, session.SOUND_IS_BACK]


def test_without_any_word_chimes_mark_the_hold_and_what_they_mean_is_told_once() -> None:
    stage = mute(Bedside()).play(GUIDE).wait(60)
    assert isinstance(stage, Bedside)
    stage.play(GUIDE).wait(60)
    assert stage.notices == [heard.CHIMES]
    assert stage.heard == ["(begin)", "(end)"] * 2
    assert stage.sounding.link is Link.CHIME


def test_without_a_device_the_bell_rings_once_at_a_hold_s_begin_and_twice_at_its_end() -> None:
    stage = with_bell()
    stage.play(GUIDE).wait(60)
    begin, end, again = stage.strokes
    assert end - begin == pytest.approx(10.0, abs=0.01)
    assert again - end == pytest.approx(APART, abs=0.01)
    assert stage.notices == [heard.notice(Link.BELL, Lack.DEVICE)]
    assert stage.sounding.link is Link.BELL


@pytest.mark.parametrize(
    ("settings", "keys"), [(Settings(chimes="never"), ()), (Settings(chimes="never"), ("v",))]
)
def test_who_wants_no_chimes_gets_no_bell(settings: Settings, keys: tuple[str, ...]) -> None:
    stage = with_bell(settings)
    stage.play(GUIDE).press(*keys).wait(60)
    assert stage.strokes == []
    assert stage.sounding.link is Link.TEXT


def test_with_the_voice_off_the_bell_stands_in_for_the_chimes_that_are_wanted() -> None:
    stage = with_bell()
    stage.play(GUIDE).press("v").wait(60)
    assert len(stage.strokes) == 3


def test_no_bell_rings_while_anything_can_be_played() -> None:
    stage = with_bell(device="bed")
    stage.play(GUIDE).wait(60)
    mute(stage).play(GUIDE).wait(60)
    assert stage.strokes == []


def test_no_bell_rings_where_no_terminal_is() -> None:
    stage = Bedside(device=None)
    stage.play(GUIDE).wait(60)
    assert stage.strokes == []
    assert stage.notices == [session.NO_DEVICE]
    assert stage.sounding.link is Link.TEXT


def test_a_hold_that_is_left_before_its_end_is_not_rung_out() -> None:
    stage = with_bell()
    stage.play(GUIDE)
    while not stage.strokes:
        stage.wait(0.25)
    stage.press("space").wait(30)
    assert len(stage.strokes) == 1


def test_a_player_that_keeps_dying_is_not_called_a_missing_device() -> None:
    stage = with_bell(device="bed")
    stage.play(GUIDE).wait(0.5)
    for _ in range(3):
        stage.inbox.put(PlayerLost("killed"))
        stage.turn()
        stage.inbox.put(PlayerChanged("bed"))
        stage.turn().wait(0.1)
    assert (stage.sounding.link, stage.sounding.lack) == (Link.BELL, Lack.PLAYER)
    assert stage.notices == [heard.notice(Link.BELL, Lack.PLAYER)]
    assert "no sound device" not in heard.line(Link.BELL, Lack.PLAYER)


def test_what_is_missing_is_told_again_only_when_it_has_changed() -> None:
    stage = Bedside(device=None)
    stage.play(GUIDE).wait(60)
    stage.play(GUIDE).wait(60)
    stage.inbox.put(PlayerChanged("bed"))
    stage.turn()
    stage.inbox.put(PlayerChanged(None))
    stage.turn().wait(1)
    assert stage.notices == [session.NO_DEVICE, session.SOUND_IS_BACK, session.NO_DEVICE]


def test_another_voice_is_named_as_soon_as_it_can_be_heard_and_once() -> None:
    stage = Bedside(device=None)
    stage.inbox.put(VoiceChanged("espeak gmw/en-us", "SVOX Pico is not here."))
    stage.turn().play(GUIDE).wait(1)
    assert heard.other_voice("espeak") not in stage.notices
    stage.inbox.put(PlayerChanged("bed"))
    stage.turn().wait(60)
    assert stage.notices.count(heard.other_voice("espeak")) == 1
    assert stage.sounding.link is Link.NEXT


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (VoiceChanged("pico en-GB"), ""),
        (VoiceChanged("espeak x", "why"), heard.in_use(Link.NEXT, Lack.NOTHING, "espeak x")),
        (VoiceChanged(None, "why"), heard.line(Link.CHIME, Lack.VOICE)),
        (PlayerChanged(None), heard.line(Link.TEXT, Lack.DEVICE)),
    ],
)
def test_where_am_i_says_by_what_the_guide_is_heard_unless_it_is_the_chosen_voice(
    event: VoiceChanged | PlayerChanged, words: str
) -> None:
    stage = Bedside()
    stage.inbox.put(event)
    stage.turn().play(GUIDE).wait(1).press("space", "w").wait(60)
    told = [text for text in stage.captions if text.startswith(("Next,", "Your guide is paused."))]
    assert told, stage.captions
    tail = stage.captions[-len(sentences(words)) :] if words else ()
    assert tuple(tail) == sentences(words)
    if not words:
        assert stage.captions[-1] == "Your guide is paused."


def test_a_setting_that_allows_chimes_again_is_taken_in_at_once() -> None:
    stage = mute(Bedside(Settings(chimes="never")))
    stage.conductor.settings_changed(Settings())
    stage.turn()
    links = [report.link for report in stage.reports(Sounding)]
    assert links[-2:] == [Link.TEXT, Link.CHIME]
