"""Where each key leads."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.guides import a_guide, a_pause, a_question, a_step
from tests.session.listener import START, Listener
from voice_guide.score.model import Kind, Phase
from voice_guide.score.pace import GAP, Pace
from voice_guide.session.following import CLEAR, LEAD
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency


@given(st.floats(0.0, 60.0), st.sampled_from(["next", "back", "settle"]))
def test_next_back_and_eased_land_on_the_start_of_a_step(when: float, which: str) -> None:
    listener = Listener(a_guide()).start().wait(when)
    if listener.session.status is Status.OVER:
        return
    before = listener.view.number
    keys = listener.do(getattr(listener.session, which))
    if keys is None:
        assert before == 3
        return
    expected = {"next": before + 1, "back": max(1, before - 1), "settle": 3}[which]
    assert listener.view.number == expected
    heard = len(listener.all_heard)
    listener.wait(0.2)
    fresh = [h.due.text for h in listener.all_heard[heard:]]
    first = {1: "Pull your toes up.", 2: "How is it now?", 3: "Well done."}[expected]
    assert fresh in ([first], []) or first in listener.said()


def test_words_that_were_cut_by_a_pause_are_said_again_from_their_sentence() -> None:
    listener = Listener(a_guide()).start().wait(0.8)
    listener.do(listener.session.pause)
    listener.wait(60)
    listener.do(listener.session.resume)
    listener.wait(1.0)
    assert listener.said() == ["Pull your toes up.", "Pull your toes up."]
    assert [h.whole for h in listener.all_heard] == [False, True]


def test_again_says_the_words_from_their_start_and_the_hold_begins_after_them() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().wait(2.5)
    listener.do(listener.session.again)
    listener.to_the_end()
    heard = listener.all_heard
    assert [h.due.text for h in heard].count("Pull your toes up.") == 2
    release = next(h for h in heard if h.due.kind is Kind.RELEASE)
    last = [h for h in heard if h.due.kind is Kind.SAY and h.end <= release.begin][-1]
    assert release.begin - last.end == pytest.approx(10.0)


def test_simpler_words_stand_in_for_the_step_s_words() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().wait(1.0)
    assert listener.do(listener.session.simpler) is not None
    listener.to_the_end()
    said = [h.due.text for h in listener.all_heard if h.whole]
    assert said[0] == "Toes to your nose."
    assert "Now hold." not in said


def test_a_question_left_unanswered_goes_where_the_guide_says() -> None:
    listener = Listener(a_guide()).start().to_the_end()
    assert listener.said(Kind.SAY)[-2:] == ["How is it now?", "Well done."]


def test_for_a_cramp_that_grips_the_question_is_asked_once_more_and_then_named_a_key() -> None:
    listener = Listener(a_guide(cramping=True)).start().to_the_end()
    assert listener.said(Kind.SAY)[-4:] == [
        "How is it now?",
        "How is it now?",
        "If it still grips, press A at any time.",
        "Well done.",
    ]


def test_its_key_still_leads_back_in_the_settling_step_and_after_the_end() -> None:
    listener = Listener(a_guide(cramping=True)).start().to_the_end()
    assert listener.session.status is Status.OVER
    assert listener.do(lambda now: listener.session.answer("a", now)) is not None
    assert (listener.session.status, listener.view.number) == (Status.PLAYING, 1)


def test_behind_it_again_is_again_once_more() -> None:
    listener = Listener(a_guide(cramping=True)).start().to_the_end()
    listener.do(lambda now: listener.session.answer("a", now))
    assert listener.do(lambda now: listener.session.answer("a", now)) is None


def test_silence_skips_what_is_offered_and_yes_opens_it() -> None:
    towel = a_step("towel", say="Put a towel round your foot.", optional=True, offer="A towel?")
    guide = a_guide(towel, a_pause())
    assert "Put a towel round your foot." not in Listener(guide).start().to_the_end().said()
    listener = Listener(guide).start().wait(2.0)
    listener.do(lambda now: listener.session.answer("y", now))
    assert listener.wait(1.0).said()[-1] == "Put a towel round your foot."


def test_the_last_step_has_no_next_and_no_key_ends_a_session() -> None:
    listener = Listener(a_guide(a_pause())).start().wait(1.0)
    assert listener.do(listener.session.next) is None
    assert listener.session.status is Status.PLAYING


def test_words_not_rendered_in_time_are_waited_for_and_nothing_is_lost() -> None:
    listener = Listener(a_guide(a_step(repeats=1)))
    listener.unknown.add("Now hold.")
    listener.start().wait(20.0)
    assert listener.said() == ["Pull your toes up."]
    listener.unknown.clear()
    listener.to_the_end()
    release = next(h for h in listener.all_heard if h.due.kind is Kind.RELEASE)
    hold = next(h for h in listener.all_heard if h.due.text == "Now hold.")
    assert release.begin - hold.end == pytest.approx(10.0)


def test_the_session_s_seconds_begin_with_its_first_words_however_long_they_took() -> None:
    listener = Listener(a_guide(a_step(repeats=1)))
    listener.unknown.add("Pull your toes up.")
    listener.start().wait(2.0)
    assert listener.said() == []
    listener.unknown.clear()
    first = listener.wait(0.2).all_heard[0].due
    assert first.planned == pytest.approx(LEAD)


def test_encouragement_not_rendered_in_time_holds_nothing_up() -> None:
    listener = Listener(a_guide(a_step(repeats=1)))
    listener.unknown.add("Keep breathing.")
    listener.start().to_the_end()
    release = next(h for h in listener.all_heard if h.due.kind is Kind.RELEASE)
    hold = next(h for h in listener.all_heard if h.due.text == "Now hold.")
    assert release.begin - hold.end == pytest.approx(10.0)


def test_a_sentence_that_began_late_moves_what_follows_it() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start()
    listener.wait(0.05)
    key, said = next(iter(listener.coming.items()))
    listener.do(lambda now: listener.session.began(key, said.at + 0.4, said.end + 0.4, now))
    listener.to_the_end()
    second = next(h for h in listener.all_heard if h.due.text == "Now hold.")
    first = listener.all_heard[0]
    assert second.begin == pytest.approx(first.end + 0.4 + GAP)


def test_what_a_lost_player_was_saying_is_said_again_and_a_hold_goes_on() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().to(Phase.HOLD, 2.0)
    listener.coming.clear()
    listener.do(lambda now: listener.session.lost(now, lambda key: False))
    listener.to_the_end()
    release = next(h for h in listener.all_heard if h.due.kind is Kind.RELEASE)
    hold = next(h for h in listener.all_heard if h.due.text == "Now hold.")
    assert release.begin - hold.end == pytest.approx(10.0)


def test_a_question_can_be_answered_while_it_is_being_asked() -> None:
    listener = Listener(a_guide(a_question(), a_step(), a_pause())).start().wait(0.3)
    listener.do(lambda now: listener.session.answer("e", now))
    assert listener.view.step == "Settle"


def test_an_alarm_cuts_in_and_the_hold_is_carried_on_behind_it() -> None:
    listener = Listener(a_guide(a_step(repeats=1, short="And hold."))).start().to(Phase.HOLD, 4.0)
    listener.do(lambda now: listener.session.alarm(("Get help.",), now))
    listener.to_the_end()
    texts = listener.said()
    assert texts[texts.index("Get help.") + 1] == "And hold."
    hold = next(h for h in listener.all_heard if h.due.text == "And hold.")
    release = next(h for h in listener.all_heard if h.due.kind is Kind.RELEASE)
    assert release.begin - hold.end == pytest.approx(6.0)


def test_an_alarm_lets_a_release_be_said() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().to(Phase.REST, 0.1)
    assert listener.do(lambda now: listener.session.alarm(("Get help.",), now)) is None


def test_longer_holds_while_something_is_put_in_between_have_nothing_said_twice() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start()
    first = listener.session.timeline.leg.part.cues[0]
    listener.lengths["Volume nine."] = 2 * first.length
    listener.wait(first.length + 0.1)
    listener.do(lambda now: listener.session.put_in(("Volume nine.",), Urgency.ECHO, now))
    listener.wait(0.1)
    listener.do(lambda now: listener.session.set_pace(Pace(hold=150), now))
    listener.to_the_end()
    assert listener.said(Kind.SAY).count(first.text) == 1
    assert listener.said(Kind.SAY).count("Now hold.") == 1


def test_a_sentence_carried_on_at_another_pace_in_the_same_moment_is_that_pace_s() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().wait(0.5)
    listener.do(listener.session.pause)
    listener.do(listener.session.resume)
    listener.lengths["Pull your toes up."] = 0.6
    listener.do(lambda now: listener.session.set_pace(Pace(), now))
    listener.to_the_end()
    words = [heard for heard in listener.all_heard if heard.due.kind is Kind.SAY and heard.whole]
    assert [heard.due.text for heard in words[:2]] == ["Pull your toes up.", "Now hold."]
    assert words[1].begin == pytest.approx(words[0].end + GAP, abs=0.01)


def an_answer(listener: Listener) -> list[str]:
    """Put two sentences in behind the first; the names of those to come."""
    listener.do(lambda now: listener.session.put_in(("Step one.", "Next."), Urgency.ANSWER, now))
    return [due.text for due in listener.coming.values() if due.aside]


def test_an_answer_that_is_heard_late_is_heard_to_its_end_and_nothing_over_it() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().wait(0.5)
    assert an_answer(listener) == ["Step one.", "Next."]
    first = next(due for due in listener.coming.values() if due.aside)
    listener.until(first.at + 0.1)
    listener.do(lambda now: listener.session.began(first.key, first.at + 0.3, first.end + 0.3, now))
    listener.to_the_end()
    said = {heard.due.text: heard for heard in listener.all_heard}
    assert said["Next."].begin == pytest.approx(first.end + 0.3 + GAP)
    assert said["Now hold."].begin >= said["Next."].end


def test_a_change_of_pace_takes_no_answer_back() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().wait(0.5)
    an_answer(listener)
    listener.do(lambda now: listener.session.set_pace(Pace(200), now))
    listener.to_the_end()
    said = [heard.due.text for heard in listener.all_heard]
    assert said[:4] == ["Pull your toes up.", "Step one.", "Next.", "Now hold."]


def test_a_sentence_that_takes_longer_than_it_was_handed_out_for_is_waited_for() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().wait(0.05)
    key, said = next(iter(listener.coming.items()))
    listener.do(lambda now: listener.session.began(key, said.at, said.end + 0.7, now))
    listener.wait(said.end + 0.1 - listener.now)
    listener.do(lambda now: listener.session.put_in(("Step one.",), Urgency.ANSWER, now))
    listener.to_the_end()
    begins = {heard.due.text: heard.begin for heard in listener.all_heard}
    assert begins["Step one."] == pytest.approx(said.end + 0.7 + CLEAR)
    assert begins["Now hold."] > begins["Step one."]


def test_hours_of_answers_that_lead_in_a_circle_leave_nothing_behind() -> None:
    listener = Listener(a_guide()).start()
    timeline = listener.session.timeline
    most = 0
    for _ in range(150):
        listener.to(Phase.WAIT)
        listener.do(lambda now: listener.session.answer("a", now))
        listener.wait(0.1)
        most = max(most, len(timeline.legs))
        listener.heard.clear()
    assert listener.now - START > 3600
    assert most < 12
    assert (timeline.leg.visit.place, listener.view.step) == (0, "Toes up")
    listener.to_the_end()
    assert listener.said()[-1] == "Well done."


def test_an_echo_and_a_change_of_pace_in_the_moment_of_a_sentence_never_lie_over_it() -> None:
    listener = Listener(a_guide(a_step(repeats=1))).start().wait(0.5)
    listener.do(listener.session.pause)
    listener.do(listener.session.resume)
    an_answer(listener)
    listener.do(lambda now: listener.session.set_pace(Pace(200), now))
    listener.to_the_end()
    said = [heard for heard in listener.all_heard if heard.due.kind is Kind.SAY and heard.whole]
    assert [heard.due.text for heard in said[:2]] == ["Step one.", "Next."]
    assert all(one.end <= other.begin for one, other in pairwise(said))
