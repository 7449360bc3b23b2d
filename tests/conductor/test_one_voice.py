"""What random keys have shown to put one voice over another, made by hand."""

from tests.faults.unattended import Unattended
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.ports import Began, PlayerChanged
from voice_guide.score.arrange import arrange_step
from voice_guide.score.pace import Pace
from voice_guide.session.timeline import same_place
from voice_guide.session.view import Status


def test_a_guide_that_goes_on_by_itself_again_does_not_speak_over_a_number() -> None:
    session = Unattended()
    session.play(a_guide(a_step(), a_pause())).press("t")
    session.let_pass(30.0)
    assert session.view.status is Status.WAITING
    session.press("[")
    session.let_pass(0.7)
    session.press("t")
    session.let_pass(10.0)
    session.never_two_voices()


def test_a_sentence_said_late_is_waited_for_by_the_next() -> None:
    session = Unattended()
    session.play(a_guide(a_step())).press("h")
    session.let_pass(1.0)
    session.player.drop(tuple(session.player.played))
    session.inbox.put(PlayerChanged(None))
    session.let_pass(1.0)
    session.inbox.put(PlayerChanged("bed"))
    session.let_pass(20.0)
    session.never_two_voices()


def test_at_another_speed_a_sentence_that_is_owed_lies_ahead_and_not_behind() -> None:
    quick, slow = Pace(145), Pace(105)
    step = a_step(say="Lie down now. Pull your toes far up towards you. Hold.")
    before = arrange_step(step, quick, quick.estimate)
    after = arrange_step(step, slow, slow.estimate)
    owed = before.cues[1].at + 1e-6  # where a pause has put it back to, but for rounding
    assert same_place(before, after, owed) <= after.cues[1].at


def test_a_moment_that_cannot_be_stops_no_guide() -> None:
    session = Unattended()
    session.play(a_guide(a_step()))
    session.let_pass(0.2)
    for moment in (1e300, session.clock.moment + 3000.0):
        for key in tuple(session.player.played):
            session.inbox.put(Began(key, moment))
    session.turn()
    session.let_pass(120.0)
    assert session.is_over
