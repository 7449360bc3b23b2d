"""How long the cramp has gripped, across pauses and guides."""

from typing import Final

TEN_MINUTES: Final = 600.0
"""Seconds a cramp may last before help is advised [NHS-A][NIDIRECT]."""


class CrampClock:
    """Runs from the first guide for a cramp until the cramp has eased."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._warned = False

    def grips(self, now: float) -> None:
        """A cramp grips: start, unless the clock runs already."""
        if self._since is None:
            self._since = now
            self._warned = False

    def eased(self) -> None:
        """The cramp has let go."""
        self._since = None

    def warn(self, now: float) -> bool:
        """Whether ten minutes are over and nothing has been said of it yet; true only once."""
        if self._since is None or self._warned or now - self._since < TEN_MINUTES:
            return False
        self._warned = True
        return True

    def wake_at(self) -> float | None:
        """The moment at which ten minutes are over."""
        return None if self._since is None or self._warned else self._since + TEN_MINUTES
