"""The warning of a cramp that has lasted for ten minutes, across pauses and guides."""

from voice_guide.conductor.alarm import Alarm
from voice_guide.conductor.cramp_clock import CrampClock
from voice_guide.conductor.performance import Performance
from voice_guide.conductor.reports import Noticed, Tell
from voice_guide.triage.advice import long_cramp


class CrampWatch:
    """Warns once, in words that are owed until they are heard or the cramp has eased."""

    def __init__(self, alarm: Alarm, tell: Tell) -> None:
        self._alarm = alarm
        self._tell = tell
        self._clock = CrampClock()

    def grips(self, now: float) -> None:
        """A cramp grips: start to count, unless it is being counted."""
        self._clock.grips(now)

    def eased(self) -> None:
        """The cramp has let go, so there is nothing to warn of."""
        self._clock.eased()
        self._alarm.withdraw()

    def turn(self, guide: Performance | None, country: str, now: float) -> None:
        """Stop at the settling step of a guide, or warn; `country` decides whom to call."""
        if guide is not None and guide.settled:
            self.eased()
        elif self._clock.warn(now):
            warning = long_cramp(country)
            self._alarm.give(warning.said, now)
            self._tell(Noticed(warning.shown, said=True))

    def wake_at(self) -> float | None:
        """The moment at which ten minutes are over."""
        return self._clock.wake_at()
