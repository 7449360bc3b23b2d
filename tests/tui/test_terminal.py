import io
import os
from collections.abc import Mapping

import pytest

from voice_guide.tui.terminal import darkened

WINDOW: Mapping[str, str] = {"TERM": "xterm-256color"}
CONSOLE: Mapping[str, str] = {"TERM": "linux"}
NO_COLOUR: Mapping[str, str] = {**WINDOW, "NO_COLOR": "1"}


class Terminal(io.StringIO):
    """A file in memory that passes for a terminal."""

    def __init__(self) -> None:
        super().__init__()
        self._file = os.memfd_create("terminal")

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._file

    def getvalue(self) -> str:
        return os.pread(self._file, 4096, 0).decode()

    def close(self) -> None:
        super().close()
        os.close(self._file)


def written(environ: Mapping[str, str], *, black: bool = True) -> tuple[str, str]:
    """What is written before and after."""
    terminal = Terminal()
    with darkened(terminal, environ, black=black):
        before = terminal.getvalue()
    return before, terminal.getvalue().removeprefix(before)


def test_the_terminal_and_its_edges_are_black_first_and_its_own_last() -> None:
    before, after = written(WINDOW)
    assert before == "\x1b[?1049h\x1b]11;#000000\x1b\\\x1b[40m\x1b[2J"
    assert after == "\x1b[0m\x1b]111\x1b\\"


def test_a_bare_console_is_cleared_as_it_keeps_the_last_picture() -> None:
    before, after = written(CONSOLE)
    assert before == "\x1b[?1049h\x1b[40m\x1b[2J"
    assert after == "\x1b[0m\x1b[2J\x1b[H"


def test_nothing_written_can_ring_the_bell_at_night() -> None:
    for environ in (WINDOW, CONSOLE, NO_COLOUR):
        assert "\a" not in "".join(written(environ))


@pytest.mark.parametrize(("environ", "black"), [(NO_COLOUR, True), (WINDOW, False)])
def test_the_terminal_keeps_its_colours_for_who_wants_none_and_by_day(
    environ: Mapping[str, str], black: bool
) -> None:
    assert written(environ, black=black) == ("\x1b[?1049h\x1b[2J", "\x1b[0m")


def test_the_terminal_is_given_back_after_a_fault() -> None:
    terminal = Terminal()

    def fail() -> None:
        with darkened(terminal, WINDOW):
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert terminal.getvalue().endswith("\x1b[0m\x1b[?1049l\x1b]111\x1b\\")


def test_what_is_no_terminal_is_left_alone() -> None:
    file = io.StringIO()
    with darkened(file, WINDOW):
        pass
    with darkened(None, WINDOW):
        pass
    assert file.getvalue() == ""
