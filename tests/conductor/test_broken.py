"""A sentence that a device cut short by going away is said once more, if it is soon back."""

from tests.conductor.stage import Stage
from tests.conductor.test_playing import one_hold
from voice_guide.ports import Ended, PlayerChanged

FIRST = "Pull your toes up."


def cut_by_the_device(stage: Stage, after: float) -> float:
    """Let the first sentence be cut short by the device; the moment."""
    stage.wait(after)
    (said,) = (each for each in stage.player.played.values() if each.text == FIRST)
    stage.player.reported.add((said.key, "ended"))
    now = stage.clock.moment
    stage.inbox.put(Ended(said.key, now, whole=False))
    stage.inbox.put(PlayerChanged(None, "it went away"))
    stage.turn()
    return now


def back(stage: Stage) -> None:
    """Let there be a device again; what is sent to it is heard at once if it is late."""
    stage.player.played.clear()
    stage.player.reported.clear()
    stage.inbox.put(PlayerChanged("bed"))
    stage.turn()


def sent(stage: Stage) -> list[str]:
    """What the player was told to play and not to drop, in the order of its moments."""
    played = [each for each in stage.player.played.values() if each.dropped_at is None]
    return [each.text for each in sorted(played, key=lambda each: each.at)]


def test_a_broken_sentence_is_said_again_by_a_device_that_is_soon_back() -> None:
    stage = Stage().play(one_hold())
    cut_by_the_device(stage, 0.4)
    stage.wait(0.3)
    back(stage)
    assert sent(stage)[0] == FIRST


def test_a_broken_sentence_is_not_said_behind_one_that_came_after_it() -> None:
    stage = Stage().play(one_hold())
    cut_by_the_device(stage, 0.4)
    while len(stage.captions) < 2:
        stage.wait(0.05)
    back(stage)
    assert FIRST not in sent(stage)
    stage.wait(60)
    lines = [line for line in stage.lines if line["text"] == FIRST]
    assert [line["state"] for line in lines] == ["cut"]
    assert lines[0]["ended"] is not None


def test_a_broken_sentence_is_not_said_again_in_a_pause() -> None:
    stage = Stage().play(one_hold())
    cut_by_the_device(stage, 0.4)
    stage.press("space").wait(0.2)
    back(stage)
    assert FIRST not in sent(stage)
    assert [line["state"] for line in stage.lines] == ["cut"]
