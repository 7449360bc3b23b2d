"""A player that dies costs the sentence it was saying, said once more, and nothing else."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.conductor.stage import Stage
from tests.conductor.test_playing import one_hold, until
from voice_guide.conductor.reports import Noticed
from voice_guide.ports import Clip, Ended, PlayerChanged, PlayerLost, Rendered, Settings
from voice_guide.score.model import Phase
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

WORDS = "Pull your toes up."
ALL = [WORDS, "Now hold.", "Keep breathing.", "Release.", "Well done."]


class Ear:
    """What was heard of players that died, and of the one there is now."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.before: list[str] = []
        """What was heard of those that died."""

    def stop(self) -> None:
        """Let the player play nothing more, without anybody knowing."""
        self.before += self.stage.heard
        self.stage.player.played.clear()
        self.stage.player.dead = True

    def kill(self) -> None:
        """Let the player die, and be known to be dead."""
        self.stop()
        self.lose()

    def lose(self) -> None:
        """Let it be known that the player has died."""
        self.stage.inbox.put(PlayerLost("killed"))
        self.stage.turn()
        self.stage.player.played.clear()

    def revive(self, device: str | None = "bed") -> None:
        """Let there be another player."""
        self.stage.player.dead = False
        self.stage.inbox.put(PlayerChanged(device))
        self.stage.turn()

    @property
    def heard(self) -> list[str]:
        """Everything, in order."""
        return self.before + self.stage.heard


def holds(stage: Stage) -> list[float]:
    """Seconds from the last words' end to each release, as far as they were heard."""
    played = sorted(stage.player.played.values(), key=lambda each: each.at)
    ends = {each.text: each.at + each.seconds for each in played if each.text != "Release."}
    return [each.at - ends["Now hold."] for each in played if each.text == "Release."]


def said_twice(heard: list[str]) -> list[str]:
    """The sentences that were heard more than once."""
    return [text for text in dict.fromkeys(heard) if heard.count(text) > 1]


def test_nothing_but_the_broken_sentence_is_captioned_twice() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 4.0)
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.3)
    ear.revive()
    stage.wait(60)
    assert ear.heard == stage.captions == ALL


@pytest.mark.parametrize("gone", [0.3, 1.2, 1.9])
def test_a_release_whose_player_was_dead_is_said_once_as_soon_as_there_is_another(
    gone: float,
) -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 9.9)
    ear = Ear(stage)
    ear.kill()
    stage.wait(gone)
    back = stage.clock.moment
    ear.revive()
    stage.wait(60)
    assert ear.heard == stage.captions == ALL
    assert min(each.at for each in stage.player.played.values()) - back < 0.1


def test_a_player_that_is_back_late_finds_the_guide_where_it_is_and_says_so() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 9.9)
    ear = Ear(stage)
    ear.kill()
    stage.wait(5.0)
    ear.revive()
    stage.wait(60)
    assert ear.heard == [*ALL[:3], "Well done.", wording.SOUND_IS_BACK]
    assert stage.captions == [*ALL, wording.SOUND_IS_BACK]
    assert_apart(stage)


def test_what_a_stopped_player_kept_to_itself_is_said_once_it_is_found_out() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 9.5)
    ear = Ear(stage)
    ear.stop()
    stage.wait(2.3)  # the release is long over, and the next words are to come
    ear.lose()
    stage.wait(0.4)
    ear.revive()
    stage.wait(60)
    assert ear.heard == ALL


def test_the_words_of_a_hold_kept_by_a_stopped_player_are_said_before_the_whole_hold() -> None:
    stage = Stage().play(one_hold()).wait(1.9)
    assert stage.heard == [WORDS]
    ear = Ear(stage)
    ear.stop()
    stage.wait(2.2)
    ear.lose()
    stage.wait(0.4)
    ear.revive()
    stage.wait(60)
    assert ear.heard == ALL
    assert holds(stage) == [pytest.approx(10.0, abs=0.001)]


def test_a_stopped_player_takes_no_step_with_it() -> None:
    guide = one_hold(release="Let go.", say="Pull. Hold.")
    stage = until(Stage().play(guide), Phase.HOLD, 9.95)
    ear = Ear(stage)
    ear.stop()
    stage.wait(2.4)  # the next step has begun
    assert stage.view.step == "Settle"
    ear.lose()
    stage.wait(0.4)
    ear.revive()
    stage.wait(60)
    assert ear.heard == ["Pull.", "Hold.", "Keep breathing.", "Let go.", "Well done."]


def test_a_sentence_heard_to_its_end_is_not_said_again() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 0.02)
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.4)
    ear.revive()
    stage.wait(60)
    assert ear.heard == ALL


def test_players_that_die_at_once_are_waited_for_only_once() -> None:
    stage = Stage().play(one_hold()).wait(0.9)
    ear = Ear(stage)
    ear.kill()
    for rest in (0.25, 0.5, 1.0, 2.0, 2.0):
        stage.wait(rest)
        ear.lose()
    stage.wait(60)
    assert stage.captions == [WORDS, *ALL]
    over = next(line for line in stage.lines if line["text"] == "Release.")
    assert isinstance(over["planned"], float)
    assert over["planned"] < 25


