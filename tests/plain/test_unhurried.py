import io
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from typing import TextIO

import pytest

from tests.sound.rig import until
from voice_guide.pen import Pen
from voice_guide.plain.lines import Lines
from voice_guide.plain.unhurried import unhurried

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it has no such terminals")

if sys.platform != "win32":
    import tty


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """Both ends of a pipe, which a test may close itself."""
    ends = os.pipe()
    yield ends
    for end in ends:
        _closed(end)


def _closed(descriptor: int) -> None:
    """Close it, unless a test has."""
    with suppress(OSError):
        os.close(descriptor)


@pytest.fixture
def window() -> Iterator[tuple[int, TextIO, TextIO]]:
    """A terminal's other end, and two streams to it."""
    ours, inside = os.openpty()
    tty.setraw(inside)
    with ExitStack() as stack:
        out, errors = (stack.enter_context(open(os.dup(inside), "w")) for _ in range(2))  # noqa: PTH123
        stack.callback(_closed, ours)
        os.close(inside)
        yield ours, out, errors


def test_a_pen_writes_all_in_order(pipe: tuple[int, int]) -> None:
    pen = Pen(pipe[1])
    assert all(pen.write(b"%d " % number) for number in range(100))
    assert pen.finish(5)
    assert os.read(pipe[0], 4096).split() == [b"%d" % number for number in range(100)]


def test_nobody_waits_for_a_reader_that_does_not_read_and_it_is_told_once_all_is_written(
    pipe: tuple[int, int],
) -> None:
    caught_up = threading.Event()
    pen = Pen(pipe[1], room=200_000, caught_up=caught_up.set)
    taken = [pen.write(bytes(50_000)) for _ in range(9)]
    assert taken[:4] == [True] * 4
    assert taken[-1] is False
    assert not pen.finish(0.05)
    assert not caught_up.is_set()
    left = 50_000 * taken.count(True)
    while left:
        left -= len(os.read(pipe[0], left))
    assert caught_up.wait(5)
    assert pen.write(b"again")
    assert os.read(pipe[0], 10) == b"again"


def test_a_reader_that_goes_away_is_noticed_and_nothing_waits(pipe: tuple[int, int]) -> None:
    pen = Pen(pipe[1])
    os.close(pipe[0])
    pen.write(b"lost")
    assert pen.finish(5)
    assert pen.gone
    assert not pen.write(b"lost too")


def test_two_streams_of_one_terminal_keep_their_order(window: tuple[int, TextIO, TextIO]) -> None:
    ours, *streams = window
    with unhurried(*streams) as found:
        out, errors = map(Lines, found)
        for number in range(50):
            out(f"o{number}")
            errors(f"e{number}")
    told = "".join(f"{kind}{number}\n" for number in range(50) for kind in "oe")
    written = b""
    while len(written) < len(told):
        written += os.read(ours, 4096)
    assert written.decode() == told


def test_lines_to_a_terminal_that_is_gone_are_lost_and_that_is_known(
    window: tuple[int, TextIO, TextIO],
) -> None:
    ours, out, _ = window
    with unhurried(out) as [stream]:
        os.close(ours)
        lines = Lines(stream)

        def lost() -> bool:
            lines("lost")
            return lines.lost

        until(lost, 5, "it is known")


def test_what_is_no_terminal_is_left_alone() -> None:
    file = io.StringIO()
    with unhurried(file, None) as found:
        assert found == [file, None]
