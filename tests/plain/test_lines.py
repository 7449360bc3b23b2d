import io
import os

from voice_guide.plain.lines import Lines


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
