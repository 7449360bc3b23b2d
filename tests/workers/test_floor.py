"""Of all copies of the program one has the floor; it goes with the process."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from voice_guide.paths import places
from voice_guide.workers.floor import Floor, floor

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nobody waits there")

ROOT = Path(__file__).parents[2]

HOLDS = """
import signal, sys, time
from voice_guide.workers.floor import Floor
if sys.argv[2] == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
floor = Floor(sys.argv[1])
assert floor.take()
floor.tell("Calf stretch")
floor.answer(lambda *_: print("knock", flush=True))
print("ready", flush=True)
while True:
    time.sleep(60)
"""


@contextmanager
def another(folder: Path, manner: str = "") -> Iterator[subprocess.Popen[str]]:
    """Another process that has the floor."""
    command = [sys.executable, "-c", HOLDS, str(folder), manner]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Put back what a floor does with a knock."""
    before = signal.getsignal(signal.SIGUSR1)
    yield
    signal.signal(signal.SIGUSR1, before)


def test_who_comes_first_has_it_until_it_is_released(tmp_path: Path) -> None:
    first, second = Floor(str(tmp_path)), Floor(str(tmp_path))
    assert first.take()
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_the_holder_says_its_process_and_what_it_plays(tmp_path: Path) -> None:
    with another(tmp_path) as process:
        ours = Floor(str(tmp_path))
        assert not ours.take()
        assert ours.holder() == (process.pid, "Calf stretch")


def test_it_goes_with_a_process_that_is_killed(tmp_path: Path) -> None:
    with another(tmp_path) as process:
        process.kill()
        process.wait()
        ours = Floor(str(tmp_path))
        assert ours.take()
        assert ours.holder() == (os.getpid(), "")


def test_a_knock_is_answered_and_ends_nobody(tmp_path: Path) -> None:
    with another(tmp_path) as process:
        ours = Floor(str(tmp_path))
        ours.take()
        ours.knock()
        assert process.stdout is not None
        assert process.stdout.readline() == "knock\n"
        assert process.poll() is None


@pytest.mark.parametrize("manner", ["", pytest.param("stubborn", marks=pytest.mark.long)])
def test_who_wants_help_at_once_gets_the_floor(tmp_path: Path, manner: str) -> None:
    with another(tmp_path, manner) as process:
        assert Floor(str(tmp_path)).seize()
        end = signal.SIGKILL if manner else signal.SIGTERM
        assert process.wait(1) == -end


def test_one_that_was_stopped_by_its_shell_gives_way_too(tmp_path: Path) -> None:
    with another(tmp_path) as process:
        os.kill(process.pid, signal.SIGSTOP)
        assert Floor(str(tmp_path)).seize()
        assert process.wait(1) == -signal.SIGTERM


def test_a_process_is_left_alone_whose_number_is_all_that_an_old_run_left(tmp_path: Path) -> None:
    with another(tmp_path / "elsewhere") as innocent:
        (tmp_path / "running").write_text(f"{innocent.pid}\nold")
        ours = Floor(str(tmp_path))
        assert ours.seize()
        assert innocent.poll() is None
        ours.release()


@pytest.mark.parametrize("damage", [b"", b"x\n", b"-4\nme", b"\xff\xff", b"9" * 5000])
def test_a_holder_that_is_not_known_is_not_ended(tmp_path: Path, damage: bytes) -> None:
    with another(tmp_path) as process:
        (tmp_path / "running").write_bytes(damage)
        ours = Floor(str(tmp_path))
        assert not ours.take()
        assert not ours.seize()
        assert process.poll() is None


def test_a_title_of_any_length_and_letters_fits(tmp_path: Path) -> None:
    ours = Floor(str(tmp_path))
    ours.take()
    ours.tell("ü" * 5000)
    assert ours.holder()[1].startswith("üüü")
    ours.tell("short")
    assert ours.holder() == (os.getpid(), "short")
    ours.release()


def test_where_nothing_can_be_written_a_spare_folder_does(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    spare = tmp_path / "spare"
    first, second = (Floor(str(blocked), str(spare)) for _ in range(2))
    assert first.take()
    assert not second.take()
    first.release()
    assert Floor(str(blocked)).take()


def test_a_link_that_somebody_laid_there_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (tmp_path / "running").symlink_to(victim)
    ours = Floor(str(tmp_path))
    assert ours.take()
    assert victim.read_text() == "precious"


def test_its_file_and_folders_are_for_the_owner_alone(tmp_path: Path) -> None:
    ours = Floor(str(tmp_path / "home" / "state"))
    assert ours.take()
    modes = [path.stat().st_mode & 0o777 for path in sorted((tmp_path / "home").rglob("*"))]
    assert modes == [0o700, 0o600]
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
    ours.release()


SURROUNDINGS = [
    {"VOICE_GUIDE_HOME": "{}/own"},
    {"VOICE_GUIDE_HOME": "~/own", "HOME": "{}"},
    {"XDG_STATE_HOME": "{}/states", "HOME": "{}"},
    {"XDG_STATE_HOME": "not/whole", "HOME": "{}"},
    {"HOME": "{}"},
]


@pytest.mark.parametrize("home", ["", "not/whole", None])
def test_without_a_home_nothing_is_left_where_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("VOICE_GUIDE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "HOME"):
        monkeypatch.delenv(name, raising=False)
    if home is not None:
        monkeypatch.setenv("HOME", home)

    def unknown(_: int) -> None:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", unknown)
    ours = floor()
    assert ours.take()
    assert ours.holder() == (0, "")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("given", SURROUNDINGS)
def test_it_lies_where_all_that_is_remembered_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, str]
) -> None:
    for name in ("VOICE_GUIDE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, text in given.items():
        monkeypatch.setenv(name, text.format(tmp_path))
    ours = floor()
    assert ours.take()
    assert (places(os.environ).state / "running").exists()
    ours.release()
