"""Without any sound the session still runs on time, and says that it is silent."""

import time
from pathlib import Path

import pytest

from tests.sound.program import DATA, running
from tests.sound.rig import silent_env
from tests.sound.trace import read

pytestmark = pytest.mark.sound

GUIDE = str(DATA / "one-hold.toml")
HOLD = 4.0


@pytest.mark.long
def test_a_session_without_sound_runs_on_time_says_so_and_prints_nothing_stray(
    tmp_path: Path,
) -> None:
    trace = tmp_path / "trace"
    words = ("play", GUIDE, "--plain", "--trace", str(trace))
    with running(tmp_path / "home", *words, sound=silent_env(tmp_path)) as program:
        program.wait_for_line("Now hold.", 15)
        shown = time.monotonic()
        program.wait_for_line("Release.", 15)
        took = time.monotonic() - shown
        assert program.wait(20) == 0
        lines = program.out.splitlines()
        said_of_sound = program.out + program.err
    assert "silent" in said_of_sound.lower()
    assert said_of_sound.replace("\n", "").isprintable()
    for stray in ("ALSA", "pulse", "jack", "Traceback", "snd_", "Audio saved"):
        assert stray not in said_of_sound
    said = {line.text: line for line in read(trace)}
    assert all(text in lines for text in said)
    assert all(line.began is None and line.ended is None for line in said.values())
    begun, release = said["Now hold."].planned, said["Release."].planned
    assert begun is not None
    assert release is not None
    assert HOLD < release - begun < HOLD + 1.5
    assert took == pytest.approx(release - begun, abs=0.1)


@pytest.mark.parametrize("words", [("play", GUIDE), ("now",), ()])
def test_where_sound_is_demanded_and_there_is_none_the_exit_code_is_three(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    demand = (*words, "--require-sound")
    with running(tmp_path / "home", *demand, sound=silent_env(tmp_path)) as program:
        assert program.wait(15) == 3
        assert "sound" in program.err
        assert "Traceback" not in program.err
