"""How long the cramp has gripped, across pauses and guides, and the warning of one that lasts."""

from typing import Final

from voice_guide.conductor.alarm import Alarm
from voice_guide.conductor.performance import Performance
from voice_guide.conductor.reports import Noticed, Tell
from voice_guide.triage.advice import long_cramp

TEN_MINUTES: Final = 600.0
"""Seconds a cramp may last before help is advised [NHS-A][NIDIRECT]."""


class CrampWatch:
    """Runs from the first guide for a cramp until it has eased, and warns once in that time."""

    def __init__(self, alarm: Alarm, tell: Tell) -> None:
        """Know of no cramp yet."""
        self._alarm = alarm
        self._tell = tell
        self._since: float | None = None
        self._warned = False

    def grips(self, now: float) -> None:
        """A cramp grips: start to count, unless it is being counted."""
        if self._since is None:
            self._since = now
            self._warned = False

    def eased(self) -> None:
        """The cramp has let go, so there is nothing to warn of."""
        self._since = None
        self._alarm.withdraw()

    def turn(self, guide: Performance | None, country: str, now: float) -> None:
        """Stop at the settling step of a guide, or warn; `country` decides whom to call."""
        warns_at = self.wake_at()
        if guide is not None and guide.settled:
            self.eased()
        elif warns_at is not None and now >= warns_at:
            self._warned = True
            warning = long_cramp(country)
            self._alarm.give(warning.said, now)
            self._tell(Noticed(warning.shown, said=True))

    def wake_at(self) -> float | None:
        """The moment at which ten minutes are over; none once that is told, or if nothing grips."""
        return None if self._since is None or self._warned else self._since + TEN_MINUTES
