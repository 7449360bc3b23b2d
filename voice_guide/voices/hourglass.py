"""Notices that one and the same thing has been going on for too long."""

import threading
from collections.abc import Callable
from functools import partial


class Hourglass:
    """Calls back, from a thread of its own, when a task has not ended within its time."""

    def __init__(self, run_out: Callable[[], None]) -> None:
        self._run_out = run_out
        self._task = 0
        self._patience = 0.0
        self._turns = 0
        self._is_closed = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._wait, name="hourglass", daemon=True)
        self._thread.start()

    def turn(self, task: int, patience: float) -> None:
        """Say which task is going on, and how many seconds it may take; 0 is none.

        Naming the same task again changes nothing; with another patience, it begins anew.
        """
        with self._changed:
            if (task, patience) != (self._task, self._patience):
                self._task, self._patience = task, patience
                self._turns += 1
                self._changed.notify_all()

    def close(self) -> None:
        """Wait for nothing any more."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        self._thread.join()

    def _wait(self) -> None:
        while self._outlasts():
            self._run_out()

    def _outlasts(self) -> bool:
        """Wait until some task has taken too long; false once closed."""
        with self._changed:
            while not self._is_closed:
                turn = self._turns
                if not self._task:
                    self._changed.wait()
                elif not self._changed.wait_for(partial(self._is_over, turn), self._patience):
                    self._task = 0
                    return True
            return False

    def _is_over(self, turn: int) -> bool:
        return self._is_closed or self._turns != turn
