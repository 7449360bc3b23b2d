"""What is rehearsed when the program is set up is what the next start says first."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.company import Mute
from voice_guide.bootstrap import rehearsal
from voice_guide.bootstrap.workers import Hearing
from voice_guide.paths import Places
from voice_guide.ports import Settings, VoiceChanged
from voice_guide.workers.opening import remembered

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is kept on Windows")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICE_GUIDE_HOME", str(tmp_path))
    return tmp_path


def opened_with(words: list[str]) -> Path:
    """The clip that a start so asked for opens with."""
    begin = json.loads(remembered(words))
    assert begin["do"] == "begin"
    return Path(begin["open"])


def test_both_ways_to_start_have_their_first_words_ready(home: Path) -> None:
    assert rehearsal.main() == 0
    menu, now = opened_with([]), opened_with(["now"])
    assert menu != now
    for clip in (menu, now):
        assert clip.parent == home / "cache" / "clips"
        assert clip.stat().st_size > 10_000


def test_the_settings_are_heeded(home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('begin = "guide"\nbuffer = 60\nvolume = -6\n')
    assert rehearsal.main() == 0
    assert opened_with([]) == opened_with(["now"])
    begin = json.loads(remembered(["now"]))
    assert (begin["buffer"], begin["volume"]) == (60, -6.0)


def test_nothing_is_remembered_of_a_person_who_has_done_nothing_yet(home: Path) -> None:
    assert rehearsal.main() == 0
    assert not (home / "state" / "state.json").exists()


@pytest.mark.usefixtures("home")
def test_without_a_voice_there_are_no_first_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def voice_of(settings: Settings, where: Places, hearing: Hearing) -> Mute:
        hearing(VoiceChanged(None, "nothing is installed."))
        return Mute(hearing)

    monkeypatch.setattr(rehearsal, "voice_of", voice_of)
    monkeypatch.setattr(rehearsal, "PATIENCE", 0.2)
    assert rehearsal.main() == 1
    assert remembered(["now"]) == b""


def test_a_chosen_silence_has_no_first_words_to_wait_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rehearsal, "PATIENCE", 0.2)
    (home / "config").mkdir()
    (home / "config" / "settings.toml").write_text('voice = "silent"\n')
    assert rehearsal.main() == 0
    assert remembered(["now"]) == b""
