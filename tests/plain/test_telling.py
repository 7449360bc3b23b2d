from dataclasses import replace

from voice_guide.conductor.reports import Changed, Finished, Noticed, Sounding, Spoken
from voice_guide.guide.model import Answer
from voice_guide.plain.telling import Telling
from voice_guide.score.model import Phase
from voice_guide.session.view import Status, View

VIEW = View(
    guide="Calf",
    status=Status.PLAYING,
    step="Toes up",
    number=1,
    steps=2,
    phase=Phase.WORDS,
    side=1,
    sides=1,
    repeat=1,
    repeats=2,
    words=("Now hold.",),
    ends_at=None,
    left=30.0,
    length=30.0,
    following="",
)
HOLD = replace(VIEW, phase=Phase.HOLD)


def told(*reports: object) -> list[str]:
    """The lines of some reports, those of faults with a mark."""
    telling = Telling()
    return [
        ("! " if line.fault else "") + line.text
        for report in reports
        if isinstance(report, (Changed, Finished, Noticed, Sounding, Spoken))
        for line in telling.lines(report)
    ]


def test_each_spoken_sentence_is_a_line_word_for_word() -> None:
    assert told(Spoken("Now hold."), Spoken("Two of three.", aside=True)) == [
        "Now hold.",
        "Two of three.",
    ]


def test_a_hold_is_told_once_however_often_it_is_reported() -> None:
    assert told(Changed(VIEW), Changed(HOLD), Changed(replace(HOLD, left=12.0))) == [
        "Hold: 30 seconds."
    ]


def test_every_hold_is_told() -> None:
    second = replace(HOLD, repeat=2)
    other = replace(HOLD, side=2, length=1.0)
    assert told(Changed(HOLD), Changed(second), Changed(other)) == [
        "Hold: 30 seconds.",
        "Hold: 30 seconds.",
        "Hold: 1 second.",
    ]


def test_a_hold_that_goes_on_says_what_is_left() -> None:
    paused = replace(HOLD, status=Status.PAUSED, left=11.6)
    resumed = replace(HOLD, left=11.6)
    assert told(Changed(HOLD), Changed(paused), Changed(resumed), Changed(resumed)) == [
        "Hold: 30 seconds.",
        "Hold: 12 seconds left.",
    ]


def test_what_may_be_answered_is_told() -> None:
    answers = (Answer("a", "Still tight", "x"), Answer("e", "Eased", "y"))
    asked = replace(VIEW, phase=Phase.WAIT, answers=answers)
    assert told(Changed(asked), Changed(asked)) == ["A: Still tight. E: Eased."]


def test_what_the_person_should_know_is_told_apart_from_what_is_said() -> None:
    assert told(Sounding("pico", ""), Noticed("Silent: no sound device."), Spoken("Hold.")) == [
        "! Silent: no sound device.",
        "Hold.",
    ]


def test_the_end_needs_no_line() -> None:
    assert told(Changed(VIEW), Finished(whole=True)) == []


def test_the_verdict_of_each_piece_of_information_is_told_once() -> None:
    told_of = replace(VIEW, verdict="Well supported", repeats=1)
    paused = replace(told_of, status=Status.PAUSED)
    other = replace(told_of, number=2, verdict="Plausible, weak evidence")
    assert told(Changed(told_of), Changed(paused), Changed(told_of), Changed(other)) == [
        "Verdict: well supported.",
        "Verdict: plausible, weak evidence.",
    ]
