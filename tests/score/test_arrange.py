"""The rules of time, one by one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.guides import a_pause, a_step
from voice_guide.guide.model import Cue, Step, Switch
from voice_guide.score.arrange import arrange_step
from voice_guide.score.model import Kind, Part, Phase
from voice_guide.score.pace import Pace

USUAL = Pace()


def arranged(step: Step, pace: Pace = USUAL, closing: tuple[str, ...] = ()) -> Part:
    return arrange_step(step, pace, pace.estimate, closing)


def texts(part: Part) -> list[str]:
    return [cue.text for cue in part.cues if cue.kind is not Kind.CHIME and cue.fits]


def spans(part: Part, phase: Phase) -> list[tuple[float, float]]:
    return [(span.begin, span.end) for span in part.spans if span.phase is phase]


def test_a_hold_begins_as_the_words_end() -> None:
    part = arranged(a_step())
    word = next(cue for cue in part.cues if cue.text == "Now hold.")
    assert spans(part, Phase.HOLD)[0] == pytest.approx((word.end, word.end + 10))


def test_the_rest_runs_from_one_hold_s_end_to_the_next_one_s_start() -> None:
    (_, end), (begin, _) = spans(arranged(a_step(rest=9.0)), Phase.HOLD)
    assert begin - end == pytest.approx(9.0)


def test_a_rest_grows_only_when_its_words_do_not_fit_and_says_by_how_much() -> None:
    part = arranged(a_step(rest=1.0))
    (_, end), (begin, _) = spans(part, Phase.HOLD)
    assert part.stretched == pytest.approx(begin - end - 1.0)
    assert part.stretched > 0
    assert arranged(a_step(rest=20.0)).stretched == 0


def test_the_last_word_before_every_hold_ends_as_the_hold_begins() -> None:
    part = arranged(a_step(repeats=3, rest=12.0))
    ends = [cue.end for cue in part.cues if cue.text == "Now hold."]
    assert ends == pytest.approx([begin for begin, _ in spans(part, Phase.HOLD)])


def test_the_first_rest_and_the_second_have_their_own_words_and_the_end_has_the_release_s() -> None:
    step = a_step(
        repeats=4,
        rest=20.0,
        release="Release. Let your foot go soft.",
        first_rest="If one leg is swollen, press H.",
        stop_if="Stop if it goes numb.",
        cues=(),
    )
    rests = " ".join(texts(arranged(step))).split("Release.")[1:]
    assert [rest.replace("Once more. Now hold.", "").strip() for rest in rests] == [
        "If one leg is swollen, press H.",
        "Stop if it goes numb.",
        "Let your foot go soft.",
        "Let your foot go soft.",
    ]


def test_a_stop_rule_that_found_no_second_rest_is_said_at_the_end() -> None:
    assert texts(arranged(a_step(stop_if="Stop if it goes numb.")))[-1] == "Stop if it goes numb."
    assert texts(arranged(a_pause(stop_if="Sit down.")))[-1] == "Sit down."


def test_a_release_that_the_first_rest_repeats_is_said_once() -> None:
    part = arranged(a_step(first_rest="Release. If one leg is hot, press H."))
    assert texts(part).count("Release.") == 2


def test_both_sides_are_the_whole_of_one_then_the_change_then_the_whole_of_the_other() -> None:
    step = a_step(
        sides=2, repeats=2, rest=8.0, switch=Switch("Release. Now switch legs.", 8.0), cues=()
    )
    part = arranged(step)
    holds = [(span.side, span.repeat) for span in part.spans if span.phase is Phase.HOLD]
    assert holds == [(1, 1), (1, 2), (2, 1), (2, 2)]
    switch = next(cue for cue in part.cues if cue.text == "Now switch legs.")
    third = spans(part, Phase.HOLD)[2][0]
    assert third - switch.end == pytest.approx(8.0)
    assert texts(part).count("Release.") == 4


def test_a_countdown_is_one_clip_a_second() -> None:
    part = arranged(a_step(repeats=1, countdown=3, cues=()))
    end = spans(part, Phase.HOLD)[0][1]
    counted = [cue for cue in part.cues if cue.kind is Kind.COUNT]
    assert [cue.text for cue in counted] == ["Three.", "Two.", "One."]
    assert [cue.at for cue in counted] == pytest.approx([end - 3, end - 2, end - 1])


def test_what_is_said_at_the_end_of_the_last_hold_follows_its_release() -> None:
    assert texts(arranged(a_step(), closing=("Go gently.",)))[-2:] == ["Release.", "Go gently."]


def test_a_slower_pace_stretches_speech_and_rests_but_no_hold() -> None:
    quick, slow = arranged(a_step(rest=12.0)), arranged(a_step(rest=12.0), Pace(90))
    assert slow.length > quick.length
    assert [b - a for a, b in spans(slow, Phase.HOLD)] == pytest.approx([10.0, 10.0])
    (_, end), (begin, _) = spans(slow, Phase.HOLD)
    assert begin - end == pytest.approx(12.0 * 145 / 90)


some_cues = st.lists(
    st.builds(
        Cue,
        st.floats(0, 29.9),
        st.sampled_from(["Breathe.", "Breathe in. Breathe out.", "You are doing very well now."]),
        st.sampled_from(["coaching", "safety"]),
    ),
    max_size=8,
)


@given(some_cues, st.integers(0, 10), st.floats(0.05, 3.0), st.integers(90, 300))
def test_no_cue_outlives_its_hold_and_no_two_cues_overlap(
    cues: list[Cue], countdown: int, word: float, speed: int
) -> None:
    step = a_step(hold=30.0, cues=tuple(cues), countdown=countdown)
    part = arrange_step(step, Pace(speed), lambda text: word * len(text.split()))
    said = sorted((c for c in part.cues if c.fits and c.kind is not Kind.CHIME), key=lambda c: c.at)
    for before, later in pairwise(said):
        assert before.end <= later.at + 1e-9
    ends = [end for _, end in spans(part, Phase.HOLD)]
    releases = [cue.at for cue in part.cues if cue.kind is Kind.RELEASE]
    assert releases == pytest.approx(ends)


@given(some_cues, st.integers(0, 10))
def test_a_cue_gives_way_only_to_one_that_ranks_as_high(cues: list[Cue], countdown: int) -> None:
    part = arranged(a_step(hold=30.0, repeats=1, cues=tuple(cues), countdown=countdown))
    counted = [cue for cue in part.cues if cue.kind is Kind.COUNT]
    assert all(cue.fits for cue in counted)
