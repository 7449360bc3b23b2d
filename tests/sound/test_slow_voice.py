"""A voice too slow for the night: a quick one is heard first, and it the next time."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.faults.sabotage import EVERYWHERE, sabotaged
from tests.faults.spoken import HOLD, NEAR, WORDS, Night, night
from tests.sound.rig import Sink
from voice_guide.score.sentences import sentences
from voice_guide.voices.client import NOTE_AHEAD
from voice_guide.voices.identity import Identity, Wish
from voice_guide.voices.store import NOTE, Store, key
from voice_guide.wording.heard import other_voice
from voice_guide.wording.standing_in import until_ready

pytestmark = [pytest.mark.sound, pytest.mark.long]

NEURAL = "roster.slow espeak;takes.slow espeak 0.8"
"""Makes espeak as slow as a large voice, and known to be."""

MISSING = "loaded.missing espeakng_loader pyttsx3.drivers._espeak"
NOTICE = sentences(until_ready("espeak", "pico"))
OTHER = sentences(other_voice("pico"))


def slowly(home: Path, *faults: str) -> Mapping[str, str]:
    """A home in which the slow voice was chosen, and what makes it slow."""
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "settings.toml").write_text('drivers = ["espeak"]\n')
    return {**sabotaged(";".join((NEURAL, *faults)), EVERYWHERE), "VOICE_GUIDE_HOME": str(home)}


def speakers(home: Path) -> tuple[Identity, Identity]:
    """The quick voice and the slow one, as they were noted."""
    clips = home / "cache" / "clips"
    quick = Store(clips, NOTE).remembered(Wish())
    slow = Store(clips, NOTE_AHEAD).remembered(Wish(("espeak",)))
    assert quick is not None
    assert slow is not None
    return quick, slow


def is_said_by(voice: Identity, home: Path, heard: Night) -> bool:
    """Whether every sentence of the guide took as long as in this voice's clips."""
    store = Store(home / "cache" / "clips")
    lengths = {text: store.find(key(voice, text, 145)) for text in WORDS[:-1]}
    return all(
        found is not None
        and line.began is not None
        and line.ended is not None
        and line.ended - line.began == pytest.approx(found[1], abs=0.02)
        for line in heard.lines
        for text, found in lengths.items()
        if line.text == text
    )


def test_the_first_night_is_in_the_quick_voice_and_the_second_in_the_slow_one(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    nights = [night(sink, home, fault=slowly(home)) for _ in "ab"]
    quick, slow = speakers(home)
    said = [(is_said_by(quick, home, each), is_said_by(slow, home, each)) for each in nights]
    assert said == [(True, False), (False, True)]
    assert [each.out.count(NOTICE[0]) for each in nights] == [1, 0]
    for each in nights:
        assert tuple(text for text in each.said if text in WORDS) == WORDS
        assert each.hold == pytest.approx(HOLD, abs=NEAR)
        assert each.err == ""


@pytest.mark.parametrize("fault", [MISSING, "takes.raises espeak"])
def test_a_slow_voice_that_fails_leaves_the_quick_one_and_says_so_once(
    sink: Sink, tmp_path: Path, fault: str
) -> None:
    home = tmp_path / "home"
    heard = night(sink, home, fault=slowly(home, fault))
    assert tuple(text for text in heard.said if text in WORDS) == WORDS
    assert heard.out.count(OTHER[0]) == 1
    assert heard.hold == pytest.approx(HOLD, abs=NEAR)
