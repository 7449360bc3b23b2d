"""Moments and frames stay together through jitter, drift and stalls."""

from hypothesis import given
from hypothesis import strategies as st

from voice_guide.player.moments import Moments

RATE = 16000
BLOCK = 640
BUFFER = 0.04


class Device:
    """Asks for blocks as a device does: one at once, then one whenever one has been played."""

    def __init__(self, drift: float = 0.0) -> None:
        self.moments = Moments(RATE, BUFFER)
        self.now = 1000.0
        self._position = 0
        self._block = BUFFER * (1 + drift)
        self.ask(0.0)
        self._true = self.now

    def ask(self, delay: float, *, silent: bool = True) -> None:
        """One request, noticed so many seconds after the device had room."""
        self.moments.note(self.now + delay, self._position, silent=silent)
        self._position += BLOCK

    def run(self, blocks: int, jitter: list[float], *, silent: bool = True) -> None:
        """Requests in step, each noticed a little late."""
        for n in range(blocks):
            self.now += self._block
            self.ask(jitter[n % len(jitter)], silent=silent)

    def error(self) -> float:
        """Seconds by which the next frame's moment is off."""
        return self.moments.moment(self._position) - (self.now + self._block)


late = st.lists(st.floats(0, 0.03), max_size=3).map(lambda delays: [*delays, 0.0])
"""How late requests are noticed, over and over; one in four at the least is prompt."""


@given(late)
def test_requests_noticed_late_do_not_move_the_moments(delays: list[float]) -> None:
    device = Device()
    device.run(300, delays)
    assert abs(device.error()) < 1e-6


def test_the_burst_that_opens_a_device_does_not_count_as_time_passing() -> None:
    device = Device()
    device.ask(0.001)
    device.ask(0.002)
    assert not device.moments.settled
    device.run(10, [0.0])
    assert device.moments.settled
    zero = device.moments.zero
    device.run(100, [0.0])
    assert abs(device.moments.zero - zero) < 1e-9


def test_small_requests_settle_as_well() -> None:
    moments = Moments(RATE, 0.2)
    moments.note(10.0, 0, silent=True)
    moments.note(10.0001, 160, silent=True)
    assert not moments.settled
    moments.note(10.01, 320, silent=True)
    assert moments.settled


@given(st.floats(-2e-4, 2e-4))
def test_a_slow_drift_is_followed_in_silence(drift: float) -> None:
    device = Device(drift)
    device.run(3000, [0.0, 0.004, 0.001])
    assert abs(device.error()) < 0.003


@given(st.floats(-2e-4, 2e-4))
def test_a_slow_drift_does_not_move_what_is_being_played(drift: float) -> None:
    device = Device(drift)
    device.run(50, [0.0])
    zero = device.moments.zero
    device.run(400, [0.0], silent=False)
    assert abs(device.moments.zero - zero) < 0.005


@given(st.floats(0.02, 5.0), st.booleans(), late)
def test_a_stall_is_noticed_within_half_a_second(
    length: float, silent: bool, delays: list[float]
) -> None:
    device = Device()
    device.run(300, [0.0])
    device.now += length
    device.run(12, [0.0, 0.004], silent=silent)
    assert abs(device.error()) < 0.006


@given(st.integers(0, 10**7))
def test_moments_are_a_rate_apart(frame: int) -> None:
    device = Device()
    device.run(10, [0.0])
    moments = device.moments
    assert abs(moments.moment(frame + RATE) - moments.moment(frame) - 1.0) < 1e-6
