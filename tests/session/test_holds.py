"""What no key and no delay may do to a hold."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.guides import a_guide, a_step
from tests.session.listener import Heard, Listener
from voice_guide.guide.model import Cue
from voice_guide.score.model import Kind, Phase
from voice_guide.score.pace import Pace
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency

pauses = st.lists(st.tuples(st.floats(0.1, 30.0), st.floats(0.1, 600.0)), max_size=6)
"""When the person pauses, in seconds after carrying on, and for how long."""


def holds(heard: list[Heard]) -> list[float]:
    """The seconds of each hold that nobody paused: last word before it to its release."""
    lengths = []
    for place, each in enumerate(heard):
        if each.due.kind is Kind.RELEASE and each.whole:
            words = [h for h in heard[:place] if h.due.kind is Kind.SAY]
            lengths.append(each.begin - words[-1].end)
    return lengths


def held(heard: list[Heard], stops: list[float]) -> float:
    """The seconds of the first hold that passed while the session played."""
    release = next(h.begin for h in heard if h.due.kind is Kind.RELEASE)
    begins = [h.end for h in heard if h.whole and h.due.text in ("Now hold.", "And hold.")]
    begins = [begin for begin in begins if begin <= release]
    ends = [min([stop for stop in stops if stop >= begin] + [release]) for begin in begins]
    return sum(end - begin for begin, end in zip(begins, ends, strict=True))


def test_a_hold_lasts_what_the_guide_says_from_the_last_word_to_the_release() -> None:
    listener = Listener(a_guide()).start().to_the_end()
    assert holds(listener.all_heard) == pytest.approx([10.0, 10.0])


def test_words_that_take_longer_than_thought_do_not_shorten_the_hold() -> None:
    listener = Listener(a_guide())
    listener.lengths["Pull your toes up."] = 9.0
    assert holds(listener.start().to_the_end().all_heard) == pytest.approx([10.0, 10.0])


@given(pauses)
def test_pausing_any_number_of_times_anywhere_shifts_but_never_stretches_a_hold(
    plan: list[tuple[float, float]],
) -> None:
    listener = Listener(a_guide(a_step(repeats=1, short="And hold."))).start()
    stops: list[float] = []
    for after, length in plan:
        if listener.wait(after).session.status is Status.PLAYING:
            stops.append(listener.now)
            listener.do(listener.session.pause)
            listener.wait(length)
            listener.do(listener.session.resume)
    listener.to_the_end()
    assert held(listener.all_heard, stops) == pytest.approx(10.0, abs=1e-6)


@pytest.mark.parametrize("into", [0.5, 3.2, 9.9])
def test_carrying_on_says_the_short_words_and_then_the_rest_of_the_hold(into: float) -> None:
    listener = Listener(a_guide(a_step(short="And hold.", repeats=1))).start()
    listener.to(Phase.HOLD, into)
    listener.do(listener.session.pause)
    listener.wait(120)
    listener.do(listener.session.resume)
    listener.to_the_end()
    heard = listener.all_heard
    place = next(n for n, h in enumerate(heard) if h.due.text == "And hold.")
    release = next(h for h in heard if h.due.kind is Kind.RELEASE)
    assert release.begin - heard[place].end == pytest.approx(10.0 - into)


def test_where_am_i_in_a_hold_moves_neither_the_hold_nor_its_release() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().to(Phase.HOLD, 1.0)
    words = ("Step one of three.",)
    assert listener.do(lambda now: listener.session.put_in(words, Urgency.ANSWER, now)) is not None
    listener.to_the_end()
    release = next(h for h in listener.all_heard if h.due.kind is Kind.RELEASE)
    hold_word = next(h for h in listener.all_heard if h.due.text == "Now hold.")
    assert release.begin - hold_word.end == pytest.approx(10.0)
    assert "Step one of three." in listener.said()


def test_an_answer_takes_the_place_of_encouragement_rather_than_run_into_it() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().to(Phase.HOLD, 2.5)
    listener.do(lambda now: listener.session.put_in(("Step one of three.",), Urgency.ANSWER, now))
    listener.to_the_end()
    assert "Keep breathing." not in listener.said()


def test_an_answer_that_would_run_into_the_release_waits() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().to(Phase.HOLD, 9.5)
    words = ("Step one of three.",)
    assert listener.do(lambda now: listener.session.put_in(words, Urgency.ANSWER, now)) is None


def test_at_another_pace_the_seconds_of_the_hold_are_the_same() -> None:
    for when in (0.3, 2.0, 6.0):
        listener = Listener(a_guide(a_step(repeats=1))).start().wait(when)
        listener.pace = Pace(200)
        listener.do(lambda now: listener.session.set_pace(Pace(200), now))  # noqa: B023
        listener.to_the_end()
        assert holds(listener.all_heard) == pytest.approx([10.0])


def test_no_cue_is_said_after_its_release_and_no_two_overlap() -> None:
    crowded = a_step(
        countdown=3,
        cues=(
            Cue(2.0, "Keep breathing, slowly and gently, and stay where you are."),
            Cue(3.0, "Stay gentle.", "safety"),
            Cue(6.5, "You are doing well."),
            Cue(9.5, "Nearly there."),
        ),
    )
    heard = Listener(a_guide(crowded)).start().to_the_end().all_heard
    spoken = [h for h in heard if h.due.kind is not Kind.CHIME]
    for before, later in pairwise(spoken):
        assert before.end <= later.begin + 1e-9, (before.due.text, later.due.text)
    assert "Stay gentle." in [h.due.text for h in spoken]
    assert "Nearly there." not in [h.due.text for h in spoken]


def test_short_words_that_began_late_move_the_rest_of_the_hold() -> None:
    listener = Listener(a_guide(a_step(short="And hold.", repeats=1))).start()
    listener.to(Phase.HOLD, 4.0)
    listener.do(listener.session.pause)
    listener.do(listener.session.resume)
    aside = next(due for due in listener.coming.values() if due.aside)
    listener.wait(0.1)
    listener.do(lambda now: listener.session.began(aside.key, aside.at + 0.2, aside.end + 0.2, now))
    listener.to_the_end()
    heard = listener.all_heard
    end = next(h for h in heard if h.due.text == "And hold.").end + 0.2
    release = next(h for h in heard if h.due.kind is Kind.RELEASE)
    assert release.begin - end == pytest.approx(6.0)


def test_an_answer_in_a_silent_hold_comes_at_once() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().to(Phase.HOLD, 6.0)
    pressed = listener.now
    listener.do(lambda now: listener.session.put_in(("Volume ten.",), Urgency.ECHO, now))
    heard = next(h for h in listener.wait(2).all_heard if h.due.text == "Volume ten.")
    assert heard.begin - pressed == pytest.approx(0.03, abs=0.001)


@pytest.mark.parametrize("after", [0.2, 1.0, 1.5])
def test_lengths_that_stay_the_same_move_nothing_however_often_they_are_taken_in(
    after: float,
) -> None:
    """At a step's end nothing is left to be said, and yet some seconds go by."""
    listener = Listener(a_guide(a_step(repeats=1), a_step("again"))).start()
    listener.to(Phase.HOLD).until(listener.view.ends_at or 0.0)
    ends = listener.session.timeline.leg.end
    listener.wait(after)
    for _ in range(5):
        listener.do(listener.session.lengths_known)
        assert listener.session.timeline.legs[0].end == pytest.approx(ends)
        listener.wait(0.02)


@given(
    st.lists(
        st.tuples(
            st.floats(0.0, 40.0),
            st.sampled_from(["Pull your toes up.", "Now hold.", "Release.", "Once more."]),
            st.floats(-0.5, 0.5),
        ),
        max_size=5,
    )
)
def test_lengths_that_change_at_any_time_leave_every_hold_its_seconds(
    changes: list[tuple[float, str, float]],
) -> None:
    listener = Listener(a_guide(a_step(repeats=2), a_step("again"), a_step("settle"))).start()
    for wait, text, more in changes:
        listener.wait(wait)
        saying = listener.session.is_heard(listener.now)
        if not saying:  # a clip has its length before it is said
            listener.lengths[text] = listener.pace.estimate(text) + more
            listener.do(listener.session.lengths_known)
    listener.to_the_end()
    lengths = {h.due.text: listener.seconds(h.due.text) for h in listener.all_heard}
    assert lengths
    assert holds(listener.all_heard) == pytest.approx([10.0] * 6, abs=0.002)
