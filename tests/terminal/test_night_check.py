"""The check before the night, opened in the program itself: it is heard, and it ends when told."""

from pathlib import Path

import pytest

from tests.sound import processes
from tests.sound.rig import Sink
from tests.terminal.rig import opened
from voice_guide.wording import check as wording
from voice_guide.wording.doctor import BEGIN

pytestmark = [pytest.mark.sound, pytest.mark.terminal]


@pytest.mark.parametrize("words", [(), ("--plain",)], ids=["screen", "lines"])
def test_it_speaks_with_sound_of_its_own_and_q_leads_back_with_nothing_left(
    words: tuple[str, ...], sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with opened(home, *words, sound=sink.env) as terminal:
        terminal.wait_for("Calf cramp: in bed")
        terminal.press("d")
        terminal.wait_for(wording.LEAVE.partition(". ")[0], 20)
        terminal.wait_for(BEGIN.partition(". ")[0], 20)
        before = len(processes.of(home))
        moment = terminal.press("q")
        terminal.wait_for(lambda shown: len(processes.of(home)) < before, 20)
        sink.recorder.until(moment + 1.0)
        assert sink.recorder.recording(moment - 5.0).islands()
        terminal.press("ctrl+c")
        assert terminal.wait(10) == 130
    assert not processes.of(home)
