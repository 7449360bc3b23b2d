import io
import os

import pytest

from voice_guide.plain.lines import Lines, can_ring


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_line_is_written_at_once_with_nothing_that_moves_a_cursor() -> None:
    stream = io.StringIO()
    Lines(stream)("Now\x1b[2J hold.\r\n")
    assert stream.getvalue() == "Now [2J hold.  \n"


def test_a_reader_that_went_away_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as stream:
        lines = Lines(stream)
        lines("Now hold.")
        assert lines.lost
        lines("Release.")
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, writing)
        os.close(null)


def test_no_stream_at_all_is_no_failure() -> None:
    lines = Lines(None)
    lines("Now hold.")
    assert lines.lost


def test_letters_that_cannot_be_written_are_replaced() -> None:
    data = io.BytesIO()
    stream = io.TextIOWrapper(data, encoding="ascii")
    Lines(stream)("Café.")
    assert data.getvalue() == b"Caf?.\n"


def test_a_ring_is_a_bell_and_no_line() -> None:
    stream = io.StringIO()
    Lines(stream).ring()
    assert stream.getvalue() == "\a"
    Lines(None).ring()


def test_a_closed_stream_rings_no_more_and_is_no_failure() -> None:
    stream = io.StringIO()
    stream.close()
    Lines(stream).ring()


@pytest.mark.parametrize(
    ("stream", "environ", "platform", "rings"),
    [
        (Terminal(), {"TERM": "xterm"}, "linux", True),
        (Terminal(), {"TERM": "dumb"}, "linux", False),
        (Terminal(), {}, "linux", False),
        (Terminal(), {}, "win32", True),
        (io.StringIO(), {"TERM": "xterm"}, "linux", False),
        (None, {"TERM": "xterm"}, "linux", False),
    ],
)
def test_only_a_terminal_rings_and_no_file_pipe_or_editor(
    stream: io.StringIO | None, environ: dict[str, str], platform: str, rings: bool
) -> None:
    assert can_ring(stream, environ, platform) is rings
