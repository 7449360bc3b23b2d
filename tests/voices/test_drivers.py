"""What every speech engine that can run here must do, through the real worker.

Silence is of the same family: it keeps what all promise, and what is asked of sound it has none of.
"""

import os
import signal
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.voices.children import child
from tests.voices.listening import Choosing, Listening
from tests.voices.sentences import SENTENCES
from voice_guide.ports import Clip, Rendered, Unrendered
from voice_guide.speech.silence import SILENT
from voice_guide.voices.client import WORKER
from voice_guide.voices.drivers import pace
from voice_guide.voices.drivers.roster import drivers_here
from voice_guide.voices.listing import survey
from voice_guide.voices.loudness import PEAK, TARGET, level, peak
from voice_guide.voices.silence import WHY
from voice_guide.voices.sound import FULL, Sound
from voice_guide.voices.speakable import speakable
from voice_guide.voices.trimming import AUDIBLE

NAMES: Final = [driver.name for driver in drivers_here()]
FAMILY: Final = [*NAMES, SILENT]


@pytest.fixture(scope="module", params=NAMES)
def voice(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Listening]:
    """A client that speaks with one engine only."""
    driver = str(request.param)
    with Listening(tmp_path_factory.mktemp("clips"), drivers=(driver,)) as heard:
        told = heard.voice()
        if told.name is None:
            pytest.skip(f"{driver} is not here: {told.why}")
        assert told.name.startswith(driver)
        yield heard


@pytest.fixture(scope="module", params=FAMILY)
def member(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Choosing]:
    """One of the whole family, as the settings choose it."""
    driver = str(request.param)
    with Choosing(tmp_path_factory.mktemp("clips"), drivers=(driver,)) as heard:
        told = heard.voice()
        if told.name is None:
            pytest.skip(f"{driver} is not here: {told.why}")
        assert told.name.startswith(driver)
        assert (told.why, told.coming) == ("", "")
        yield heard


def answers(voice: Choosing, *texts: str) -> list[Rendered | Unrendered]:
    """What has become of each of these words."""
    for text in texts:
        voice.chosen.want(text, 145)
    return [voice.answer() for _ in texts]


def test_every_sentence_asked_for_is_answered_once(member: Choosing) -> None:
    told = answers(member, *SENTENCES[:6])
    assert sorted(each.text for each in told) == sorted(SENTENCES[:6])
    assert member.events.empty()


def test_one_that_is_rendered_is_there_from_then_on_and_another_never_is(member: Choosing) -> None:
    (told,) = answers(member, "Now hold.")
    there = member.chosen.ready("Now hold.", 145)
    assert there == (told.clip if isinstance(told, Rendered) else None)
    assert member.chosen.ready("Nobody has asked for this.", 145) is None


def test_only_silence_renders_nothing_and_says_why(member: Choosing) -> None:
    (told,) = answers(member, "And rest.")
    name = member.chosen.ready("And rest.", 145)
    if isinstance(told, Unrendered):
        assert (told.why, name) == (WHY, None)
    else:
        assert told.clip.seconds > 0.1


def test_it_can_be_chosen_anew_and_says_who_it_is_again(tmp_path: Path) -> None:
    for driver in FAMILY:
        with Choosing(tmp_path / driver) as heard:
            heard.voice()
            heard.chosen.choose((driver,), "")
            told = heard.next_voice()
            assert told.name is None or told.name.startswith(driver)


def say(voice: Listening, *texts: str, speed: int = 145) -> list[Clip]:
    """The clips of these words, in their order."""
    for text in texts:
        voice.client.want(text, speed)
    clips = {event.text: event.clip for event in (voice.rendered() for _ in texts)}
    return [clips[text] for text in texts]


