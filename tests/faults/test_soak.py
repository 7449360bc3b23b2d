"""Guide after guide in one run of the real program: nothing grows, and the voice stays."""

from pathlib import Path
from typing import Final

import pytest

from tests.faults.levels import bytes_in
from tests.faults.sabotage import VOICE, sabotaged
from tests.faults.soaking import SIZE, Person, complaints, soak
from tests.sound.rig import Sink, until
from tests.terminal.rig import opened

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long, pytest.mark.alone]

MINUTES: Final = 2.0
"""For how long it is done here; `scripts/soak 20` does the same for twenty."""

ROOM: Final = 8_000_000
"""Bytes that clips are given; three guides take twice as many."""

GUIDES: Final = 3


@pytest.mark.timeout(300)
def test_two_minutes_of_guides_leave_everything_level_and_the_voice_there(
    sink: Sink, tmp_path: Path
) -> None:
    samples = soak(tmp_path / "home", sink, MINUTES * 60)
    assert complaints(samples) == []


@pytest.mark.timeout(180)
def test_clips_keep_to_their_room_and_those_unused_for_longest_go(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    used: dict[Path, float] = {}
    sound = {**sink.env, **sabotaged(f"room.small {ROOM}", VOICE)}
    with opened(home, sound=sound, size=SIZE) as terminal:
        person = Person(terminal, sink)
        person.arrive()
        for _ in range(GUIDES):
            person.play()
            used |= {clip: clip.stat().st_mtime for clip in home.rglob("*.wav")}
        until(lambda: bytes_in(home, "*.wav") <= ROOM, 30, "the clips keep to their room")
        kept = {clip: clip.stat().st_mtime for clip in home.rglob("*.wav")}
        person.play()
    gone = used.keys() - kept.keys()
    assert len(gone) > 10
    assert max(used[clip] for clip in gone) <= min(kept.values())
