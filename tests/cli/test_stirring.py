"""A signal that the system gives to another thread is answered as soon as any."""

import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from voice_guide.bootstrap.stirring import stirred

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it has no such signals")


@pytest.fixture
def answers() -> Iterator[list[float]]:
    """The moments at which a signal was answered."""
    found: list[float] = []
    before = signal.signal(signal.SIGUSR2, lambda *_: found.append(time.monotonic()))
    yield found
    signal.signal(signal.SIGUSR2, before)


def struck() -> threading.Thread:
    """A thread that gets the signal itself, a moment after it was started."""

    def strike() -> None:
        threading.Event().wait(0.05)
        signal.pthread_kill(threading.get_ident(), signal.SIGUSR2)
        threading.Event().wait(0.3)

    thread = threading.Thread(target=strike)
    thread.start()
    return thread


def test_whoever_waits_is_woken_for_it(answers: list[float]) -> None:
    events: queue.SimpleQueue[str] = queue.SimpleQueue()
    with stirred(lambda: events.put("stirred")):
        thread = struck()
        assert events.get(timeout=5) == "stirred"
        thread.join()
    assert len(answers) == 1


def test_afterwards_nobody_is_woken_and_another_who_was_is_again() -> None:
    first: queue.SimpleQueue[str] = queue.SimpleQueue()
    second: queue.SimpleQueue[str] = queue.SimpleQueue()
    before = signal.signal(signal.SIGUSR2, lambda *_: None)
    with stirred(lambda: first.put("first")):
        with stirred(lambda: second.put("second")):
            signal.raise_signal(signal.SIGUSR2)
            assert second.get(timeout=5) == "second"
        signal.raise_signal(signal.SIGUSR2)
        assert first.get(timeout=5) == "first"
    signal.raise_signal(signal.SIGUSR2)
    signal.signal(signal.SIGUSR2, before)
    assert first.empty()
    assert second.empty()


def test_without_a_file_to_be_had_all_else_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left() -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("os.pipe", none_left)
    with stirred(lambda: None):
        assert signal.set_wakeup_fd(-1) == -1
