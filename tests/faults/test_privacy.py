"""What leaves the program: nothing by the network, and on the disk nothing for others to see."""

import os
import re
import signal
import stat
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.faults.mounts import GO_ON, OWN, UNSHARE
from tests.faults.places import ONE_HOLD
from tests.faults.sabotage import PLAYER, VOICE, sabotaged
from tests.faults.whole import heard_whole
from tests.sound import processes
from tests.sound.program import ran, running
from tests.sound.rig import Sink, until
from tests.terminal.rig import opened
from voice_guide.log import LIMIT

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]

TRACING: Final = ("/usr/bin/strace", "-f", "-qq", "-s", "400", "-e", "trace=network,execve", "-o")

FLOOD: Final = 2_000_000
"""Bytes a second that a broken worker prints."""


def calls(trace: Path, name: str) -> list[str]:
    """What a program and its children asked the system for by that name."""
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if re.match(rf"\d+ +{name}\(", line)]


def hold_to_privacy(trace: Path) -> None:
    """Hold that there were only sockets of this machine, and no program but Python."""
    sockets, connections = calls(trace, "socket"), calls(trace, "connect")
    assert connections
    assert [line for line in sockets if "socket(AF_UNIX," not in line] == []
    assert [line for line in connections if "sa_family=AF_UNIX" not in line] == []
    started = [re.findall(r'execve\("([^"]*)"', line)[0] for line in calls(trace, "execve")]
    assert len(started) >= 3
    assert {Path(name).name for name in started} == {Path(sys.executable).name}


@pytest.mark.needs("strace")
def test_a_session_in_lines_opens_no_network_socket_and_no_shell(
    sink: Sink, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    words = ("play", ONE_HOLD, "--plain")
    before = (*TRACING, str(trace))
    with running(tmp_path / "home", *words, sound=sink.env, before=before) as program:
        assert program.wait(50) == 0
    hold_to_privacy(trace)


@pytest.mark.needs("strace")
def test_an_evening_on_the_screen_opens_no_network_socket_and_no_shell(
    sink: Sink, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    before = (*TRACING, str(trace))
    with opened(tmp_path / "home", sound=sink.env, before=before) as terminal:
        for key in ("s", "?"):
            terminal.wait_for("Space Start", 30)
            terminal.press(key)
            terminal.wait_for(lambda shown: "Space Start" not in " ".join(shown.split()), 20)
            terminal.press("escape")
        terminal.wait_for("Space Start", 30)
        terminal.press("space")
        terminal.wait_for("Space Pause", 20)
        terminal.press("h")
        terminal.wait_for(lambda shown: "Space Pause" not in " ".join(shown.split()), 20)
        terminal.press("ctrl+c")
        assert terminal.wait(20) == 130
    hold_to_privacy(trace)


@pytest.mark.needs("namespaces")
def test_without_any_network_it_is_heard_whole(sink: Sink, tmp_path: Path) -> None:
    heard_whole(sink, tmp_path / "home", before=(UNSHARE, "--net"))


def test_all_it_writes_is_for_its_owner_alone_whatever_the_shell_allows(
    sink: Sink, tmp_path: Path
) -> None:
    home, guides = tmp_path / "home", tmp_path / "guides"
    lax = ("/bin/sh", "-c", 'umask 000; exec "$@"', "sh")
    heard_whole(sink, home, before=lax, folder=guides)
    with opened(home, "now", sound=sink.env, before=lax) as terminal:
        terminal.wait_for("Pause", 15)
        until(lambda: (home / "state" / "state.json").exists(), 15, "it remembers the guide")
        terminal.process.send_signal(signal.SIGTERM)
        terminal.wait(10)
    with running(home, "settings", "set", "volume", "-20", sound={}, before=lax) as program:
        assert program.wait(20) == 0, program.err
    found = [path for path in home.rglob("*") if path.name not in ("stdout", "stderr")]
    modes = {str(path.relative_to(home)): stat.S_IMODE(path.stat().st_mode) for path in found}
    assert {"config/settings.toml", "state/state.json", "state/log/player.log"} <= set(modes)
    wrong = {
        name: oct(mode)
        for name, mode in modes.items()
        if mode != (0o700 if (home / name).is_dir() else 0o600)
    }
    assert wrong == {}


@pytest.mark.needs("namespaces")
@pytest.mark.parametrize("victim", ["the program", VOICE, PLAYER])
def test_clips_that_cannot_be_kept_are_gone_after_any_death(
    sink: Sink, tmp_path: Path, victim: str
) -> None:
    home, memory, passing = tmp_path / "home", tmp_path / "shm", tmp_path / "passing"
    for folder in (home, memory, passing):
        folder.mkdir()
    (home / "cache").write_text("no folder")
    mount = f'mount --bind "$1" /dev/shm; {GO_ON}'
    before = (*OWN, mount, "sh", str(memory))
    env = {**sink.env, "TMPDIR": str(passing)}
    began = sink.recorder.recording().end
    with running(home, "play", ONE_HOLD, "--plain", sound=env, before=before) as program:
        sink.recorder.wait_for_sound(began, 15)
        assert list(memory.rglob("*.wav"))
        assert {stat.S_IMODE(path.stat().st_mode) for path in memory.rglob("*.wav")} == {0o600}
        if victim == "the program":
            program.process.kill()

            program.wait(5)
            processes.seconds_until_none(home)
        else:
            os.kill(processes.wait_for_worker(home, victim), signal.SIGKILL)
            assert program.wait(30) == 0
    assert list(memory.iterdir()) == []
    assert list(passing.iterdir()) == []


def test_the_logs_hold_nothing_of_the_person(sink: Sink, tmp_path: Path) -> None:
    home, own = tmp_path / "home", tmp_path / "zebra" / "secret.toml"
    assert ran(home, "settings", "set", "pregnant", "true").returncode == 0
    own.parent.mkdir()
    text = Path(ONE_HOLD).read_text(encoding="utf-8")
    own.write_text(text.replace("One short hold", "Zebra").replace("your toes", "the zebra"))
    began = sink.recorder.recording().end
    with opened(home, "play", str(own), sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(began, 15)
        os.kill(processes.wait_for_worker(home, VOICE), signal.SIGKILL)
        os.kill(processes.wait_for_worker(home, PLAYER), signal.SIGKILL)
        terminal.wait_for("Now hold.", 20)
        terminal.press("w", "z", "e", "space", "ctrl+c")
        terminal.wait(10)
    logs = {path.name: path.read_text() for path in (home / "state" / "log").iterdir()}
    assert "was lost" in logs["voice-guide.log"]
    told = "".join(logs.values()).lower()
    assert [word for word in ("zebra", "pregnant", "hold", "pull") if word in told] == []


@pytest.mark.parametrize("worker", [VOICE, PLAYER])
def test_a_worker_that_prints_without_end_does_not_fill_the_disk(
    sink: Sink, tmp_path: Path, worker: str
) -> None:
    home = tmp_path / "home"
    heard_whole(sink, home, sabotaged(f"prints.flood {FLOOD}", worker))
    sizes = {path.name: path.stat().st_size for path in (home / "state" / "log").iterdir()}
    assert sum(sizes.values()) >= LIMIT
    assert max(sizes.values()) < LIMIT + FLOOD
