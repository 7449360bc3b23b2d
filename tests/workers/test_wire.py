"""The child's end of the wire stays clean whatever else the process does."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="sends signals, and looks for processes in /proc"
)

NOISY = """
    import os, subprocess, sys
    from voice_guide.workers.wire import Wire
    wire = Wire()
    print("printed", flush=True)
    os.write(1, b"written\\n")
    subprocess.run([sys.executable, "-c", "import sys; print('child', repr(sys.stdin.read()))"])
    wire.send({"said": wire.messages.get()})
    wire.messages.get()
"""
WAITING = """
    from voice_guide.workers.wire import Wire
    wire = Wire()
    wire.send({"ready": True})
    wire.messages.get()
"""
CROWD = """
    import threading
    from voice_guide.workers.wire import Wire
    wire = Wire()
    def talk(name):
        for n in range(200):
            wire.send({"name": name, "words": "x" * 3000})
    threads = [threading.Thread(target=talk, args=(name,)) for name in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    wire.send({"ready": True})
    wire.messages.get()
"""


@contextmanager
def running(source: str) -> Iterator[subprocess.Popen[bytes]]:
    """A child that runs this source, killed at the end if it still lives."""
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(source)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as child:
        yield child
        child.kill()


def hear(child: subprocess.Popen[bytes]) -> dict[str, object]:
    """The next message that is no heartbeat."""
    assert child.stdout is not None
    while True:
        message: dict[str, object] = json.loads(child.stdout.readline())
        if "beat" not in message:
            return message


def test_what_others_print_goes_to_the_errors_and_never_among_the_messages() -> None:
    with running(NOISY) as child:
        assert child.stdin is not None
        child.stdin.write(b'{"hello": 1}\n')
        child.stdin.flush()
        assert hear(child) == {"said": {"hello": 1}}
        _, errors = child.communicate(timeout=5)
    assert errors.decode().split() == ["printed", "written", "child", "''"]


def test_messages_from_many_threads_are_never_mixed() -> None:
    with running(CROWD) as child:
        heard = [hear(child)["name"] for _ in range(800)]
        assert sorted(map(str, heard)) == sorted("0123" * 200)
        assert hear(child) == {"ready": True}


def test_a_closed_pipe_ends_the_child_at_once() -> None:
    with running(WAITING) as child:
        hear(child)
        child.communicate(timeout=2)
        assert child.returncode == 0


def test_nonsense_from_the_program_ends_the_child_and_says_so() -> None:
    with running(WAITING) as child:
        hear(child)
        _, errors = child.communicate(b"nonsense\n", timeout=2)
        assert child.returncode == 1
    assert errors.decode() == "not a message: b'nonsense\\n'\n"


@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP", "SIGTSTP"])
def test_signals_of_the_terminal_do_not_touch_a_child(name: str) -> None:
    with running(WAITING) as child:
        hear(child)
        child.send_signal(signal.Signals[name])
        assert child.stdout is not None
        assert child.stdout.readline() == b'{"beat": true}\n'
        assert child.poll() is None


def test_hearts_beat_while_the_main_thread_is_busy() -> None:
    busy = "from voice_guide.workers.wire import Wire\nwire = Wire()\nwhile True: pass\n"
    with running(busy) as child:
        assert child.stdout is not None
        assert [child.stdout.readline() for _ in range(2)] == [b'{"beat": true}\n'] * 2
