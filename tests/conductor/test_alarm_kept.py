"""Advice to get help is heard to its end, whatever is pressed and wherever a guide leads."""

from collections.abc import Callable

import pytest

from tests.conductor.stage import USUAL, Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.conductor.cramp_watch import TEN_MINUTES
from voice_guide.guide.model import Gate
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.triage.advice import long_cramp

WARNING = sentences(long_cramp("").said)
CRAMP = a_guide(cramping=True)
GATE = a_guide(
    a_step("stand", gate=Gate("Are you steady on your feet tonight?", "stand", "bed")),
    a_pause(),
    id="wall",
    cramping=True,
)


def whole(stage: Stage) -> list[str]:
    """The sentences of the warning that were heard to their end."""
    every = stage.player.played.values()
    ends = [each for each in every if (each.dropped_at or each.at + 99) >= each.at + each.seconds]
    return [each.text for each in sorted(ends, key=lambda each: each.at) if each.text in WARNING]


def warned(stage: Stage) -> Stage:
    """A stage on which the warning has been heard for a second."""
    stage.wait(TEN_MINUTES - 30)
    while WARNING[0] not in stage.heard:
        stage.wait(0.25)
    return stage.wait(1)


def go_on(stage: Stage) -> None:
    stage.press("space")


def ask_where(stage: Stage) -> None:
    stage.press("w")


def begin_another(stage: Stage) -> None:
    stage.play(a_guide(a_pause(pause=30.0), id="other"))


def in_a_hold() -> Stage:
    """A stage on which the warning has been heard for a second in a very long hold."""
    steps = [a_step(f"s{number}", hold=900.0, repeats=1, cues=()) for number in range(3)]
    return warned(Stage().play(a_guide(*steps, a_pause(), cramping=True)))


ALONE = ("space", "n", "b", "a", "w", "i", "t", "escape", "?")
IN_A_ROW = ("space space", "h escape", "escape escape")


@pytest.mark.parametrize("keys", ALONE + IN_A_ROW)
def test_a_key_acts_at_once_and_what_it_cut_of_the_warning_is_said_again(keys: str) -> None:
    stage = in_a_hold()
    for key in keys.split():
        stage.press(key).wait(0.5)
    assert whole(stage.wait(60)) == list(WARNING)


def test_a_key_that_pauses_says_so_before_the_warning_goes_on() -> None:
    stage = in_a_hold().press("space").wait(30)
    paused = stage.heard.index("Your guide is paused.")
    assert stage.heard[paused + 1 :] == ["Space carries on.", *WARNING]


def test_who_turns_the_voice_off_is_not_spoken_to() -> None:
    stage = in_a_hold().press("v")
    spoken = len(stage.heard)
    assert stage.wait(60).heard[spoken:] == []
    assert stage.captions.count(WARNING[0]) == 2


def test_a_cramp_that_has_eased_needs_no_more_warning() -> None:
    assert whole(in_a_hold().press("e").wait(60)) == []


def test_going_dark_in_the_middle_of_the_warning_does_not_cost_it() -> None:
    stage = warned(Stage().play(CRAMP).wait(3).press("escape", "escape"))
    stage.conductor.sleep()
    assert whole(stage.turn().wait(40)) == list(WARNING)
    assert stage.player.awake


@pytest.mark.parametrize("then", [go_on, ask_where, begin_another])
def test_a_warning_that_came_in_a_pause_is_heard_whole(then: Callable[[Stage], None]) -> None:
    stage = warned(Stage().play(CRAMP).wait(3).press("space"))
    then(stage)
    assert whole(stage.wait(40)) == list(WARNING)


def test_a_warning_that_came_in_the_menu_is_heard_whole_in_the_guide_that_is_begun() -> None:
    stage = warned(Stage().play(CRAMP).wait(3).press("escape", "escape"))
    begin_another(stage)
    assert whole(stage.wait(40)) == list(WARNING)


def test_a_warning_that_a_gate_left_no_room_for_is_heard_behind_it() -> None:
    shelf = {"bed": (a_guide(id="bed", cramping=True), True)}
    stage = Stage(USUAL, find=shelf.get).play(GATE).press("space").wait(TEN_MINUTES - 1)
    stage.voice.slow = True
    assert stage.view.status is Status.PAUSED
    stage.wait(2).press("space").wait(30)
    for text in WARNING:
        stage.voice.render(text, USUAL.pace.speed)
    stage.voice.slow = False
    assert whole(stage.turn().wait(60)) == list(WARNING)


def slow(settings: Settings = USUAL, after: float = 9.0) -> Stage:
    """A stage, so many seconds into a guide, whose voice has not rendered the warning yet."""
    guide = a_guide(a_step(hold=60.0, repeats=1, cues=()), a_pause())
    stage = Stage(settings).play(guide).wait(after)
    assert stage.view.status is Status.PLAYING
    stage.voice.slow = True
    stage.conductor.say(" ".join(WARNING), Urgency.ALARM)
    return stage.turn()


def rendered(stage: Stage) -> Stage:
    """The stage once the voice has brought the warning, and it has been said."""
    for text in WARNING:
        stage.voice.render(text, stage.voice.rendered[0][1])
    stage.voice.slow = False
    return stage.turn().wait(20)


def test_a_voice_that_is_slow_to_bring_the_warning_is_not_asked_for_it_again_and_again() -> None:
    stage = rendered(slow().wait(20))
    sent = [each.text for each in stage.player.played.values()]
    assert [text for text in sent if text in WARNING] == list(WARNING)


def test_in_a_pause_it_is_said_once_too_and_not_again_when_the_guide_goes_on() -> None:
    stage = rendered(slow().press("space").wait(30))
    assert whole(stage) == list(WARNING)
    assert whole(stage.press("space").wait(30)) == list(WARNING)


def test_a_guide_that_waits_for_a_key_does_not_keep_the_warning_waiting() -> None:
    stage = slow(Settings(wait=True), after=1.0).wait(20)
    assert stage.view.status is Status.WAITING
    assert whole(rendered(stage)) == list(WARNING)


def test_what_was_cut_is_said_again_without_any_key_or_report() -> None:
    stage = in_a_hold().press("space").wait(0.5)
    wake = stage.conductor.wake_at(stage.clock.moment)
    assert wake is not None
    assert wake - stage.clock.moment < 1


def test_while_questions_are_asked_the_rest_of_the_warning_waits() -> None:
    stage = in_a_hold().press("h").wait(60)
    assert whole(stage) == []
    assert whole(stage.press("escape").wait(30)) == list(WARNING)
