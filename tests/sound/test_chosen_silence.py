"""Who chose silence hears two chimes at a hold, reads the words, and gets no complaint."""

from pathlib import Path

import pytest

from tests.faults.spoken import HOLD, NEAR, WORDS, night
from tests.sound.rig import Sink
from voice_guide.wording import heard as wording

pytestmark = [pytest.mark.sound, pytest.mark.long]


@pytest.mark.parametrize("setting", ['voice = "silent"', 'drivers = ["silent"]'])
def test_a_chosen_silence_shows_the_words_on_time_and_chimes(
    sink: Sink, tmp_path: Path, setting: str
) -> None:
    home = tmp_path / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(f"{setting}\n")
    heard = night(sink, home, fault={"VOICE_GUIDE_HOME": str(home)})
    assert tuple(line for line in heard.out if line in WORDS) == WORDS
    assert not set(heard.out) & wording.NOTICES
    assert heard.err == ""
    begin, end = heard.recording.islands(gap=0.3)
    assert end.begin - begin.begin == pytest.approx(HOLD, abs=NEAR)
    assert not list((home / "cache" / "clips").glob("*.wav"))
