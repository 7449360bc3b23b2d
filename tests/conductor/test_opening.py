"""Words that are heard before the program is there count as its first words."""

from pathlib import Path

import pytest

from tests.conductor.stage import Stage
from tests.session.guides import a_guide, a_pause, a_step
from voice_guide.ports import Clip, Opened, PlayerLost

FIRST = "Pull your toes up."
GUIDE = a_guide(a_step(repeats=1), a_pause())


def stage_heard_since(seconds: float, first: str = FIRST) -> Stage:
    """A conductor whose player has begun with some words so many seconds ago."""
    stage = Stage()
    estimate = stage.conductor._direction._clips.pace.estimate
    for words in (FIRST, first):
        stage.voice.stored[words] = Clip(Path(f"{words}.wav"), estimate(words))
    stage.inbox.put(Opened(Path(f"{first}.wav"), stage.clock.moment - seconds))
    return stage.turn()


def begun(stage: Stage) -> list[float]:
    """The moments at which each sentence is to begin, in order."""
    return sorted(played.at for played in stage.player.played.values())


@pytest.mark.parametrize("seconds", [0.03, 0.15, 1.0])
def test_a_guide_begins_at_the_moment_its_first_words_began(seconds: float) -> None:
    stage = stage_heard_since(seconds)
    began = stage.clock.moment - seconds
    stage.play(GUIDE).wait(60)
    assert begun(stage)[0] == pytest.approx(began)
    assert stage.heard.count(FIRST) == 1
    usual = Stage().play(GUIDE).wait(60)
    apart = [moment - begun(stage)[0] for moment in begun(stage)]
    assert apart == pytest.approx([moment - begun(usual)[0] for moment in begun(usual)], abs=0.01)


def test_the_trace_counts_from_that_moment() -> None:
    stage = stage_heard_since(0.15).play(GUIDE).wait(60)
    first = stage.lines[0]
    assert first["text"] == FIRST
    assert first["began"] == first["planned"]
    assert [line["state"] for line in stage.lines if line["began"] is None] == []


def test_other_words_begin_when_it_is_their_turn() -> None:
    stage = stage_heard_since(0.15, "Something else.")
    now = stage.clock.moment
    stage.play(GUIDE)
    assert begun(stage)[0] > now


def test_what_the_program_says_outside_a_guide_goes_on_in_the_same_way() -> None:
    stage = stage_heard_since(0.15, "Voice guide.")
    began = stage.clock.moment - 0.15
    stage.conductor.say("Voice guide. One of nine.")
    stage.turn().wait(8)
    assert begun(stage)[0] == pytest.approx(began)
    assert stage.heard == ["Voice guide.", "One of nine."]


def test_only_the_first_words_can_have_been_heard_already() -> None:
    stage = stage_heard_since(0.15, "Voice guide.")
    stage.conductor.say("Voice guide.")
    stage.turn().wait(5)
    now = stage.clock.moment
    stage.conductor.say("Voice guide.")
    stage.turn().wait(5)
    assert begun(stage)[-1] > now


def test_a_player_that_died_has_said_nothing() -> None:
    stage = stage_heard_since(0.15)
    stage.inbox.put(PlayerLost("it was killed"))
    stage.turn()
    now = stage.clock.moment
    stage.play(GUIDE).wait(3)
    assert all(moment > now for moment in begun(stage))
