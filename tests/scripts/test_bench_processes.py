"""A window is a terminal of its own, and what its program costs is what the kernel counts."""

import os
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("fcntl", reason="Windows has no such terminals")

from benchmarks.costs import cost, memory
from benchmarks.window import Unshown, Window

from tests.sound import processes

pytestmark = pytest.mark.terminal

ECHO = (
    "import os, sys, signal, shutil\n"
    "signal.signal(signal.SIGWINCH, lambda *_: print(shutil.get_terminal_size(), flush=True))\n"
    "print('own terminal', os.tcgetpgrp(0) == os.getpid() == os.getsid(0), flush=True)\n"
    "for line in sys.stdin: print('got', line.strip(), flush=True)\n"
)


def opened(home: Path, code: str) -> Window:
    env = {processes.HOME: str(home), "PATH": os.environ["PATH"]}
    return Window((sys.executable, "-S", "-c", code), env, home)


def test_a_program_leads_a_terminal_of_its_own(tmp_path: Path) -> None:
    window = opened(tmp_path, ECHO)
    try:
        drawn = window.wait_until_drawn(b"own terminal True")
        assert window.started < drawn < time.monotonic()
        pressed = window.press("enter")
        assert window.wait_until_drawn(b"got") > pressed
        window.resize(123, 40)
        window.wait_until_drawn(b"columns=123, lines=40")
        assert processes.of(tmp_path) == {window.process}
    finally:
        window.close()
    assert processes.of(tmp_path) == frozenset()


def test_how_a_program_ended_is_known(tmp_path: Path) -> None:
    window = opened(tmp_path, "import sys; sys.exit(3)")
    try:
        assert window.wait(5) == 3
    finally:
        window.close()


def test_what_is_never_drawn_is_named(tmp_path: Path) -> None:
    window = opened(tmp_path, ECHO)
    try:
        with pytest.raises(Unshown, match="never"):
            window.wait_until_drawn(b"never", patience=0.2)
    finally:
        window.close()


def test_a_program_that_stands_still_costs_nothing_and_one_that_works_costs_a_core(
    tmp_path: Path,
) -> None:
    window = opened(tmp_path, "print('begun', flush=True)\nwhile True: pass")
    try:
        window.wait_until_drawn(b"begun")
        works = cost({window.process}, 0.2)
        window.freeze()
        stands = cost({window.process}, 0.2)
        window.thaw()
    finally:
        window.close()
    assert 10 * max(stands.processor, 1) < works.processor < 150
    assert stands.wakeups < 10  # going to sleep for good is one of them
    assert 1 < stands.memory < 100


def test_what_wakes_a_hundred_times_a_second_is_counted(tmp_path: Path) -> None:
    window = opened(
        tmp_path, "import time\nprint('begun', flush=True)\nwhile True: time.sleep(.01)"
    )
    try:
        window.wait_until_drawn(b"begun")
        measured = cost({window.process}, 0.5)
    finally:
        window.close()
    assert 10 < measured.wakeups < 110


def test_a_process_that_is_gone_costs_nothing() -> None:
    assert memory([2**22 + 1]) == 0
