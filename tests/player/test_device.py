"""Without miniaudio there is still a way to sound, and the reason is named."""

import shutil

import pytest

from voice_guide.player import device
from voice_guide.player.sink import NoSink

pipes = pytest.importorskip("voice_guide.player.pipes", reason="Windows has no pipe players")


def silence(frames: int) -> bytes:
    return bytes(2 * frames)


def test_a_machine_without_miniaudio_resamples_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(device, "miniaudio", None)
    assert len(device.resample(silence(1600), 16000, 48000)) == 2 * 4800
    with pytest.raises(NoSink, match="miniaudio is not installed"):
        device.open_device(40, silence)


def test_no_player_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(NoSink, match="there is no player program"):
        pipes.open_pipe(40, silence)


def test_a_player_that_ends_at_once_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "/bin/false" if name == "aplay" else None)
    with pytest.raises(NoSink, match="aplay would not play"):
        pipes.open_pipe(40, silence)


@pytest.mark.parametrize("buffer", [20, 40, 200])
def test_every_player_is_told_the_buffer(buffer: int) -> None:
    for command in pipes.commands(buffer):
        assert any(str(buffer) in word for word in command)