def test_a_guide_whose_player_keeps_dying_goes_on_after_two_seconds_and_says_so_once() -> None:
    stage = Stage().play(one_hold()).wait(0.9)
    ear = Ear(stage)
    ear.kill()
    for _ in range(10):
        stage.wait(0.5)
        ear.lose()
    stage.wait(0.1)
    assert stage.reports(Noticed) == [Noticed(wording.NO_PLAYER)]
    assert stage.captions[:3] == [WORDS, WORDS, "Now hold."]
    stage.wait(60)
    assert stage.reports(Noticed) == [Noticed(wording.NO_PLAYER)]


def test_players_that_start_well_and_die_at_once_are_not_called_back_every_time() -> None:
    stage = Stage().play(one_hold()).wait(0.9)
    ear = Ear(stage)
    for rest in (0.0, 0.25, 0.5, 1.0, 2.0, 2.0, 2.0):
        ear.kill()
        stage.wait(rest + 0.3)
        ear.revive()
        stage.wait(0.2)
    assert stage.reports(Noticed) == [Noticed(wording.NO_PLAYER)]
    stage.wait(11)
    told = [notice.text for notice in stage.reports(Noticed)]
    assert told == [wording.NO_PLAYER, wording.SOUND_IS_BACK]


def test_three_players_that_die_in_a_row_are_told_of_at_once() -> None:
    stage = Stage().play(one_hold()).wait(0.9)
    ear = Ear(stage)
    for _ in range(3):
        assert stage.reports(Noticed) == []
        ear.lose()
        stage.wait(0.3)
    assert stage.reports(Noticed) == [Noticed(wording.NO_PLAYER)]


def test_players_that_die_now_and_then_are_not_counted_together() -> None:
    stage = until(Stage().play(one_hold(hold=100.0)), Phase.HOLD, 3.0)
    ear = Ear(stage)
    for _ in range(5):
        ear.kill()
        stage.wait(0.3)
        ear.revive()
        stage.wait(11)
    assert stage.reports(Noticed) == []


def test_a_player_that_is_replaced_soon_is_not_worth_a_word() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 3.0)
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.4)
    ear.revive()
    stage.wait(30)
    assert stage.reports(Noticed) == []


def test_a_player_that_never_came_is_told_of_once_the_guide_has_waited_for_it() -> None:
    stage = Stage(device=None)
    stage.inbox.put(PlayerLost("it ended with status 3"))
    stage.turn().play(one_hold()).wait(0.1)
    told = len(stage.reports(Noticed))
    stage.wait(3.0)
    assert Noticed(wording.NO_PLAYER) in stage.reports(Noticed)[told - 1 :]


def test_that_the_sound_is_back_is_said_in_the_menu_too() -> None:
    stage = Stage(device=None)
    assert stage.wait(1).reports(Noticed) == []
    stage.inbox.put(PlayerChanged("bed"))
    stage.turn().wait(3)
    assert stage.heard == [wording.SOUND_IS_BACK]


def test_the_warning_a_player_died_in_is_said_again_whole() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 2.0)
    warning = "This has lasted long. Call now."
    stage.conductor.say(warning, Urgency.ALARM)
    stage.turn().wait(0.8)
    assert stage.heard[-1] == "This has lasted long."
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.5)
    ear.revive()
    stage.wait(60)
    after = ear.heard[ear.heard.index("This has lasted long.") + 1 :]
    assert after[:3] == ["This has lasted long.", "Call now.", "And hold."]
    assert said_twice(ear.heard) == ["This has lasted long."]


def test_the_short_words_a_player_died_in_are_said_again_before_the_hold_goes_on() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 4.0)
    stage.press("space").wait(10)
    stage.press("space").wait(0.2)
    assert stage.heard[-1] == "And hold."
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.6)
    ear.revive()
    stage.wait(0.5)
    again = [each for each in stage.player.played.values() if each.text == "And hold."]
    release = next(each for each in stage.player.played.values() if each.text == "Release.")
    assert len(again) == 1
    assert release.at - again[0].at - again[0].seconds == pytest.approx(6.0, abs=0.05)
    stage.wait(60)
    assert said_twice(ear.heard) == ["And hold."]


def test_short_words_that_a_stopped_player_kept_come_before_the_whole_rest_of_the_hold() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 4.0)
    stage.press("space").wait(10)
    ear = Ear(stage)
    ear.stop()
    stage.press("space").wait(2.3)
    ear.lose()
    stage.wait(0.4)
    ear.revive()
    stage.wait(0.5)
    again = next(each for each in stage.player.played.values() if each.text == "And hold.")
    release = next(each for each in stage.player.played.values() if each.text == "Release.")
    assert release.at - again.at - again.seconds == pytest.approx(6.0, abs=0.05)


