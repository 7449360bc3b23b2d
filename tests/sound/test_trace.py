"""Holding a trace against a recording finds what is there, and what is not."""

import pytest

from tests.sound.recording import Recording
from tests.sound.test_recording import RATE, beeps
from tests.sound.trace import Line, heard

SOUNDS = ((0.5, 0.9), (1.4, 2.0), (3.7, 4.1))


def line(text: str, began: float | None, ended: float | None, state: str = "played") -> Line:
    return Line("toes-up", 1, 1, "say", text, began, began, ended, state)


def test_every_cue_finds_its_sound_whatever_the_offset() -> None:
    recording = Recording(beeps(5, *SOUNDS), RATE, zero=1000.0)
    lines = (line("One.", 0.1, 0.5), line("Two.", 1.0, 1.6), line("Three.", 3.31, 3.71))
    pairs = heard(lines, recording)
    assert [pair.line.text for pair in pairs] == ["One.", "Two.", "Three."]
    assert [pair.sound.begin for pair in pairs] == pytest.approx([1000.5, 1001.4, 1003.7])


def test_a_cue_that_came_at_another_time_is_named() -> None:
    recording = Recording(beeps(5, *SOUNDS), RATE, zero=1000.0)
    lines = (line("One.", 0.1, 0.5), line("Two.", 1.0, 1.6), line("Three.", 3.1, 3.5))
    with pytest.raises(AssertionError, match=r"Three\."):
        heard(lines, recording)


def test_a_cue_that_was_left_out_needs_no_sound() -> None:
    recording = Recording(beeps(5, *SOUNDS), RATE, zero=1000.0)
    lines = (line("One.", 0.1, 0.5), line("Two.", None, None, "dropped"))
    assert [pair.line.text for pair in heard(lines, recording)] == ["One."]


def test_a_sentence_with_a_gap_in_it_is_one_sound() -> None:
    recording = Recording(beeps(5, (0.5, 0.9), (1.05, 1.3), (3.7, 4.1)), RATE, zero=0.0)
    (first, _) = heard((line("One, two.", 0.0, 0.8), line("Three.", 3.2, 3.6)), recording)
    assert (first.sound.begin, first.sound.end) == pytest.approx((0.5, 1.3))
