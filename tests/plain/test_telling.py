import pytest
from msgspec.structs import replace

from voice_guide.conductor.reports import (
    Asked,
    Changed,
    Finished,
    Noticed,
    Report,
    Sounding,
    Spoken,
)
from voice_guide.guide.model import Answer
from voice_guide.plain.telling import Telling
from voice_guide.score.model import Phase
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status, View
from voice_guide.speech.chain import Lack, Link
from voice_guide.wording import session

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


def told(*reports: Report, counts: bool = False) -> list[str]:
    """The lines of some reports, those of faults with a mark."""
    telling = Telling(counts=counts)
    telling.voice_key = "V"
    return [
        ("! " if line.fault else "") + line.text
        for report in reports
        for line in telling.lines(report)
    ]


def test_each_spoken_sentence_is_a_line_word_for_word() -> None:
    assert told(Spoken("Now hold."), Spoken("Number two of three.", aside=True)) == [
        "Now hold.",
        "Number two of three.",
    ]


def test_a_hold_is_told_once_however_often_it_is_reported() -> None:
    assert told(Changed(VIEW), Changed(HOLD), Changed(replace(HOLD, left=12.0))) == [
        "Hold 1 of 2: 30 seconds."
    ]


def test_every_hold_is_told_with_its_place_and_its_side() -> None:
    second = replace(HOLD, repeat=2)
    other = replace(HOLD, side=2, sides=2, length=1.0)
    alone = replace(HOLD, number=2, repeats=1)
    assert told(*map(Changed, (HOLD, second, other, alone))) == [
        "Hold 1 of 2: 30 seconds.",
        "Hold 2 of 2: 30 seconds.",
        "Hold 1 of 2, second side: 1 second.",
        "Hold: 30 seconds.",
    ]


@pytest.mark.parametrize("still", [Status.PAUSED, Status.LEAVING])
def test_a_hold_that_goes_on_says_what_is_left(still: Status) -> None:
    paused = replace(HOLD, status=still, left=11.6)
    resumed = replace(HOLD, left=11.6)
    assert told(Changed(HOLD), Changed(paused), Changed(resumed), Changed(resumed)) == [
        "Hold 1 of 2: 30 seconds.",
        "Hold: 12 seconds left.",
    ]


def test_a_guide_that_carries_on_outside_a_hold_says_so_unless_it_went_elsewhere() -> None:
    rest = replace(VIEW, phase=Phase.REST)
    paused = replace(rest, status=Status.PAUSED)
    assert told(Changed(rest), Changed(paused), Changed(rest)) == ["Going on."]
    assert told(Changed(rest), Changed(paused), Changed(replace(VIEW, number=2))) == []


def test_a_hold_that_waited_for_a_key_is_told_when_it_begins() -> None:
    waiting = replace(HOLD, status=Status.WAITING)
    assert told(Changed(VIEW), Changed(waiting), Changed(HOLD)) == ["Hold 1 of 2: 30 seconds."]


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
        "Going on.",
        "Verdict: plausible, weak evidence.",
    ]


def test_each_question_is_told_with_its_place() -> None:
    asked = Asked("Get help", "Call now.", "Is it swollen?", "One of eight.")
    assert told(asked, Spoken("Is it swollen?", aside=True)) == [
        "Get help. One of eight.",
        "Is it swollen?",
    ]


def test_a_number_to_call_is_written_in_digits_before_it_is_said() -> None:
    end = Asked("Get help", "Stop. Call 112.", "Is it swollen?", "One of eight.", answered=True)
    plain = Asked("Get help", "Stop. Call now.", "", "One of eight.", answered=True)
    warning = Noticed("This has lasted long. Please call 111 now.", said=True)
    assert told(end, plain, warning) == ["Call 112.", "Please call 111 now."]


def test_what_is_spoken_as_well_as_noticed_has_one_line() -> None:
    words = "The computer was asleep."
    assert told(Noticed(words, said=True), Spoken(words, aside=True)) == [words]


def test_a_fault_inside_the_program_has_its_line_before_it_is_spoken() -> None:
    spoken = [Spoken(text, aside=True) for text in sentences(session.FAULT)]
    assert told(Noticed(session.FAULT, said=True), *spoken) == [f"! {session.FAULT}"]


def test_what_has_its_line_already_gets_none_when_it_is_spoken() -> None:
    telling = Telling()
    telling.written(["A broken file."])
    lines = [telling.lines(Spoken(text)) for text in ("A broken file.", "A broken file.", "One.")]
    assert [len(each) for each in lines] == [0, 1, 1]


COUNT = Spoken("Two.", count=True)


def test_a_countdown_is_told_while_it_is_spoken_and_else_only_to_who_asked_for_it() -> None:
    off = Noticed(session.VOICE_OFF)
    on = Noticed(session.VOICE_ON, said=True)
    assert told(COUNT, off, COUNT, Spoken("Release."), on, COUNT) == [
        "Two.",
        "The voice is off. V turns it on.",
        "Release.",
        "Two.",
    ]
    assert told(off, COUNT, counts=True)[1:] == ["Two."]


def test_a_hold_that_is_gone_back_to_for_its_release_is_not_told_again() -> None:
    rest = replace(VIEW, phase=Phase.REST)
    lines = told(Changed(HOLD), Changed(rest), Changed(replace(HOLD, left=0.03)), Changed(rest))
    assert lines == ["Hold 1 of 2: 30 seconds."]


SILENT = Sounding("Pico", "", Link.BELL, Lack.DEVICE)
REST = replace(HOLD, phase=Phase.REST, left=9.0, length=10.0)


def test_what_to_do_stands_apart_in_capitals_where_it_should_be_heard_and_cannot() -> None:
    assert told(SILENT, Changed(VIEW), Changed(HOLD), Changed(REST), Spoken("Release.")) == [
        "", "HOLD 1 OF 2: 30 SECONDS.", "",
        "", "RELEASE", "",
        "Release.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sounding",
    [
        Sounding("Pico", "bed"),
        Sounding("", "bed", Link.CLIPS, Lack.VOICE),
        Sounding("Pico", "bed", Link.CHIME),
        Sounding("Pico", "bed", Link.TEXT),
    ],
)
def test_nothing_is_large_while_words_are_heard_or_the_voice_was_turned_off(
    sounding: Sounding,
) -> None:
    assert told(SILENT, sounding, Changed(HOLD), Changed(REST)) == ["Hold 1 of 2: 30 seconds."]


def test_for_a_screen_reader_nothing_is_large() -> None:
    off = Noticed(session.VOICE_OFF)
    assert told(off, SILENT, Changed(HOLD), Changed(REST))[1:] == ["Hold 1 of 2: 30 seconds."]


def test_a_hold_that_is_left_for_another_step_has_no_release() -> None:
    words = replace(VIEW, number=2)
    rest = replace(REST, number=2)
    assert told(SILENT, Changed(HOLD), Changed(words), Changed(rest)) == [
        "", "HOLD 1 OF 2: 30 SECONDS.", "",
    ]  # fmt: skip
