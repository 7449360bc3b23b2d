"""What random keys have shown to put one voice over another, made by hand."""

from pathlib import Path

import pytest

from tests.faults.unattended import Unattended
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.ports import Began, Clip, PlayerChanged, Rendered, Settings
from voice_guide.score.arrange import arrange_step
from voice_guide.score.pace import Pace
from voice_guide.score.words import AND_REST
from voice_guide.session.same_place import same_place
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


def test_words_behind_a_release_wait_until_a_longer_one_in_its_place_has_ended() -> None:
    session = Unattended()
    session.voice.slow = True
    session.play(a_guide(a_step(release="Off.", first_rest="Rest."), a_pause()))
    bring(session, "Pull your toes up.", "Now hold.", AND_REST, "Rest.")
    session.let_pass(22.0)
    assert session.heard == ["Pull your toes up.", "Now hold.", AND_REST, "Rest."]
    session.never_two_voices()


def test_a_step_that_waits_for_a_key_says_so_behind_a_longer_release() -> None:
    session = Unattended(Settings(wait=True))
    session.voice.slow = True
    session.play(a_guide(a_step(repeats=1, release="Off."), a_pause()))
    for line in ("Pull your toes up.", "Now hold.", "Toes to your nose.", AND_REST):
        bring(session, line)
    session.let_pass(20.0)
    session.press("space")
    bring(session, "Press Space for the next step.")
    session.let_pass(20.0)
    assert session.heard[-2:] == [AND_REST, "Press Space for the next step."]
    session.never_two_voices()


def test_words_behind_a_release_that_is_heard_late_wait_until_it_has_ended() -> None:
    session = Unattended()
    session.play(a_guide(a_step(first_rest="Rest."), a_pause()))
    release = min(
        (each for each in session.player.played.values() if each.text == "Release."),
        key=lambda each: each.at,
    )
    release.at += 1.0
    session.let_pass(release.at + 20.0 - session.clock.moment)
    assert session.heard[3:5] == ["Release.", "Rest."]
    session.never_two_voices()


def test_a_release_in_time_leaves_the_rest_as_long_as_it_is() -> None:
    session = Unattended()
    session.voice.slow = True
    session.play(a_guide(a_step(release="Off.", again="Once more.", rest=12.0), a_pause()))
    bring(session, "Pull your toes up.", "Now hold.", AND_REST, "Once more.", "Keep breathing.")
    session.let_pass(30.0)
    begun = {each.text: each.at for each in session.player.played.values()}
    assert begun["Once more."] + 3.0 - begun[AND_REST] == pytest.approx(12.0, abs=0.05)


def bring(session: Unattended, *lines: str) -> None:
    """Render some sentences, each in three seconds at least."""
    for line in lines:
        clip = Clip(Path(f"{line}.wav"), max(3.0, Pace(145).estimate(line)))
        session.inbox.put(Rendered(line, 145, clip))
    session.turn()


@pytest.mark.parametrize("seconds", [6.7, 7.0, 7.3])
def test_a_release_that_again_cuts_is_said_before_what_follows_it(seconds: float) -> None:
    session = Unattended()
    session.play(a_guide(a_step(say="Now.", hold=6, repeats=2, rest=0)))
    session.let_pass(seconds)
    session.press("a")
    session.let_pass(20.0)
    session.never_two_voices()
