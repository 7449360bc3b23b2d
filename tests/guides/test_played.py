"""Every shipped guide followed to its end by the session itself, on a clock moved by hand."""

from itertools import combinations

import pytest

from tests.library.shipped import GUIDES, RELIEF
from tests.session.listener import Listener
from voice_guide.guide.model import Guide
from voice_guide.guide.suited import SITUATIONS, suited
from voice_guide.score.model import Kind
from voice_guide.score.route import Leg
from voice_guide.session.view import Status

each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES.keys())
each_relief = pytest.mark.parametrize("guide", RELIEF.values(), ids=RELIEF.keys())


def opened(guide: Guide) -> Listener:
    """A guide begun, its gate answered with yes if it has one."""
    listener = Listener(guide).start()
    if guide.steps[0].gate:
        listener.wait(4)
        listener.do(lambda now: listener.session.answer("y", now))
    return listener


def yes_to_all(guide: Guide) -> Listener:
    """A guide followed to its end with a yes to all that it offers."""
    listener = opened(guide)
    for _ in range(10_000):
        if listener.session.status is Status.OVER:
            break
        if listener.session.timeline.leg.visit.leg is Leg.OFFER:
            listener.do(lambda now: listener.session.answer("y", now))
        listener.wait(0.5)
    return listener


@each_guide
def test_a_guide_left_alone_comes_to_its_end(guide: Guide) -> None:
    listener = opened(guide).to_the_end()
    assert listener.session.status is Status.OVER
    end = "Try this each night for six weeks." if guide.id == "bedtime" else "Breathe out."
    assert listener.said(Kind.SAY)[-2:] == [end, "Done."]
    offered = {step.id for step in guide.steps if step.optional}
    held = {heard.due.step for heard in listener.all_heard if heard.due.kind is Kind.RELEASE}
    assert held == {step.id for step in guide.steps if step.hold} - offered


@each_guide
def test_a_guide_whose_offers_are_taken_does_every_hold(guide: Guide) -> None:
    listener = yes_to_all(guide)
    assert listener.session.status is Status.OVER
    released = [heard.due.step for heard in listener.all_heard if heard.due.kind is Kind.RELEASE]
    holds = {step.id: step.repeats * step.sides for step in guide.steps if step.hold}
    assert {step: released.count(step) for step in holds} == holds
    assert all(heard.whole for heard in listener.all_heard if heard.due.kind is Kind.RELEASE)


@each_relief
def test_the_safety_line_is_heard_within_two_minutes(guide: Guide) -> None:
    listener = opened(guide)
    listener.wait(120)
    assert "If one leg is swollen, hot or red, or you have chest pain, press H." in listener.said()


@each_relief
def test_no_answer_to_the_check_is_asked_once_more_and_is_never_a_yes(guide: Guide) -> None:
    said = opened(guide).to_the_end().said()
    assert said.count("How is it now?") == 2
    assert said.count("If it still grips, press A at any time.") == 1


@each_relief
def test_a_cramp_that_eases_in_a_hold_is_left_to_settle(guide: Guide) -> None:
    listener = opened(guide)
    first = next(step for step in guide.steps if step.hold)
    while listener.view.phase != "hold":
        listener.wait(0.5)
    assert listener.view.step == first.title
    listener.do(lambda now: listener.session.settle(now))
    before = len(listener.all_heard)
    listener.to_the_end()
    after = [heard.due for heard in listener.all_heard[before:]]
    assert {due.kind for due in after} <= {Kind.SAY, Kind.RELEASE}
    assert after[-1].text == "Done."
    assert "How is it now?" not in [due.text for due in after]


@each_guide
def test_a_guide_fitted_to_anybody_still_comes_to_its_end(guide: Guide) -> None:
    for who in combinations(SITUATIONS.values(), 2):
        fit = suited(guide, who)
        if not fit.instead:
            listener = opened(fit.guide).to_the_end()
            assert listener.said(Kind.SAY)[-1] == "Done."
