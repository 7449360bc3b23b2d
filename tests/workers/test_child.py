"""A child process is kept alive, and nothing it does holds the program up."""

import json
import os
import queue
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from voice_guide.workers.child import RESTS, Child, rest_after
from voice_guide.workers.flow import MOST, Flow
from voice_guide.workers.spawn import spawned_early

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="sends signals, and looks for processes in /proc"
)

ECHO = """
    from voice_guide.workers.wire import Wire
    import os
    wire = Wire()
    wire.send({"pid": os.getpid()})
    while True:
        wire.send({"echo": wire.messages.get()})
"""
EXIT = "raise SystemExit(7)"
GARBAGE = """
    import sys, time
    print("I am no message", flush=True)
    time.sleep(60)
"""
ENDLESS = """
    import sys
    while True:
        sys.stdout.write("x" * 65536)
"""
FLOOD = """
    import sys
    while True:
        sys.stdout.write('{"said": 1}\\n' * 1000)
"""
BULK = """
    import sys
    while True:
        sys.stdout.write('{"said": "' + "x" * 60000 + '"}\\n')
"""
BEATS = """
    import sys
    while True:
        sys.stdout.write('{"beat": true}\\n' * 1000)
"""
MUTE = """
    import time
    time.sleep(60)
"""
DEAF = """
    import time
    while True:
        print('{"beat": true}', flush=True)
        time.sleep(0.05)
"""
FADING = """
    import time
    print('{"beat": true}', flush=True)
    time.sleep(60)
"""
STEADY_THEN_DEAD = """
    for _ in range(20):
        print('{"beat": true}', flush=True)
"""

Event = tuple[str, object]


class Watched:
    """A child whose every callback lands in one queue."""

    def __init__(self, module: str, **options: object) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.child = Child(
            module,
            heard=lambda message: self.events.put(("heard", message)),
            begun=lambda: self.events.put(("begun", None)),
            lost=lambda why: self.events.put(("lost", why)),
            log=None,
            **options,  # type: ignore[arg-type]
        )

    def next(self, kind: str, patience: float = 5.0) -> object:
        """What came with the next event, which must be of this kind."""
        found, what = self.events.get(timeout=patience)
        assert found == kind, (found, what)
        return what

    def pid(self) -> int:
        """The process, as it named itself after a start."""
        self.next("begun")
        message = self.next("heard")
        assert isinstance(message, Mapping)
        return int(message["pid"])


@pytest.fixture
def child_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Watched]]:
    """Starts a child that runs the source given."""
    monkeypatch.syspath_prepend(tmp_path)
    children: list[Child] = []

    def start(source: str, **options: object) -> Watched:
        (tmp_path / "small_child.py").write_text(textwrap.dedent(source))
        watched = Watched("small_child", **options)
        children.append(watched.child)
        watched.child.start()
        return watched

    yield start
    for child in children:
        child.close()