def samples(clip: Clip) -> Sound:
    with wave.open(str(clip.path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return Sound(array("h", file.readframes(file.getnframes())), file.getframerate())


def test_its_clip_is_as_long_as_it_says(voice: Listening) -> None:
    (clip,) = say(voice, "Pull your toes up towards your shin.")
    assert samples(clip).seconds == pytest.approx(clip.seconds, abs=0.001)
    assert 1.0 < clip.seconds < 4.0


def test_twice_the_words_take_longer(voice: Listening) -> None:
    short, long = say(voice, "Breathe out.", "Breathe out, and then breathe in again.")
    assert 0 < short.seconds < long.seconds


def test_a_sentence_begins_and_ends_with_its_words(voice: Listening) -> None:
    for clip in say(voice, *SENTENCES):
        sound = samples(clip)
        heard = [at for at, sample in enumerate(sound.samples) if abs(sample) >= AUDIBLE]
        assert heard[0] <= 0.003 * sound.rate
        assert len(sound.samples) - heard[-1] <= 0.030 * sound.rate


def test_every_sentence_is_as_loud_as_the_next(voice: Listening) -> None:
    for clip in say(voice, *SENTENCES):
        assert level(samples(clip)) == pytest.approx(TARGET, abs=1.0)
        assert peak(samples(clip)) <= PEAK


def test_no_clip_begins_or_ends_with_a_click(voice: Listening) -> None:
    for clip in say(voice, *SENTENCES):
        sound = samples(clip)
        assert abs(sound.samples[0]) < FULL // 256
        assert abs(sound.samples[-1]) < FULL // 256


@pytest.mark.parametrize("speed", [90, 145, 200, 300])
def test_it_speaks_as_fast_as_it_is_asked_to(voice: Listening, speed: int) -> None:
    clips = say(voice, *SENTENCES, speed=speed)
    assert counted(clips, speed) == pytest.approx(speed, rel=0.05)


@pytest.mark.parametrize("name", ["pico en-US", "espeak en-us", "espeak en-gb-x-rp"])
def test_another_voice_of_an_engine_speaks_as_fast(tmp_path: Path, name: str) -> None:
    with Listening(tmp_path, voice=name) as heard:
        if heard.voice().name != name:
            pytest.skip(f"{name} is not here")
        for speed in (145, 300):
            clips = say(heard, *SENTENCES, speed=speed)
            assert counted(clips, speed) == pytest.approx(speed, rel=0.05)


def counted(clips: list[Clip], speed: int) -> float:
    """Words a minute of the sample, with the quiet between its sentences."""
    words = sum(len(text.split()) for text in SENTENCES)
    quiet = pace.QUIET * pace.USUAL / speed * len(clips)
    return 60 * words / (sum(clip.seconds for clip in clips) + quiet)


def test_a_change_of_speed_holds_for_the_very_next_sentence(voice: Listening) -> None:
    for turn in range(6):
        text = f"This is turn number {turn}, as slow or as fast as I am told."
        (slow,) = say(voice, text, speed=100 + turn)
        (fast,) = say(voice, text, speed=200 + turn)
        assert slow.seconds > 1.5 * fast.seconds


@pytest.mark.parametrize(
    "markup",
    ["Hold <break time='5s'/> still.", "<speed level='20'>Hold still.</speed>", "[[slnc 5000]] on"],
)
def test_markup_is_not_obeyed(voice: Listening, markup: str) -> None:
    marked, plain = say(voice, markup, speakable(markup))
    assert marked.seconds == pytest.approx(plain.seconds, abs=0.05)


@pytest.mark.parametrize("text", ["\u2026", "", "\U0001f600", "<>"])
def test_a_text_without_words_is_a_short_silence(voice: Listening, text: str) -> None:
    (clip,) = say(voice, text)
    assert clip.seconds < 0.1
    assert not any(samples(clip).samples)


def test_a_very_long_sentence_is_whole(voice: Listening) -> None:
    (clip,) = say(voice, "Hold it there, and breathe. " * 30)
    assert clip.seconds > 30 * 1.0


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_worker_killed_in_the_middle_loses_no_sentence(voice: Listening) -> None:
    texts = [f"Sentence {number} is on its way to you." for number in range(40)]
    for text in texts:
        voice.client.want(text, 145)
    first = voice.rendered()
    os.kill(child(WORKER), signal.SIGKILL)
    others = {voice.rendered().text for _ in texts[1:]}
    assert others | {first.text} == set(texts)


def test_every_engine_is_listed_with_its_voices_or_with_what_is_missing() -> None:
    told = survey((), "", None)
    assert [offer.driver for offer in told.offers] == FAMILY
    for offer in told.offers:
        assert bool(offer.voices) != bool(offer.mend)
        assert bool(offer.voices) != bool(offer.why)


def test_the_voice_in_use_is_among_those_listed() -> None:
    told = survey((), "", None)
    names = [name for offer in told.offers for name in offer.names]
    assert told.voice in names
    assert not told.chosen
    for name in names[-2:]:
        chosen = survey((), name, None)
        assert (chosen.voice, chosen.chosen, chosen.why) == (name, True, "")


def test_a_setting_that_names_nothing_known_is_told_and_the_usual_voice_speaks() -> None:
    usual = survey((), "", None).voice
    told = survey(("nosuch",), "nobody", None)
    assert (told.voice, told.chosen) == (usual, False)
    assert "'nosuch'" in told.why
    assert "'nobody'" in told.why


def test_engines_that_are_not_installed_are_named_with_their_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "py_nanotts.py").write_text("raise ImportError('no Pico on this system')")
    monkeypatch.syspath_prepend(str(tmp_path))
    told = survey(("pico",), "", None)
    pico = next(offer for offer in told.offers if offer.driver == "pico")
    assert (told.voice, pico.voices) == (None, ())
    assert "no Pico on this system" in told.why
    assert "pip install py-nanotts" in pico.mend


def test_when_the_first_engine_is_missing_the_next_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "espeak" not in NAMES[1:]:
        pytest.skip("needs espeak-ng as the second engine")
    (tmp_path / "py_nanotts.py").write_text("raise ImportError('no Pico on this system')")
    monkeypatch.syspath_prepend(str(tmp_path))
    with Listening(tmp_path / "clips") as heard:
        told = heard.voice()
        assert told.name == "espeak en-us+f3"
        assert "SVOX Pico is not here" in told.why
        heard.client.want("Hold.", 145)
        assert heard.rendered().clip.seconds > 0.1


def test_another_voice_can_be_chosen_and_what_was_asked_for_comes_in_that_one(
    tmp_path: Path,
) -> None:
    with Listening(tmp_path, drivers=("pico",)) as heard:
        first = heard.voice().name or ""
        for text in ("Hold.", "Release."):
            heard.client.want(text, 145)
        heard.client.choose(("espeak",), "")
        second = heard.voice().name or ""
        clips = {report.text: report.clip for report in (heard.rendered(), heard.rendered())}
        assert clips.keys() == {"Hold.", "Release."}
        assert clips["Release."] == heard.client.ready("Release.", 145)
        heard.client.choose(("pico",), "")
        assert heard.voice().name == first != second
        assert heard.client.ready("Release.", 145) != clips["Release."]
