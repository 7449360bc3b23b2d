"""The device goes and is back where no guide goes on: at the menu, in a pause, twenty times."""

import time
from pathlib import Path

import pytest

from tests.faults.levels import Level, dead_children, level
from tests.faults.outages import BACK_WITHIN, OUTAGES, TALK, heard, noted, told_in
from tests.faults.places import at
from tests.faults.sabotage import PLAYER
from tests.sound import processes
from tests.sound.rig import Sink, until
from tests.terminal.rig import opened
from voice_guide.speech.chain import Lack, Link
from voice_guide.wording import session as wording
from voice_guide.wording.heard import line

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]

AWAY = 4.0
"""Seconds for which the sound is away."""

RESTARTS = 20
SETTLED = 4
"""Restarts after which everything is loaded that a restart needs."""


def said_after(home: Path, moment: float, words: str) -> bool:
    """Whether words were heard that began after a moment."""
    return any(words in each.text and each.began > moment for each in heard(home))


@pytest.mark.parametrize(
    ("name", "place", "front"),
    [
        ("the server is killed", "menu", "screen"),
        ("the server is killed", "pause", "plain"),
        ("the device is suspended", "menu", "plain"),
        ("the device is suspended", "pause", "screen"),
    ],
)
def test_where_no_guide_goes_on_the_voice_says_that_it_is_back(
    sink: Sink, tmp_path: Path, name: str, place: str, front: str
) -> None:
    home = tmp_path / "home"
    sink.env.update(told_in(home))
    with at(place, front, sink, home) as terminal:
        sink.recorder.wait_for_silence(1.5, 60)
        back = OUTAGES[name].last(sink, AWAY)
        took = sink.recorder.wait_for_sound(back, 15) - back
        noted(f"{name}, {place}, {front}: back after {took:.2f} s")
        assert took < BACK_WITHIN
        until(lambda: said_after(home, back, wording.SOUND_IS_BACK), 10, "it says so")
        pressed = terminal.press("space" if place == "pause" else "w")
        until(lambda: any(each.began > pressed for each in heard(home)), 15, "a key is answered")
        said = [each.text for each in heard(home)]
        assert said.count(wording.SOUND_IS_BACK) == 1


@pytest.mark.parametrize("name", OUTAGES)
def test_the_screen_says_that_it_is_silent_for_as_long_as_it_is(
    sink: Sink, tmp_path: Path, name: str
) -> None:
    with opened(tmp_path / "home", "play", TALK, sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        terminal.wait_for("Put both feet flat on the floor", 15)
        OUTAGES[name].go(sink)
        terminal.wait_for(line(Link.BELL, Lack.DEVICE), 5)
        terminal.wait_for("Breathe in slowly.", 10)
        back = OUTAGES[name].back(sink)
        took = sink.recorder.wait_for_sound(back, 15) - back
        noted(f"{name}, on the screen: back after {took:.2f} s")
        assert took < BACK_WITHIN
        terminal.wait_for(lambda shown: "Silent" not in shown, 5)


@pytest.mark.timeout(180)
def test_twenty_servers_one_after_the_other_leave_nothing_behind(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with at("menu", "plain", sink, home) as terminal:
        player = processes.wait_for_worker(home, PLAYER)
        levels: list[dict[int, Level]] = []
        for _ in range(RESTARTS):
            sink.stop()
            sink.start_again()
            until(lambda: bool(sink.inputs()), BACK_WITHIN, "the device is open")
            levels.append({each: at_rest(each) for each in (player, terminal.process.pid)})
        assert processes.worker(home, PLAYER) == player
        for process in (player, terminal.process.pid):
            assert_level(levels, process)


def at_rest(process: int) -> Level:
    """What a process has when it is not just opening something."""
    found = []
    for _ in range(10):
        found.append(level(process, 0))
        time.sleep(0.05)
    return min(found, key=lambda each: each.descriptors)


def assert_level(levels: list[dict[int, Level]], process: int) -> None:
    """Hold that a process has no more descriptors and threads than at first, and no dead child."""
    first, last = levels[SETTLED][process], levels[-1][process]
    noted(f"{first.descriptors} and then {last.descriptors} descriptors, {last.threads} threads")
    assert last.descriptors <= first.descriptors
    assert last.threads <= first.threads
    assert last.memory - first.memory < 2
    assert dead_children(process) == ()
