"""The device goes away in the middle, and is back later: the voice is back by itself."""

import time
from pathlib import Path

import pytest

from tests.faults.outages import (
    BACK_WITHIN,
    LONG_HOLD,
    OUTAGES,
    TALK,
    demand_one_voice,
    heard,
    noted,
    notices,
    script,
    told_in,
    wait_for_sentences,
)
from tests.faults.sabotage import PLAYER
from tests.sound import processes
from tests.sound.program import running
from tests.sound.rig import Sink
from voice_guide.player.output import WEDGED
from voice_guide.wording import session as wording

pytestmark = pytest.mark.sound

FIRST, BROKEN = script()[:2]
HOLD = 9.0
AWAY = (0.4, 2.1, 6.0)
"""Seconds for which the sound is away: less than is noticed, about a sentence, several."""

LATE = 0.05
"""Seconds by which a hold may be longer or shorter than its guide says."""

LATENESS = 0.2
"""Seconds until what has left the player has reached the sink and was recorded."""


def test_a_sentence_broken_by_a_server_that_starts_again_is_said_once_more(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    sound = {**sink.env, **told_in(home)}
    with running(home, "play", TALK, "--plain", sound=sound) as program:
        program.wait_for_line(BROKEN, 15)
        back = OUTAGES["the server is killed"].last(sink, 0.4)
        took = sink.recorder.wait_for_sound(back, 10) - back
        noted(f"broken and said again: back after {took:.2f} s")
        assert took < BACK_WITHIN
        wait_for_sentences(home, 1)
        assert [each.text for each in heard(home)][:2] == [FIRST, BROKEN]
        assert notices(program, wording.NO_DEVICE) <= 1


@pytest.mark.long
@pytest.mark.parametrize("name", OUTAGES)
def test_after_each_outage_the_voice_is_back_within_three_seconds_at_the_right_place(
    sink: Sink, tmp_path: Path, name: str
) -> None:
    home = tmp_path / "home"
    sound = {**sink.env, **told_in(home)}
    with running(home, "play", TALK, "--plain", sound=sound) as program:
        for lasts in AWAY:
            wait_for_sentences(home, 2)
            before = notices(program, wording.NO_DEVICE)
            back = OUTAGES[name].last(sink, lasts)
            took = sink.recorder.wait_for_sound(back, 15) - back
            noted(f"{name} for {lasts} s: back after {took:.2f} s")
            assert took < BACK_WITHIN
            told = notices(program, wording.NO_DEVICE) - before
            assert told == 1 or (lasts < 1 and told == 0)
        wait_for_sentences(home, 1)
        demand_one_voice(heard(home))
        assert program.process.poll() is None
        shown = [line for line in program.out.splitlines() if line != wording.SOUND_IS_BACK]
    assert shown == script()[: len(shown)]


@pytest.mark.long
def test_a_server_that_hangs_for_longer_than_a_player_is_kept_is_heard_soon_after(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    sound = {**sink.env, **told_in(home)}
    with running(home, "play", TALK, "--plain", sound=sound) as program:
        wait_for_sentences(home, 1)
        player = processes.wait_for_worker(home, PLAYER)
        back = OUTAGES["the server hangs"].last(sink, WEDGED + 4)
        took = sink.recorder.wait_for_sound(back, 15) - back
        noted(f"the server hangs for {WEDGED + 4} s: back after {took:.2f} s")
        assert took < BACK_WITHIN
        assert processes.worker(home, PLAYER) != player
        wait_for_sentences(home, 2)
        demand_one_voice(heard(home))
        assert notices(program, wording.NO_DEVICE) >= 1


@pytest.mark.long
@pytest.mark.parametrize("name", OUTAGES)
def test_a_hold_in_which_the_device_goes_and_is_back_ends_on_time(
    sink: Sink, tmp_path: Path, name: str
) -> None:
    home = tmp_path / "home"
    sound = {**sink.env, **told_in(home)}
    with running(home, "play", LONG_HOLD, "--plain", sound=sound) as program:
        program.wait_for_line("Now hold.", 15)
        sink.recorder.wait_for_silence(0.6, 10)
        OUTAGES[name].last(sink, 3.5)
        assert program.wait(30) == 0
        said = {each.text: each for each in heard(home)}
        held = said["Release."].began - said["Now hold."].ended
        noted(f"{name}: held {held:.3f} s")
        assert abs(held - HOLD) <= LATE
        onsets = [sound.begin for sound in sink.recorder.recording().islands()]
        # What both have in common is the way from the player to the recorder's ear.
        ways = [
            min((onset - said[text].began for onset in onsets), key=abs)
            for text in (wording.SOUND_IS_BACK, "Release.")
        ]
        assert abs(ways[1] - ways[0]) <= LATE
        assert max(ways) <= LATENESS


@pytest.mark.long
@pytest.mark.parametrize("name", ["the server hangs", "the device is removed"])
def test_a_release_that_fell_into_an_outage_is_said_as_soon_as_there_is_sound(
    sink: Sink, tmp_path: Path, name: str
) -> None:
    home = tmp_path / "home"
    sound = {**sink.env, **told_in(home)}
    with running(home, "play", LONG_HOLD, "--plain", sound=sound) as program:
        program.wait_for_line("Now hold.", 15)
        ended = sink.recorder.wait_for_silence(0.6, 10)
        time.sleep(max(0.0, ended + HOLD - 3 - time.monotonic()))
        OUTAGES[name].go(sink)
        program.wait_for_line("Release.", 10)
        shown = time.monotonic() - ended
        assert shown == pytest.approx(HOLD, abs=0.2)
        back = OUTAGES[name].back(sink)
        assert program.wait(30) == 0
        said = [each for each in heard(home) if each.text in ("Release.", "Well done.")]
        assert [each.text for each in said] == ["Release.", "Well done."]
        noted(f"{name} at the release: said {said[0].began - back:.2f} s after it was back")
        assert said[0].began - back < BACK_WITHIN
        demand_one_voice(heard(home))
