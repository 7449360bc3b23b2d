"""What is put in an outbox arrives whole and in order, and putting it never waits."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

import pytest

from voice_guide.workers.outbox import AT_ONCE, Outbox


@dataclass
class Line:
    """An outbox with a thread that carries what waits in it, and the pipe's other end."""

    outbox: Outbox
    stream: IO[bytes]
    far: int
    carrier: threading.Thread

    def read(self, count: int) -> list[bytes]:
        """So many lines, in the order in which they come out."""
        got = b""
        while got.count(b"\n") < count:
            got += os.read(self.far, 1 << 16)
        return got.splitlines(keepends=True)


@pytest.fixture
def line() -> Iterator[Line]:
    far, near = os.pipe()
    outbox, stream = Outbox(), os.fdopen(near, "wb", buffering=0)

    def carry() -> None:
        try:
            outbox.carry(stream)
        except OSError:
            return

    made = Line(outbox, stream, far, threading.Thread(target=carry))
    yield made
    outbox.put(None)
    os.close(far)
    if made.carrier.is_alive():
        made.carrier.join(5)
    stream.close()


def numbered(count: int, length: int = 40) -> list[bytes]:
    """So many lines that can be told apart."""
    return [f"{number:0{length - 1}}\n".encode() for number in range(count)]


def test_what_is_put_before_there_is_a_pipe_goes_first(line: Line) -> None:
    lines = numbered(5)
    for each in lines[:3]:
        line.outbox.put(each)
    line.carrier.start()
    assert line.read(3) == lines[:3]
    for each in lines[3:]:
        line.outbox.put(each)
    assert line.read(2) == lines[3:]


def test_a_free_pipe_has_the_line_when_put_returns(line: Line) -> None:
    line.carrier.start()
    line.outbox.put(b"first\n")
    assert line.read(1) == [b"first\n"]
    while line.outbox._pipe is None:  # the carrier waits again
        pass
    os.set_blocking(line.far, False)
    line.outbox.put(b"second\n")
    assert os.read(line.far, 99) == b"second\n"
    os.set_blocking(line.far, True)


@pytest.mark.parametrize("length", [40, AT_ONCE, AT_ONCE + 1, 9000])
def test_a_pipe_that_nobody_reads_holds_nobody_up_and_loses_nothing(
    line: Line, length: int
) -> None:
    line.carrier.start()
    lines = numbered(300_000 // length, length)
    for each in lines:
        line.outbox.put(each)
    assert line.read(len(lines)) == lines


def test_long_and_short_lines_of_several_threads_stay_whole_and_each_in_its_order(
    line: Line,
) -> None:
    line.carrier.start()

    def put(name: bytes, length: int) -> None:
        for each in numbered(400, length):
            line.outbox.put(name + each)

    threads = [threading.Thread(target=put, args=(b"%d " % n, 20 + 700 * n)) for n in range(3)]
    for thread in threads:
        thread.start()
    got = line.read(1200)
    for thread in threads:
        thread.join()
    for n in range(3):
        mine = [each[2:] for each in got if each.startswith(b"%d " % n)]
        assert mine == numbered(400, 20 + 700 * n)


def test_a_short_line_does_not_overtake_a_long_one_that_still_waits(line: Line) -> None:
    line.carrier.start()
    long, short = numbered(200, AT_ONCE + 1), numbered(200)
    lines = [each for pair in zip(long, short, strict=True) for each in pair]
    for each in lines:
        line.outbox.put(each)
    assert line.read(len(lines)) == lines


def test_a_broken_pipe_ends_the_carrying_and_putting_is_no_error(line: Line) -> None:
    line.carrier.start()
    os.close(line.far)
    for each in numbered(3):
        line.outbox.put(each)
    line.carrier.join(5)
    assert not line.carrier.is_alive()
    line.far = os.open(os.devnull, os.O_RDONLY)
