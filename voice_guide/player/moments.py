"""How moments of the monotonic clock and frames of the device belong together.

A device asks for frames in bursts, but never earlier than it has room for them. So the moment of
frame 0 is the least, over the requests, of the moment of the request less the length of all frames
before it. That moment creeps as the two clocks drift, and is followed only in silence, so that
nothing being played is moved. After a stall it leaps, and is followed at once.
"""

from collections import deque
from typing import Final

WINDOW: Final = 10
"""How many seconds of requests the least is taken over, by one minimum a second."""

LEAP: Final = 0.005
"""Seconds by which the moment must have moved to count as leapt rather than crept."""

RECENT: Final = 0.25
"""Least seconds of requests that must all agree before a later moment counts as a leap."""


class Moments:
    """The moment of frame 0, found from the moments at which frames are asked for."""

    def __init__(self, rate: int, buffer: float, lag: float | None = None) -> None:
        """Learn from now on; with a `lag` in seconds the first request tells all.

        That is for a device that holds more than a burst: what it is first given is heard at
        once, and all that follows follows that. It is as if it had been asked for so early.
        """
        self._lag = lag
        self._rate = rate
        self._span = max(RECENT, 5 * buffer)
        self._last: tuple[float, int] | None = None
        self._minima: deque[tuple[int, float]] = deque(maxlen=WINDOW)
        self._recent: deque[tuple[float, float]] = deque()
        self.zero = 0.0
        """Moment of frame 0, in seconds."""
        self.settled = False
        """Whether the burst of requests that opens a device is over."""

    def note(self, now: float, position: int, *, silent: bool) -> None:
        """Learn from a request: frames from this position on were asked for now."""
        if self._lag is not None:
            if not self.settled:
                self.zero, self.settled = now - self._lag - position / self._rate, True
            return
        zero = now - position / self._rate
        self._settle(now, position)
        self._remember(now, zero)
        least = min(minimum for _, minimum in self._minima)
        latest = min(recent for _, recent in self._recent)
        if latest - least > LEAP and now - self._recent[0][0] >= 0.8 * self._span:
            self._minima.clear()
            self._minima.append((int(now), latest))
            least = latest
        if silent or not self.settled or abs(least - self.zero) > LEAP:
            self.zero = least

    def moment(self, frame: int) -> float:
        """The moment at which a frame leaves for the device, in seconds."""
        return self.zero + frame / self._rate

    def _settle(self, now: float, position: int) -> None:
        """See whether the device let about as much time pass as its last request lasts."""
        if self._last is not None:
            then, place = self._last
            self.settled = self.settled or now - then > (position - place) / self._rate / 2
        self._last = (now, position)

    def _remember(self, now: float, zero: float) -> None:
        second = int(now)
        if self._minima and self._minima[-1][0] == second:
            zero_then = self._minima[-1][1]
            self._minima[-1] = (second, min(zero_then, zero))
        else:
            self._minima.append((second, zero))
        self._recent.append((now, zero))
        while self._recent[0][0] < now - self._span:
            self._recent.popleft()
