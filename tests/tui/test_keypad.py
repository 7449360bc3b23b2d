from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from voice_guide.tui.keypad import DELAY, REPEAT, Keypad


@dataclass
class Alarm:
    at: float
    ring: Callable[[], None]
    stopped: bool = False

    def stop(self) -> None:
        self.stopped = True


@dataclass
class Typist:
    """Presses keys at moments, and lets the alarms that are due ring in between."""

    now: float = 0.0
    pressed: list[str] = field(default_factory=list)
    alarms: list[Alarm] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keypad = Keypad(lambda: self.now, self.pressed.append, self.later)

    def later(self, delay: float, ring: Callable[[], None]) -> Alarm:
        alarm = Alarm(self.now + delay, ring)
        self.alarms.append(alarm)
        return alarm

    def until(self, moment: float) -> None:
        for alarm in [alarm for alarm in self.alarms if alarm.at <= moment and not alarm.stopped]:
            alarm.stopped = True
            self.now = alarm.at
            alarm.ring()
        self.now = moment

    def hold(self, key: str, begin: float, delay: float, rate: float, seconds: float) -> float:
        """Hold a key down; the moment it is let go."""
        moment = begin
        self.until(moment)
        self.keypad.down(key)
        moment += delay
        while moment <= begin + seconds:
            self.until(moment)
            self.keypad.down(key)
            moment += 1 / rate
        return self.now


def test_a_first_press_never_waits() -> None:
    typist = Typist()
    typist.keypad.down("space")
    assert typist.pressed == ["space"]


def test_a_second_press_of_the_same_key_counts_a_moment_later() -> None:
    typist = Typist()
    typist.keypad.down("escape")
    typist.until(0.3)
    typist.keypad.down("escape")
    assert typist.pressed == ["escape"]
    typist.until(0.3 + REPEAT)
    assert typist.pressed == ["escape", "escape"]


def test_a_much_later_press_of_the_same_key_never_waits() -> None:
    typist = Typist()
    typist.keypad.down("space")
    typist.until(DELAY)
    typist.keypad.down("space")
    assert typist.pressed == ["space", "space"]


def test_another_key_lets_the_doubtful_press_before_it_count_first() -> None:
    typist = Typist()
    for key in ("a", "a", "n"):
        typist.keypad.down(key)
        typist.until(typist.now + 0.2 if key == "a" and not typist.alarms else typist.now)
    assert typist.pressed == ["a", "a", "n"]


@given(
    delay=st.floats(0.2, 0.85),
    rate=st.floats(10, 50),
    seconds=st.floats(0.0, 5.0).filter(lambda seconds: seconds < 0.19 or seconds > 0.99),
)
def test_a_held_key_counts_once_at_any_delay_and_rate(
    delay: float, rate: float, seconds: float
) -> None:
    typist = Typist()
    let_go = typist.hold("escape", 0.0, delay, rate, seconds)
    typist.until(let_go + 2.0)
    assert typist.pressed == ["escape"]


def test_a_press_after_a_held_key_counts() -> None:
    typist = Typist()
    let_go = typist.hold("space", 0.0, 0.5, 30.0, 2.0)
    typist.until(let_go + 0.4)
    typist.keypad.down("space")
    typist.until(typist.now + 1.0)
    assert typist.pressed == ["space", "space"]
