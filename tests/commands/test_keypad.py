"""Each press counts once however long a key is held, and silence never waits to be sure of it."""

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.plain.test_telling import HOLD
from voice_guide.commands.keymap import keymaps
from voice_guide.commands.keypad import DELAY, REPEAT, Keypad, pauses
from voice_guide.session.view import Status, View

delays = st.floats(0.2, 0.85)
"""Seconds from a press to its first repeat, as keyboards have them."""

rates = st.floats(10, 50)
"""Repeats a second."""

holds = st.floats(0.0, 5.0).filter(lambda seconds: seconds < 0.19 or seconds > 0.99)
"""Seconds that a key is held: less than any delay, or long enough for two repeats."""


@dataclass
class Bed:
    """A voice that Space pauses and carries on, and a keyboard under somebody's hand."""

    speaks: bool = True
    now: float = 0.0
    counted: list[str] = field(default_factory=list)
    changes: list[tuple[float, bool]] = field(default_factory=list)
    """When sound ended or began, and whether it was heard from then on."""

    def __post_init__(self) -> None:
        self.keypad = Keypad()
        self.changes.append((-1.0, self.speaks))

    @property
    def heard(self) -> bool:
        return self.speaks and not self.keypad.dips

    def wait_until(self, moment: float) -> None:
        due = self.keypad.settles_at
        if due is not None and due <= moment:
            self.now = due
            self._obey(self.keypad.settle())
        self.now = moment

    def press(self, key: str, at: float) -> None:
        self.wait_until(at)
        self._obey(self.keypad.down(key, at, hushes=key == "space" and self.speaks))

    def hold(self, key: str, begin: float, delay: float, rate: float, seconds: float) -> float:
        """Hold a key down; the moment it is let go."""
        self.press(key, begin)
        moment = begin + delay
        while moment <= begin + seconds:
            self.press(key, moment)
            moment += 1 / rate
        return self.now

    def silences(self) -> list[float]:
        """Seconds of every silence that has ended."""
        return [
            end - begin for (begin, on), (end, again) in pairwise(self.changes) if again and not on
        ]

    def _obey(self, keys: tuple[str, ...]) -> None:
        for key in keys:
            self.counted.append(key)
            self.speaks = self.speaks is not (key == "space")
        if self.heard is not self.changes[-1][1]:
            self.changes.append((self.now, self.heard))


def test_a_first_press_never_waits() -> None:
    bed = Bed()
    bed.press("space", 0.0)
    assert bed.counted == ["space"]
    assert bed.changes[-1] == (0.0, False)


def test_a_second_press_counts_once_no_repeat_has_followed() -> None:
    bed = Bed(speaks=False)
    bed.press("escape", 0.0)
    bed.press("escape", 0.3)
    assert bed.counted == ["escape"]
    assert bed.keypad.settles_at == 0.3 + REPEAT
    bed.wait_until(0.3 + REPEAT)
    assert bed.counted == ["escape", "escape"]
    assert bed.keypad.settles_at is None


def test_a_much_later_press_of_the_same_key_never_waits() -> None:
    bed = Bed()
    bed.press("space", 0.0)
    bed.press("space", DELAY)
    assert bed.counted == ["space", "space"]


@given(st.floats(0.2, 0.8))
def test_a_person_who_carries_on_and_pauses_again_at_once_has_silence_at_once(gap: float) -> None:
    bed = Bed(speaks=False)
    bed.press("space", 0.0)
    assert bed.heard
    bed.press("space", gap)
    assert not bed.heard
    bed.wait_until(gap + 2.0)
    assert bed.counted == ["space", "space"]
    assert bed.changes[-1] == (gap, False)


@given(st.floats(0.2, 0.8))
def test_a_person_who_pauses_and_carries_on_hears_nothing_before_that_is_sure(gap: float) -> None:
    bed = Bed()
    bed.press("space", 0.0)
    bed.press("space", gap)
    bed.wait_until(gap + 2.0)
    assert bed.counted == ["space", "space"]
    assert bed.silences() == [pytest.approx(gap + REPEAT)]


@given(delays, rates, holds)
def test_a_key_held_while_words_play_pauses_once_and_nothing_more_is_heard(
    delay: float, rate: float, seconds: float
) -> None:
    bed = Bed()
    let_go = bed.hold("space", 0.0, delay, rate, seconds)
    bed.wait_until(let_go + 2.0)
    assert bed.counted == ["space"]
    assert bed.changes[1:] == [(0.0, False)]


@given(delays, rates, holds)
def test_a_key_held_to_carry_on_does_so_once_and_words_dip_until_the_next_repeat(
    delay: float, rate: float, seconds: float
) -> None:
    bed = Bed(speaks=False)
    let_go = bed.hold("space", 0.0, delay, rate, seconds)
    bed.wait_until(let_go + 2.0)
    assert bed.counted == ["space"]
    assert bed.heard
    repeats = [1 / rate] if seconds > 0.99 else []
    assert bed.silences()[1:] == pytest.approx(repeats)


@given(delays, rates, holds)
def test_words_that_begin_or_end_by_themselves_while_a_key_is_held_change_nothing_of_that(
    delay: float, rate: float, seconds: float
) -> None:
    for speaks in (True, False):
        bed = Bed(speaks=speaks)
        bed.press("escape", 0.0)
        bed.speaks = not speaks
        let_go = bed.hold("escape", 0.3, delay, rate, seconds)
        bed.wait_until(let_go + 2.0)
        assert set(bed.counted) == {"escape"}
        assert len(bed.counted) <= 2
        assert bed.heard is not speaks


def test_a_press_after_a_held_key_counts() -> None:
    bed = Bed()
    let_go = bed.hold("space", 0.0, 0.5, 30.0, 2.0)
    bed.press("space", let_go + 0.4)
    bed.wait_until(let_go + 1.0)
    assert bed.counted == ["space", "space"]


def test_another_key_lets_the_one_in_doubt_before_it_count_first() -> None:
    bed = Bed(speaks=False)
    for key, at in (("a", 0.0), ("a", 0.2), ("n", 0.25)):
        bed.press(key, at)
    assert bed.counted == ["a", "a", "n"]
    assert bed.keypad.settles_at is None


def test_another_key_lets_a_silence_in_doubt_come_true() -> None:
    bed = Bed(speaks=False)
    for key, at in (("space", 0.0), ("space", 0.3), ("w", 0.35)):
        bed.press(key, at)
    assert bed.counted == ["space", "space", "w"]
    assert not bed.keypad.dips
    assert not bed.heard


def test_two_keys_in_turn_never_wait() -> None:
    bed = Bed()
    for place, key in enumerate("+-+-+-"):
        bed.press(key, place * 0.1)
    assert bed.counted == list("+-+-+-")


@pytest.mark.parametrize(
    ("key", "view", "expected"),
    [
        ("space", HOLD, True),
        ("x", HOLD, True),
        ("n", HOLD, False),
        ("+", HOLD, False),
        ("y", HOLD, False),
        ("space", replace(HOLD, status=Status.PAUSED), False),
        ("space", replace(HOLD, status=Status.WAITING), False),
        ("space", None, False),
    ],
)
def test_a_key_pauses_while_a_guide_goes_on_unless_it_means_something_else(
    key: str, view: View | None, *, expected: bool
) -> None:
    assert pauses(key, keymaps().session, view, answers=("y",)) is expected
