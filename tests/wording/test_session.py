"""What the program says of a session."""

from tests.session.guides import a_guide, a_step
from tests.session.listener import Listener
from voice_guide.score.model import Phase
from voice_guide.wording import session as wording


def test_where_am_i_names_step_hold_seconds_left_and_what_is_next() -> None:
    listener = Listener(a_guide()).start().to(Phase.HOLD, 4.0)
    assert wording.where(listener.view, listener.now) == (
        "Step one of three, Toes up.",
        "Hold one of two.",
        "Six seconds left.",
        "Next, rest.",
    )


def test_while_paused_it_says_so() -> None:
    listener = Listener(a_guide()).start().to(Phase.HOLD, 4.0)
    listener.do(listener.session.pause)
    assert wording.where(listener.view, listener.now)[-1] == "Your guide is paused."


def test_about_a_step_says_how_to_lie_and_feel_when_to_stop_and_who_must_take_care() -> None:
    step = a_step(posture="Lie still.", feel="A pull.", stop_if="Stop if numb. Stop if weak.")
    assert wording.about(step, ("New hip. Do not lean.",), "") == (
        "Lie still.",
        "A pull.",
        "Stop if numb.",
        "Stop if weak.",
        "New hip.",
        "Do not lean.",
    )