def gone(pid: int, patience: float = 1.0) -> bool:
    """Whether a process has ended, or does so soon."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.005)
    return False


def test_what_is_sent_while_it_starts_is_not_lost(child_of: Callable[..., Watched]) -> None:
    watched = child_of(ECHO)
    watched.child.send({"n": 1})
    watched.pid()
    assert watched.next("heard") == {"echo": {"n": 1}}


def test_messages_keep_their_order(child_of: Callable[..., Watched]) -> None:
    watched = child_of(ECHO)
    watched.pid()
    for n in range(200):
        watched.child.send({"n": n})
    assert [watched.next("heard") for _ in range(200)] == [{"echo": {"n": n}} for n in range(200)]


def test_a_killed_child_is_reported_and_replaced_at_once(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(ECHO)
    first = watched.pid()
    os.kill(first, signal.SIGKILL)
    assert watched.next("lost") == "it was ended by signal 9"
    assert watched.pid() != first


def test_a_child_that_exits_is_reported_with_its_status(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(EXIT)
    watched.next("begun")
    assert watched.next("lost") == "it ended with status 7"


@pytest.mark.parametrize(
    ("source", "why"),
    [(GARBAGE, "it sent something that is not a message"), (ENDLESS, "it sent a line without end")],
)
def test_a_child_that_talks_nonsense_is_killed(
    source: str, why: str, child_of: Callable[..., Watched]
) -> None:
    watched = child_of(source)
    watched.next("begun")
    assert str(watched.next("lost")).startswith(why)


@pytest.mark.parametrize("source", [FLOOD, BULK, BEATS])
def test_a_child_that_floods_its_pipe_is_killed_before_it_fills_the_programs_memory(
    source: str, child_of: Callable[..., Watched]
) -> None:
    watched = child_of(source, rests=(30.0,))
    watched.next("begun")
    heard = 0
    while (event := watched.events.get(timeout=5))[0] == "heard":
        heard += len(json.dumps(event[1]))
    assert event == ("lost", "it said more than anybody can take in")
    assert heard < 2 * MOST


def test_a_child_that_floods_is_made_to_rest_however_often_its_heart_seems_to_beat(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(BEATS, rests=(0.0, 30.0))
    for _ in range(2):
        watched.next("begun")
        watched.next("lost")
    with pytest.raises(queue.Empty):
        watched.events.get(timeout=0.3)


def test_what_a_child_said_while_the_program_stood_still_is_no_flood() -> None:
    moment = 0.0
    flow = Flow(lambda: moment)
    beats = [len(b'{"beat": true}\n')] * (65536 // 15)  # all that a pipe takes
    assert not any(map(flow.floods, beats))
    moment = 1.0
    assert not any(map(flow.floods, beats * 3))


def test_a_child_that_falls_silent_is_killed_when_patience_ends(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(FADING, patience=0.3)
    watched.next("begun")
    assert watched.next("lost") == "it stopped answering"


def test_a_child_has_five_times_the_patience_for_its_first_word(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(MUTE, patience=0.1)
    watched.next("begun")
    began = time.monotonic()
    assert watched.next("lost") == "it stopped answering"
    assert 0.4 < time.monotonic() - began < 2


def test_sending_to_a_child_that_does_not_read_never_waits(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(DEAF)
    watched.next("begun")
    began = time.monotonic()
    for _ in range(100):
        watched.child.send({"words": "x" * 10_000})
    assert time.monotonic() - began < 0.5


def test_restart_kills_a_hung_child_and_gives_the_reason(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(ECHO)
    first = watched.pid()
    watched.child.restart("it rendered for too long")
    assert watched.next("lost") == "it rendered for too long"
    assert watched.pid() != first
    assert gone(first)


def test_ten_deaths_in_a_row_are_followed_by_the_long_rest(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(EXIT, rests=(*(0.0,) * 9, 30.0))
    for _ in range(10):
        watched.next("begun")
        watched.next("lost")
    with pytest.raises(queue.Empty):
        watched.events.get(timeout=0.3)
    began = time.monotonic()
    watched.child.close()
    assert time.monotonic() - began < 0.5


def test_a_child_that_lived_ten_seconds_is_never_made_to_rest(
    child_of: Callable[..., Watched],
) -> None:
    watched = child_of(STEADY_THEN_DEAD, rests=(0.0, 30.0))
    for _ in range(4):
        watched.next("begun")
        watched.next("lost")


def test_rests_grow_with_the_deaths_and_stay_at_the_last() -> None:
    assert [rest_after(n) for n in range(1, 13)] == [*RESTS, 30.0, 30.0]
    assert list(RESTS) == sorted(RESTS)
    assert RESTS[:5] == (0.0, 0.25, 0.5, 1.0, 2.0)


def test_closing_ends_the_process_and_every_callback(child_of: Callable[..., Watched]) -> None:
    watched = child_of(ECHO)
    pid = watched.pid()
    watched.child.close()
    assert gone(pid)
    watched.child.send({"n": 1})
    assert watched.events.empty()


def test_a_stopped_child_is_killed_when_it_is_closed(child_of: Callable[..., Watched]) -> None:
    watched = child_of(ECHO)
    pid = watched.pid()
    os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    watched.child.close()
    assert time.monotonic() - began < 1
    assert gone(pid)


def test_a_program_that_is_killed_takes_its_children_with_it(tmp_path: Path) -> None:
    (tmp_path / "small_child.py").write_text(textwrap.dedent(ECHO))
    program = textwrap.dedent("""
        import time
        from voice_guide.workers.child import Child
        child = Child("small_child", heard=lambda m: print(m["pid"], flush=True),
                      begun=lambda: None, lost=lambda why: None, log=None)
        child.start()
        time.sleep(60)
    """)
    parent = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
    )
    assert parent.stdout is not None
    with parent.stdout:
        child = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
        assert gone(child)


def test_a_process_that_runs_already_is_taken_on_and_replaced_like_any_other(
    child_of: Callable[..., Watched], tmp_path: Path
) -> None:
    (tmp_path / "small_child.py").write_text(textwrap.dedent(ECHO))
    early = spawned_early("small_child")
    assert early is not None
    watched = child_of(ECHO, process=early)
    watched.child.send({"n": 1})
    assert watched.pid() == early.pid
    assert watched.next("heard") == {"echo": {"n": 1}}
    os.kill(early.pid, signal.SIGKILL)
    watched.next("lost")
    assert watched.pid() != early.pid
    assert early.returncode == -signal.SIGKILL
