"""The mixer at a device that asks for frames: what is heard when, by one clock."""

import threading
from collections.abc import Callable, Iterable
from typing import Final

from voice_guide.player.mixer import Mixer
from voice_guide.player.moments import Moments
from voice_guide.player.sounds import Began, Ended, Happening, Sound

Report = Callable[[dict[str, object]], None]
"""Takes a message for the program; called from any thread, and returns at once."""

SOON: Final = 0.1
"""Seconds of quiet around the moment at which a device may be opened anew."""

USUAL_LAG: Final = 0.6
"""Share of its buffer by which a device asks for a frame before it is heard, as measured."""

GRACE: Final = 0.2
"""Seconds beyond the buffer without a request after which nothing can be played in time."""


class Deck:
    """Gives a device its frames, and reports what became of each sound, in moments.

    The device's own thread asks; other threads change what is to be played.
    """

    def __init__(
        self, rate: int, now: Callable[[], float], report: Report, *, buffer: float, lead_in: float
    ) -> None:
        self._rate = rate
        self._now = now
        self._report = report
        self._usual = self._buffer = buffer
        self._over_at = 0.0
        """When the last sound is over that a device was given."""
        self._lead_in = round(lead_in * rate)
        self._lock = threading.Lock()
        self._mixer = Mixer(rate)
        self._moments = Moments(rate, buffer)
        self._position = 0
        self._asked_at = 0.0
        self._doubted = False
        self._first_at: float | None = None
        """When the open device first asked, while it is doubted."""
        self.asked = threading.Event()
        """Set while a device is open that has asked for frames, and for enough of them."""

    def add(self, sound: Sound) -> None:
        """Let a sound wait for its moment."""
        with self._lock:
            self._mixer.add(sound)

    def drop(self, keys: Iterable[int]) -> bool:
        """Forget the sounds that wait, and fade out those that play; whether any did."""
        with self._lock:
            return self._mixer.drop(keys)

    def dip(self, *, on: bool) -> None:
        """Let what plays go on without being heard, or be heard again."""
        with self._lock:
            self._mixer.dip(on=on)

    def hush(self) -> None:
        """Fade out everything, and forget all that waits."""
        with self._lock:
            self._mixer.hush()

    def volume(self, decibels: float) -> None:
        """Move to a volume relative to the night level's full."""
        with self._lock:
            self._mixer.volume(decibels)

    def opening(
        self, buffer: float | None = None, *, wide: bool = False, doubted: bool = False
    ) -> None:
        """Make ready for a device that will ask for its first frame.

        Its buffer is in seconds, the usual one if none is given. A `wide` one holds more than
        usual, and is there for the words that are to begin at once. A `doubted` one plays
        nothing until it has asked for more than it can hold: one that is suspended never does.
        """
        self.asked.clear()
        with self._lock:
            self._doubted, self._first_at = doubted, None
            self._buffer = self._usual if buffer is None else buffer
            lag = USUAL_LAG * self._usual if wide else None
            self._moments = Moments(self._rate, self._buffer, lag)
            self._position = 0

    def fill(self, frames: int) -> bytes:
        """The next frames for the device, asked for now."""
        now = self._now()
        with self._lock:
            self._moments.note(now, self._position, silent=self._mixer.silent)
            block, happened = self._block(frames)
            self._position += frames
            self._asked_at = now
            self._note_ends(happened)
            self._believe(now)
            believed = not self._doubted
        if believed:
            self.asked.set()
        if happened:
            self._tell(happened)
        return block

    def closed(self) -> None:
        """Give up what was being played, as the device is gone."""
        self.asked.clear()
        with self._lock:
            happened = self._mixer.abandon(self._position)
        self._tell(happened)

    def quiet_for(self, now: float) -> float:
        """Seconds since an open device last asked for frames."""
        return now - self._asked_at if self.asked.is_set() else 0.0

    def is_still(self, now: float) -> bool:
        """Whether nothing is heard, nor will be for a moment."""
        with self._lock:
            next_at = self._mixer.next_at
            over = self._mixer.silent and now > self._over_at + SOON
            return over and (next_at is None or next_at > now + SOON)

    def expire(self, now: float) -> None:
        """Report missed what nothing can play in time any more, while no device asks."""
        if not self.asked.is_set() or self.quiet_for(now) > self._buffer + GRACE:
            with self._lock:
                happened = self._mixer.miss(now, "no sound device took it")
            self._tell(happened)

    def _block(self, frames: int) -> tuple[bytes, list[Happening]]:
        """The mixer's block, or silence while the device opens and wakes."""
        ready = self._moments.settled and not self._doubted
        if ready and self._position >= self._lead_in:
            return self._mixer.render(self._position, frames, self._moments.zero)
        first = max(self._position + frames, self._lead_in)
        self._mixer.postpone(self._moments.moment(first))
        return self._mixer.silence(frames), []

    def _believe(self, now: float) -> None:
        """End all doubt once the device has used up what it was first given."""
        if self._first_at is None:
            self._first_at = now
        used_up = self._position > self._buffer * self._rate
        if used_up and now - self._first_at > self._buffer:
            self._doubted = False

    def _note_ends(self, happened: Iterable[Happening]) -> None:
        """Note when the last of what has ended will be over for the ear."""
        for what in happened:
            if isinstance(what, Ended):
                self._over_at = self._moments.moment(what.frame)

    def _tell(self, happened: Iterable[Happening]) -> None:
        for what in happened:
            match what:
                case Began(key, frame):
                    self._report({"began": key, "at": self._moments.moment(frame)})
                case Ended(key, frame, whole):
                    at = self._moments.moment(frame)
                    self._report({"ended": key, "at": at, "whole": whole})
                case missed:
                    self._report({"missed": missed.key, "why": missed.why})
