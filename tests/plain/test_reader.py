import pytest

from tests.plain.reader import LineReader, hold_to_trace
from tests.sound.trace import Line


@pytest.mark.parametrize(
    "data",
    [
        b"Now ho",
        b"Now hold.\r\n",
        b"\x1b[1mNow hold.\x1b[0m\n",
        b"Now hold.\n\x1b[A",
        b"3\x082\n",
        b"\n",
        b"  Now hold.\n",
        "█████ 30\n".encode(),
        "┌──┐\n".encode(),
    ],
)
def test_what_is_no_plain_whole_line_is_refused(data: bytes) -> None:
    with pytest.raises(AssertionError):
        LineReader().take(data, 0.0)


def test_lines_are_read_once_each_in_their_order() -> None:
    reader = LineReader()
    reader.take(b"Now hold.\nRelease.\n", 1.0)
    reader.take("Café, 30 °C.\n".encode(), 2.0)
    assert reader.text == ["Now hold.", "Release.", "Café, 30 °C."]


def cue(text: str, planned: float, kind: str = "say", state: str = "played") -> Line:
    return Line("a", 1, 1, kind, text, planned, None, None, state)


TRACE = (cue("One.", 0.5), cue("Left out.", 0.9, state="dropped"), cue("Two.", 2.0))


def test_lines_are_held_to_their_moments() -> None:
    reader = LineReader()
    reader.take(b"One.\n", 10.5)
    reader.take(b"Hold: 3 seconds.\n", 11.0)
    reader.take(b"Two.\n", 12.1)
    assert hold_to_trace(reader, TRACE, counts=True, near=0.3) == pytest.approx([0.0, 0.1])


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        ([b"One.\n", b"Two.\n"], 2.5),
        ([b"One.\n", b"Two.\n", b"Two.\n"], 2.0),
        ([b"One.\n"], 2.0),
        ([b"One.\n", b"Left out.\n", b"Two.\n"], 2.0),
    ],
)
def test_a_line_that_is_late_twice_there_or_missing_is_found(lines: list[bytes], at: float) -> None:
    reader = LineReader()
    reader.take(lines[0], 0.5)
    for line in lines[1:]:
        reader.take(line, at)
    with pytest.raises(AssertionError):
        hold_to_trace(reader, TRACE, counts=True, near=0.3)
