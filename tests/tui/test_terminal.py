import io

import pytest

from voice_guide.tui.terminal import darkened


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_terminal_is_black_first_and_plain_last() -> None:
    terminal = Terminal()
    with darkened(terminal):
        assert terminal.getvalue() == "\x1b[?1049h\x1b[40m\x1b[2J"
    assert terminal.getvalue().endswith("\x1b[2J\x1b[0m")


def test_the_terminal_is_given_back_after_a_fault() -> None:
    terminal = Terminal()

    def fail() -> None:
        with darkened(terminal):
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert terminal.getvalue().endswith("\x1b[0m\x1b[?1049l")


def test_what_is_no_terminal_is_left_alone() -> None:
    file = io.StringIO()
    with darkened(file):
        pass
    with darkened(None):
        pass
    assert file.getvalue() == ""
