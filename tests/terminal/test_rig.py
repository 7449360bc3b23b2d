"""The window shows what is written, and passes on what is pressed."""

import sys
from pathlib import Path

import pytest

from tests.sound import processes
from tests.terminal import rig

pytestmark = pytest.mark.terminal

ECHO = (
    "import shutil, signal, sys, time; print('ready', flush=True)\n"
    "signal.signal(signal.SIGWINCH, lambda *_: print(shutil.get_terminal_size().columns))\n"
    "for line in sys.stdin: print('got', line.strip(), sys.stdin.isatty(), flush=True)"
)


@pytest.fixture
def echo(monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    monkeypatch.setattr(rig, "COMMAND", (sys.executable, "-c", ECHO))
    return ()


def test_keys_reach_the_program_and_its_words_the_screen(
    tmp_path: Path, echo: tuple[str, ...]
) -> None:
    with rig.opened(tmp_path / "home", *echo, sound={}) as terminal:
        terminal.wait_for("ready")
        terminal.press("a", "b", "enter")
        terminal.wait_for("got ab True")


def test_a_window_that_changes_its_size_says_so(tmp_path: Path, echo: tuple[str, ...]) -> None:
    with rig.opened(tmp_path / "home", *echo, sound={}) as terminal:
        terminal.wait_for("ready")
        terminal.resize(123, 40)
        terminal.wait_for("123")


def test_closing_the_window_hangs_up(tmp_path: Path, echo: tuple[str, ...]) -> None:
    home = tmp_path / "home"
    with rig.opened(home, *echo, sound={}) as terminal:
        terminal.wait_for("ready")
        assert processes.of(home) == {terminal.process.pid}
        terminal.hang_up()
        assert terminal.wait(5) != 0
        assert processes.of(home) == frozenset()


def test_what_never_shows_is_an_error_with_the_screen_in_it(
    tmp_path: Path, echo: tuple[str, ...]
) -> None:
    with (
        rig.opened(tmp_path / "home", *echo, sound={}) as terminal,
        pytest.raises(TimeoutError, match="ready"),
    ):
        terminal.wait_for("never", seconds=0.5)
