"""What the player plays, heard at a real sound server."""

import json
import os
import queue
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.player.conftest import buzz
from tests.player.test_worker import player_pid
from tests.sound.rig import Sink, sounding
from voice_guide.player import device
from voice_guide.player.client import PlayerClient, opening
from voice_guide.player.output import Open
from voice_guide.player.pipes import open_pipe
from voice_guide.ports import Began, Ended, Event, Opened, PlayerChanged, PlayerLost
from voice_guide.workers.spawn import PLAYER, spawned_early

pytestmark = pytest.mark.sound

LATENCY = 0.08
"""Seconds from a moment to its sound at the sink, at the most."""


class Listener:
    """A player at a private sink, and what it reports."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.player = PlayerClient(self.events.put)

    def wait(self, kind: type[Event], seconds: float = 8) -> Event:
        """The next event, which must be of a kind."""
        event = self.events.get(timeout=seconds)
        assert isinstance(event, kind), event
        return event


@pytest.fixture(scope="module")
def shared_sink() -> Iterator[Sink]:
    with sounding() as sink:
        yield sink


@pytest.fixture
def listener(shared_sink: Sink, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    for name, value in shared_sink.env.items():
        monkeypatch.setenv(name, value)
    made = Listener(shared_sink)
    assert made.wait(PlayerChanged) == PlayerChanged("PulseAudio", "")
    yield made
    made.player.close()


def test_two_clips_lie_at_the_sink_as_far_apart_as_their_moments(
    listener: Listener, tmp_path: Path
) -> None:
    clip = buzz(tmp_path / "a.wav", 0.2)
    at = time.monotonic() + 0.3
    listener.player.play(1, clip, at)
    listener.player.play(2, clip, at + 2.0)
    for _ in range(2):
        began, ended = listener.wait(Began), listener.wait(Ended)
        assert isinstance(began, Began)
        assert isinstance(ended, Ended)
        assert ended.at - began.at == pytest.approx(0.2, abs=0.02)
    first, second = listener.sink.recorder.until(at + 2.4).islands()[-2:]
    assert second.begin - first.begin == pytest.approx(2.0, abs=0.05)
    assert 0 <= first.begin - at < LATENCY
    assert first.length == pytest.approx(0.2, abs=0.005)


def test_hush_is_silent_at_once_and_for_all_that_was_to_come(
    listener: Listener, tmp_path: Path
) -> None:
    clip = buzz(tmp_path / "a.wav", 5)
    listener.player.play(1, clip, time.monotonic())
    listener.player.play(2, clip, time.monotonic() + 0.6)
    listener.wait(Began)
    time.sleep(0.3)
    hushed = time.monotonic()
    listener.player.hush()
    ended = listener.wait(Ended)
    assert isinstance(ended, Ended)
    assert not ended.whole
    last = listener.sink.recorder.until(hushed + 0.8).islands()[-1]
    assert last.end - hushed < 0.12
    assert listener.events.empty()


def test_a_louder_voice_is_louder_while_it_plays(listener: Listener, tmp_path: Path) -> None:
    begin = time.monotonic()
    listener.player.play(1, buzz(tmp_path / "a.wav", 1.0), begin)
    time.sleep(0.5)
    listener.player.volume(6.0)
    listener.wait(Began)
    listener.wait(Ended)
    heard = listener.sink.recorder.recording(begin)
    found = heard.islands()[-1]
    middle = [
        max(heard.samples[round((moment - heard.zero) * heard.rate) :][: heard.rate // 20])
        for moment in (found.begin + 0.2, found.end - 0.2)
    ]
    assert middle[1] / middle[0] == pytest.approx(10 ** (6 / 20), rel=0.1)


def test_the_two_chimes_are_heard(listener: Listener) -> None:
    begin = time.monotonic()
    listener.player.chime(1, "begin", begin + 0.2)
    listener.player.chime(2, "end", begin + 1.0)
    for _ in range(2):
        listener.wait(Began)
        listener.wait(Ended)
    first, second = listener.sink.recorder.until(begin + 1.6).islands()[-2:]
    assert second.begin - first.begin == pytest.approx(0.8, abs=0.05)


def test_sleep_gives_the_device_back_and_a_clip_opens_it_again(
    listener: Listener, tmp_path: Path
) -> None:
    listener.player.sleep()
    gone(listener)
    begin = time.monotonic()
    listener.player.play(1, buzz(tmp_path / "a.wav", 0.2), begin, late=1.0)
    listener.wait(Began)
    listener.wait(Ended)
    assert listener.sink.recorder.wait_for_sound(begin, 1) - begin < 0.5


def gone(listener: Listener) -> None:
    """Wait until no program holds a stream open."""
    until = time.monotonic() + 3
    while listener.sink.inputs():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_killed_player_is_silent_and_plays_again_at_the_same_volume(
    listener: Listener, tmp_path: Path
) -> None:
    clip = buzz(tmp_path / "a.wav", 3)
    listener.player.volume(-6.0)
    listener.player.play(1, clip, time.monotonic())
    listener.wait(Began)
    time.sleep(0.3)
    killed = time.monotonic()
    os.kill(player_pid(), signal.SIGKILL)
    listener.wait(PlayerLost)
    listener.wait(PlayerChanged)
    assert time.monotonic() - killed < 2
    began = time.monotonic()
    listener.player.play(2, buzz(tmp_path / "b.wav", 0.3), began)
    listener.wait(Began)
    listener.wait(Ended)
    heard = listener.sink.recorder.until(began + 0.5)
    before, after = (
        max(heard.samples[round((moment - heard.zero) * heard.rate) :][:4800])
        for moment in (heard.islands()[-2].begin + 0.05, heard.islands()[-1].begin + 0.05)
    )
    assert after / before == pytest.approx(1.0, rel=0.1)


def test_the_voice_returns_when_the_sound_server_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with sounding() as sink:
        for name, value in sink.env.items():
            monkeypatch.setenv(name, value)
        listener = Listener(sink)
        try:
            listener.wait(PlayerChanged)
            sink.stop()
            assert listener.wait(PlayerChanged) == PlayerChanged(None, "the sound device went away")
            sink.start_again()
            back = time.monotonic()
            assert listener.wait(PlayerChanged) == PlayerChanged("PulseAudio", "")
            assert time.monotonic() - back < 3
            listener.player.play(1, buzz(tmp_path / "a.wav", 0.2), time.monotonic())
            listener.wait(Began)
            assert sink.recorder.wait_for_sound(back, 2)
        finally:
            listener.player.close()


@pytest.mark.parametrize("opener", [device.open_device, open_pipe])
def test_every_device_plays_and_stops_at_once(
    opener: Open, shared_sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in shared_sink.env.items():
        monkeypatch.setenv(name, value)
    begin = time.monotonic()
    sink = opener(40, lambda frames: b"\x40\x1f\xc0\xe0" * (frames // 2))
    try:
        assert shared_sink.recorder.wait_for_sound(begin, 2) - begin < 0.5
        assert sink.name
        time.sleep(0.3)
    finally:
        closed = time.monotonic()
        sink.close()
    assert shared_sink.recorder.wait_for_silence(0.3, 3) - closed < 0.12
    assert not shared_sink.inputs()


def test_opening_words_are_cut_at_once_although_the_device_was_given_more_of_them(
    shared_sink: Sink, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in shared_sink.env.items():
        monkeypatch.setenv(name, value)
    clip = buzz(tmp_path / "long.wav", 5)
    told = opening(clip.path, 0.0, buffer=40, lead_in=0, log="")
    line = json.dumps(told).encode() + b"\n"
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    player = PlayerClient(events.put, process=spawned_early(PLAYER, line))
    first = {type(event): event for event in (events.get(timeout=8), events.get(timeout=8))}
    assert set(first) == {Opened, PlayerChanged}
    opened = first[Opened]
    assert isinstance(opened, Opened)
    player.play(1, clip, opened.at, late=5)
    assert events.get(timeout=8) == Began(1, opened.at)
    time.sleep(0.5)
    dropped = time.monotonic()
    player.drop((1,))
    ended = events.get(timeout=8)
    time.sleep(0.3)
    [sound] = [each for each in shared_sink.recorder.recording().islands() if each.end > opened.at]
    player.close()
    assert isinstance(ended, Ended)
    assert not ended.whole
    assert sound.begin == pytest.approx(opened.at, abs=LATENCY)
    assert sound.end - dropped < LATENCY
