"""Reports on their way from the conductor's thread to the screen."""

from collections.abc import Callable
from threading import Lock

from voice_guide.conductor.reports import Report


class Letterbox:
    """Keeps reports until there is a screen to show them, then passes each on, in order.

    It is called on the conductor's thread, and can be made before Textual is loaded.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: list[Report] = []
        self._deliver: Callable[[Report], object] = self._kept.append

    def __call__(self, report: Report) -> None:
        """Take a report."""
        with self._lock:
            self._deliver(report)

    def open(self, deliver: Callable[[Report], object]) -> None:
        """Hand over what was kept, and from now on everything at once."""
        with self._lock:
            self._deliver = deliver
            for report in self._kept:
                deliver(report)
            self._kept.clear()

    def close(self) -> None:
        """Let every later report fall; none is delivered once this has returned."""
        with self._lock:
            self._deliver = lambda report: None
