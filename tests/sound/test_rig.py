"""The rig hears what is played, when it is played."""

import subprocess
import time
from pathlib import Path

import pytest

from tests.sound.rig import RATE, Sink
from tests.sound.test_recording import beeps

pytestmark = pytest.mark.sound


def pacat(sink: Sink, samples: bytes) -> None:
    """Play samples to their end."""
    subprocess.run(
        ["pacat", "--raw", f"--rate={RATE}", "--channels=1", "--format=s16le"],
        env={"PATH": "/usr/bin:/bin", **sink.env},
        input=samples,
        check=True,
        timeout=20,
    )


def test_known_onsets_are_found_within_ten_milliseconds(sink: Sink) -> None:
    stretches = ((0.5, 0.6), (1.0, 1.3), (2.0, 2.1))
    pacat(sink, beeps(2.5, *stretches).tobytes())
    found = sink.recorder.recording().islands()
    assert len(found) == len(stretches)
    for island, (begin, end) in zip(found, stretches, strict=True):
        assert island.begin - found[0].begin == pytest.approx(begin - 0.5, abs=0.01)
        assert island.length == pytest.approx(end - begin, abs=0.01)


def test_a_sound_is_heard_at_the_moment_it_was_sent(sink: Sink) -> None:
    play = ["pacat", "--raw", f"--rate={RATE}", "--channels=1", "--latency-msec=20"]
    with subprocess.Popen(
        [*play, "--format=s16le"],
        env={"PATH": "/usr/bin:/bin", **sink.env},
        stdin=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        silence, tone = bytes(RATE // 100 * 2), beeps(0.2, (0, 0.2)).tobytes()
        started = time.monotonic()
        for tick in range(1, 200):
            process.stdin.write(silence)
            process.stdin.flush()
            time.sleep(max(0.0, started + tick / 100 - time.monotonic()))
        sent = time.monotonic()
        process.stdin.write(tone)
        process.stdin.close()
    assert 0 <= sink.recorder.wait_for_sound(started, 5) - sent < 0.1


def test_silence_is_known_to_be_silence(sink: Sink) -> None:
    begin = time.monotonic()
    heard = sink.recorder.until(begin + 0.3)
    assert heard.is_silent(begin, begin + 0.3)


def test_a_server_that_was_stopped_can_be_started_again(sink: Sink) -> None:
    sink.stop()
    sink.start_again()
    assert sink.inputs() == ()
    pacat(sink, beeps(0.5, (0.1, 0.4)).tobytes())
    assert len(sink.recorder.recording().islands()) == 1


def test_the_servers_files_lie_in_its_own_folder(sink: Sink) -> None:
    folder = Path(sink.env["XDG_RUNTIME_DIR"])
    assert sink.env["PULSE_SERVER"] == f"unix:{folder / 'native'}"
    assert (folder / "native").is_socket()
