"""The player's process, on a machine without any sound, and when its program goes."""

import os
import queue
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.player.conftest import buzz
from tests.sound.rig import silent_env
from voice_guide.player.client import PlayerClient
from voice_guide.ports import Event, Missed, PlayerChanged, PlayerLost
from voice_guide.workers.child import Child

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="sends signals, and looks for processes in /proc"
)


class Listener:
    """A player, and what it reports."""

    def __init__(self, log: Path) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.player = PlayerClient(self.events.put, log=log)

    def next(self) -> Event:
        return self.events.get(timeout=8)


@pytest.fixture
def silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """A player without any sound server or device."""
    for name, value in silent_env(tmp_path).items():
        monkeypatch.setenv(name, value)
    listener = Listener(tmp_path / "player.log")
    yield listener
    listener.player.close()


def player_pid() -> int:
    """The one player that this process has started."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((place / "stat").read_text().rsplit(")", 1)[1].split()[1])
            words = (place / "cmdline").read_text()
        except OSError:
            continue
        if parent == os.getpid() and "voice_guide.player.worker" in words:
            found.append(int(place.name))
    assert len(found) == 1
    return found[0]


def test_without_sound_it_says_so_and_prints_nothing(
    silent: Listener, capfd: pytest.CaptureFixture[str]
) -> None:
    assert silent.next() == PlayerChanged(None, "no sound device could be opened")
    printed = capfd.readouterr()
    assert (printed.out, printed.err) == ("", "")


def test_without_sound_what_is_due_is_missed_at_its_moment(
    silent: Listener, tmp_path: Path
) -> None:
    silent.next()
    clip = buzz(tmp_path / "a.wav", 0.2)
    at = time.monotonic() + 0.3
    silent.player.play(7, clip, at, late=0.0)
    assert silent.next() == Missed(7, "no sound device took it")
    assert 0 < time.monotonic() - at < 0.3


def test_what_is_asked_for_while_it_starts_is_not_lost(silent: Listener, tmp_path: Path) -> None:
    silent.player.play(1, buzz(tmp_path / "a.wav", 0.2), time.monotonic() + 0.5)
    found = {type(silent.next()), type(silent.next())}
    assert found == {PlayerChanged, Missed}


def test_a_clip_that_is_not_there_is_missed_and_named(silent: Listener, tmp_path: Path) -> None:
    silent.next()
    clip = buzz(tmp_path / "gone.wav", 0.2)
    clip.path.unlink()
    silent.player.play(3, clip, time.monotonic() + 9)
    missed = silent.next()
    assert isinstance(missed, Missed)
    assert missed.key == 3
    assert "gone.wav" in missed.why


def test_a_killed_player_is_lost_and_comes_back(silent: Listener) -> None:
    silent.next()
    os.kill(player_pid(), signal.SIGKILL)
    assert silent.next() == PlayerLost("it was ended by signal 9")
    assert isinstance(silent.next(), PlayerChanged)


def test_a_player_that_was_asleep_stays_asleep_when_it_is_replaced(silent: Listener) -> None:
    silent.next()
    silent.player.sleep()
    os.kill(player_pid(), signal.SIGKILL)
    silent.next()
    with pytest.raises(queue.Empty):
        silent.events.get(timeout=0.7)
    silent.player.wake()
    assert isinstance(silent.next(), PlayerChanged)


def test_nonsense_from_the_player_is_answered_by_a_new_one(
    silent: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent.next()
    reasons: list[str] = []
    monkeypatch.setattr(Child, "restart", lambda _, why: reasons.append(why))
    silent.player._heard({"began": "first"})
    assert reasons == ["it said what it cannot mean: {'began': 'first'}"]
    assert silent.events.empty()