def test_a_guide_that_waits_for_keys_stands_before_the_hold_it_goes_back_to() -> None:
    guide = one_hold(repeats=2, rest=3.0, again="And again.")
    stage = Stage(Settings(wait=True)).play(guide).wait(20).press("space")
    stage = until(stage, Phase.HOLD, 9.5)
    ear = Ear(stage)
    ear.stop()
    stage.wait(2.3)
    ear.lose()
    stage.wait(0.4)
    ear.revive()
    stage.wait(1.0)
    assert (stage.heard, stage.view.status) == (["Release."], Status.PLAYING)
    stage.wait(10)
    assert stage.view.status is Status.WAITING
    assert stage.heard[:2] == ["Release.", "And again."]


def test_a_player_that_dies_in_a_pause_leaves_the_guide_paused() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 4.0)
    stage.press("space").wait(10)
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.5)
    ear.revive()
    stage.wait(10)
    assert stage.view.status is Status.PAUSED
    assert stage.heard == []
    stage.press("space").wait(60)
    assert stage.heard == ["And hold.", "Release.", "Well done."]


def test_the_sentences_of_a_pause_that_a_stopped_player_kept_are_said_all_the_same() -> None:
    stage = until(Stage().play(one_hold()), Phase.HOLD, 4.0).press("space").wait(0.5)
    ear = Ear(stage)
    ear.stop()
    stage.wait(2.6)
    assert stage.captions[-1] == "Space carries on."
    ear.lose()
    stage.wait(0.4)
    ear.revive()
    stage.wait(10)
    assert stage.heard == ["Your guide is paused.", "Space carries on."]
    assert_apart(stage)


@pytest.mark.parametrize("gone", [0.4, 1.5])
def test_the_sentence_of_a_question_a_player_died_in_is_asked_again(gone: float) -> None:
    stage = Stage()
    stage.conductor.say("Is your chest tight? Yes or no.", Urgency.ANSWER)
    stage.turn().wait(0.5)
    ear = Ear(stage)
    ear.kill()
    stage.wait(gone)
    assert stage.captions == ["Is your chest tight?"]
    ear.revive()
    stage.wait(10)
    assert ear.heard == ["Is your chest tight?", "Is your chest tight?", "Yes or no."]
    assert_apart(stage)


def test_nothing_is_said_over_a_release_that_comes_late() -> None:
    guide = one_hold(repeats=2, rest=2.0, again="And again.")
    stage = until(Stage().play(guide), Phase.HOLD, 9.9)
    ear = Ear(stage)
    ear.kill()
    stage.wait(1.9)
    ear.revive()
    stage.wait(60)
    assert_apart(stage)
    assert ear.heard.count("Release.") == 2


def assert_apart(stage: Stage) -> None:
    """No two sentences at the same time."""
    heard = (each for each in stage.player.played.values() if each.dropped_at is None)
    played = sorted(heard, key=lambda each: each.at)
    for one, other in pairwise(played):
        assert one.at + one.seconds <= other.at + 1e-6, (one, other)


def test_words_that_a_dying_player_has_just_ended_are_not_said_again() -> None:
    stage = Stage().play(one_hold()).wait(0.5)
    key = next(iter(stage.player.played))
    stage.inbox.put(Ended(key, stage.clock.moment, whole=True))
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.3)
    ear.revive()
    stage.wait(60)
    assert ear.heard == ALL


def test_a_voice_that_comes_back_late_finds_nothing_said_twice() -> None:
    stage = Stage()
    stage.voice.slow = True
    stage.play(one_hold()).wait(0.2)
    ear = Ear(stage)
    ear.kill()
    stage.wait(0.3)
    ear.revive()
    for text in ALL:
        stage.inbox.put(Rendered(text, 145, Clip(Path(f"{text}.wav"), 0.4)))
    stage.turn().wait(60)
    assert ear.heard == ALL


def waiting_without_a_release() -> tuple[Stage, Ear]:
    """A guide that waits for a key behind a hold whose release nobody heard, nor knows of it."""
    patient = Stage(Settings(wait=True)).play(one_hold()).wait(30).press("space")
    stage = until(patient, Phase.HOLD, 9.0)
    ear = Ear(stage)
    ear.stop()
    stage.wait(2.4)
    assert stage.view.status is Status.WAITING
    return stage, ear


def test_a_release_that_nobody_heard_is_said_where_the_guide_waits_for_a_key_by_now() -> None:
    stage, ear = waiting_without_a_release()
    ear.lose()
    stage.wait(0.5)
    ear.revive()
    stage.wait(30)
    assert ear.heard[-2:] == ["Release.", "Press Space for the next step."]
    assert (stage.view.status, stage.view.phase) == (Status.WAITING, Phase.REST)
    assert stage.press("space").wait(5).heard[-1] == "Well done."


def test_a_player_lost_under_questions_lets_no_guide_go_on() -> None:
    stage, ear = waiting_without_a_release()
    stage.press("h")
    ear.lose()
    stage.wait(0.5)
    ear.revive()
    stage.wait(30)
    assert stage.view.status is Status.WAITING
    assert "Release." not in ear.heard
