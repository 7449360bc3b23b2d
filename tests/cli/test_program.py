import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.company import short
from tests.sound import processes
from tests.sound.program import COMMAND, ROOT, environment, ran, running
from tests.sound.rig import silent_env


def test_data_and_problems_go_their_own_ways(tmp_path: Path) -> None:
    done = ran(tmp_path / "home", "settings", "path")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("settings.toml\n")
    done = ran(tmp_path / "home", "show", "nothing-like-it")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_read_enough_is_no_error(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "show", "calf-bed"],
        cwd=ROOT,
        env=environment(tmp_path / "home", {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        assert (process.wait(20), said) == (0, b"")


def test_no_standard_output_at_all_is_no_error(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$0" -m voice_guide list >&-', sys.executable],
        cwd=ROOT,
        env=environment(tmp_path / "home", {}),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("place", ["/proc/nowhere", "/dev/null/home"])
def test_a_home_that_cannot_be_written_is_no_failure(tmp_path: Path, place: str) -> None:
    env = {**silent_env(tmp_path), "VOICE_GUIDE_HOME": place}
    words = ("play", short(tmp_path), "--from", "rest")
    with running(tmp_path / "home", *words, sound=env) as program:
        assert program.wait(30) == 0
        assert "Done." in program.out
        assert "Traceback" not in program.err


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_a_session_that_is_ended_leaves_nothing_behind(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    home = tmp_path / "home"
    with running(home, "play", "calf-bed", sound=silent_env(tmp_path)) as program:
        program.wait_for_line("Stay in bed.", 20)
        os.kill(program.process.pid, number)
        assert program.wait(5) == code
        assert processes.seconds_until_none(home) < 2
        assert "Traceback" not in program.err


def test_the_voices_are_listed_and_the_one_that_speaks_is_named(tmp_path: Path) -> None:
    done = ran(tmp_path / "home", "voices")
    assert done.returncode == 0
    assert "pico, SVOX Pico: " in done.stdout
    assert "espeak, espeak-ng: " in done.stdout
    assert done.stdout.startswith("In use: ")
    listed = json.loads(ran(tmp_path / "home", "voices", "--json").stdout)
    assert listed["voice"] in done.stdout
    assert {offer["driver"] for offer in listed["offers"]} >= {"pico", "espeak", "silent"}


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize(
    "words", [("now", "--nonsense"), ("now", "no-such-guide"), ("--nonsense",)]
)
def test_a_command_that_comes_to_nothing_leaves_no_player_behind(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    home = tmp_path / "home"
    assert ran(home, *words).returncode in (1, 2)
    assert list(processes.of(home)) == []


def test_the_player_loads_no_web_client() -> None:
    code = "import sys, voice_guide.player.worker as w; print('http.client' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout == b"False\n"


def test_what_starts_the_player_loads_next_to_nothing() -> None:
    code = (
        "import sys, voice_guide.__main__; print(*sorted(m for m in sys.modules if 'voice' in m))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    loaded = done.stdout.decode().split()
    assert [name for name in loaded if name.startswith("voice_guide")] == [
        "voice_guide",
        "voice_guide.__main__",
        "voice_guide.workers",
        "voice_guide.workers.floor",
        "voice_guide.workers.opening",
        "voice_guide.workers.spawn",
    ]
