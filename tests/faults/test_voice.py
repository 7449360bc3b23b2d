"""A voice that is missing, or makes nothing of the words: the next one speaks, or chimes do."""

import wave
from pathlib import Path

import pytest

from tests.faults.sabotage import VOICE, sabotaged
from tests.faults.spoken import HOLD, NEAR, ONE_HOLD, ONE_SENTENCE, WORDS, night
from tests.sound.rig import Sink
from voice_guide.score.sentences import sentences
from voice_guide.score.words import AND_REST
from voice_guide.wording.heard import FEW_WORDS, other_voice

pytestmark = pytest.mark.sound

OTHER_VOICE = other_voice("espeak")

PICO = "loaded.missing py_nanotts"
ESPEAK = "loaded.missing espeakng_loader pyttsx3.drivers._espeak"

RATES = {"pico": 16000, "espeak": 22050}
"""Samples a second of each engine's clips: which of them spoke can be read in the files."""


def rates(home: Path) -> set[int]:
    """How many samples a second the clips have that were kept."""
    found = set()
    for clip in (home / "cache" / "clips").glob("*.wav"):
        with wave.open(str(clip)) as file:
            found.add(file.getframerate())
    return found


@pytest.mark.long
def test_where_pico_is_missing_espeak_speaks_and_says_so_once(sink: Sink, tmp_path: Path) -> None:
    guide = tmp_path / "one.toml"
    guide.write_text(ONE_SENTENCE)
    home = tmp_path / "home"
    first = night(sink, home, guide=guide, fault=sabotaged(PICO, VOICE))
    assert first.said[0] == "Well done, that is all."
    assert rates(home) == {RATES["espeak"]}
    assert first.out.count(sentences(OTHER_VOICE)[0]) == 1
    assert first.err == ""


@pytest.mark.long
def test_the_second_night_it_is_not_said_again(sink: Sink, tmp_path: Path) -> None:
    guide = tmp_path / "one.toml"
    guide.write_text(ONE_SENTENCE)
    nights = [
        night(sink, tmp_path / "home", guide=guide, fault=sabotaged(PICO, VOICE)) for _ in "ab"
    ]
    assert [sentences(OTHER_VOICE)[0] in each.out for each in nights] == [True, False]


@pytest.mark.long
@pytest.mark.parametrize("what", ["silence", "empty", "cut", "raises"])
def test_what_pico_spoils_espeak_says_whole_and_on_time(
    sink: Sink, tmp_path: Path, what: str
) -> None:
    home = tmp_path / "home"
    heard = night(sink, home, fault=sabotaged(f"takes.{what} pico", VOICE))
    assert [text for text in heard.said if text in WORDS] == list(WORDS)
    assert rates(home) == {RATES["espeak"]}
    assert heard.hold == pytest.approx(HOLD, abs=NEAR)
    assert heard.out.count(sentences(OTHER_VOICE)[0]) == 1
    assert heard.err == ""


@pytest.mark.long
def test_where_only_espeak_is_missing_nothing_is_different(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    heard = night(sink, home, fault=sabotaged(ESPEAK, VOICE))
    assert heard.said == WORDS
    assert rates(home) == {RATES["pico"]}
    assert heard.hold == pytest.approx(HOLD, abs=NEAR)
    assert heard.err == ""


@pytest.mark.long
@pytest.mark.parametrize("fault", [f"{PICO};{ESPEAK}", "takes.silence all", "takes.raises all"])
def test_without_any_voice_words_are_shown_and_a_hold_with_words_of_its_own_is_marked(
    sink: Sink, tmp_path: Path, fault: str
) -> None:
    guide = tmp_path / "own.toml"
    text = ONE_HOLD.read_text("utf-8").replace("Now hold.", "Stay there.")
    guide.write_text(text.replace('"Release."', '"Come back."'), "utf-8")
    heard = night(sink, tmp_path / "home", guide=guide, fault=sabotaged(fault, VOICE))
    shown = (WORDS[0], "Stay there.", AND_REST, WORDS[-1])
    assert tuple(line for line in heard.out if line in shown) == shown
    assert [heard.out.count(each) for each in sentences(FEW_WORDS)] == [1, 1]
    (begin,) = (line for line in heard.lines if line.kind == "chime")
    (release,) = (line for line in heard.lines if line.kind == "release")
    assert release.text == AND_REST
    assert begin.began is not None
    assert release.began is not None
    assert release.began - begin.began == pytest.approx(HOLD, abs=NEAR)


@pytest.mark.long
def test_a_sentence_that_one_voice_cannot_say_is_said_by_the_next_alone(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    heard = night(sink, home, fault=sabotaged("takes.wordy pico 6", VOICE))
    assert heard.said == WORDS
    assert rates(home) == set(RATES.values())
    assert sentences(OTHER_VOICE)[0] not in heard.out
