"""A worker that is killed or stopped costs the sentence that was being said, said once more."""

import os
import time
from pathlib import Path
from typing import Final

import pytest

from tests.faults.outages import heard, noted, told_in
from tests.faults.strikes import (
    BY_SIGNAL,
    GUIDE,
    HOLD,
    KIND,
    MOMENTS,
    NEAR,
    NOW,
    RELEASE,
    WHOLE,
    in_hold,
    lying_in_wait,
    struck,
    wait_for,
)
from tests.sound import processes
from tests.sound.rig import Sink
from tests.terminal.read import reading
from voice_guide.score.sentences import sentences
from voice_guide.wording import session as wording

pytestmark = pytest.mark.sound

FOUND_OUT: Final = 2.2
"""Seconds after which a worker that does nothing more is known to be stopped."""

REPLACED: Final = 1.5
"""Seconds more until another one plays."""

KEY: Final = 0.1
"""Seconds from a key to what it does, at most."""

SHORT: Final = ["Pull your toes up.", "Hold."]
"""What is said when the hold is carried on."""

each_moment = pytest.mark.parametrize("moment", MOMENTS)
each_signal = pytest.mark.parametrize("fault", BY_SIGNAL)


@pytest.mark.long
@each_signal
@each_moment
def test_a_player_that_is_lost_costs_one_broken_sentence_and_no_hold(
    sink: Sink, tmp_path: Path, fault: str, moment: str
) -> None:
    with struck(sink, tmp_path / "home") as run:
        MOMENTS[moment](run)
        victim = run.send("player", BY_SIGNAL[fault])
        took = run.wait_for_next("player", victim)
        run.demand_its_end()
        run.demand_nothing_twice()
        spoken = min(each.began for each in run.said if each.began > run.struck) - run.struck
        noted(f"{fault} {moment}: another after {took:.2f} s, heard after {spoken:.2f} s")
        assert took < (FOUND_OUT if fault == "stopped" else 0.0) + REPLACED
        if moment == "at the release":  # which is broken, and said again
            assert run.holds()[0] - HOLD < took + REPLACED
        else:
            assert run.holds() == [pytest.approx(HOLD, abs=NEAR)]


@pytest.mark.long
@each_signal
@each_moment
def test_a_voice_that_is_lost_costs_nothing(
    sink: Sink, tmp_path: Path, fault: str, moment: str
) -> None:
    with struck(sink, tmp_path / "home") as run:
        MOMENTS[moment](run)
        victim = run.send("voice", BY_SIGNAL[fault])
        took = run.wait_for_next("voice", victim)
        run.demand_its_end()
        noted(f"{fault} {moment}: another after {took:.2f} s")
        assert run.texts == WHOLE
        assert run.broken() == []
        assert run.holds() == [pytest.approx(HOLD, abs=NEAR)]
        assert took < (FOUND_OUT if fault == "stopped" else 0.0) + REPLACED


@pytest.mark.long
def test_a_release_that_a_stopped_player_kept_is_said_late_and_once(
    sink: Sink, tmp_path: Path
) -> None:
    with struck(sink, tmp_path / "home") as run:
        begun = run.wait_for("Now hold.").ended
        run.wait_until(begun + HOLD - 0.3)
        victim = run.send("player", BY_SIGNAL["stopped"])
        took = run.wait_for_next("player", victim)
        run.demand_its_end()
        run.demand_nothing_twice()
        late = run.holds()[0] - HOLD
        noted(f"the release was {late:.2f} s late, and the player was replaced after {took:.2f} s")
        assert 0.0 < late < FOUND_OUT + REPLACED - 0.3


@pytest.mark.long
@pytest.mark.parametrize("worker", ["player", "voice"])
@pytest.mark.parametrize("fault", ["garbage", "noise", "flood", "beats", "bulk"])
def test_a_worker_that_talks_nonsense_or_without_end_is_replaced_in_the_middle_of_a_hold(
    sink: Sink, tmp_path: Path, worker: str, fault: str
) -> None:
    with struck(
        sink, tmp_path / "home", env=lying_in_wait(f"wire.{fault}", worker, tmp_path)
    ) as run:
        in_hold(run)
        victim, before = run.process(worker), run.memory()
        run.strike()
        took = run.wait_for_next(worker, victim)
        grown = run.memory() - before
        run.demand_its_end()
        run.demand_nothing_twice()
        noted(f"{worker} {fault}: another after {took:.2f} s, {grown} KiB more")
        assert run.broken() == []
        assert run.holds() == [pytest.approx(HOLD, abs=NEAR)]
        assert grown < 16 * 1024
        assert took < REPLACED


@pytest.mark.long
@pytest.mark.parametrize("worker", KIND)
@each_signal
def test_a_worker_that_is_lost_in_a_pause_costs_the_hold_nothing(
    sink: Sink, tmp_path: Path, fault: str, worker: str
) -> None:
    home = tmp_path / "home"
    with reading(home, "play", GUIDE, "--plain", env={**sink.env, **told_in(home)}) as run:
        keys = run.in_terminal()
        ended = wait_for(home, NOW).ended
        time.sleep(max(0.0, ended + 1.5 - time.monotonic()))
        pressed = time.monotonic()
        os.write(keys, b" ")
        told, asked = sentences(wording.PAUSED)
        sink.recorder.wait_for_sound(wait_for(home, told).ended + 0.1, 5)
        victim = processes.wait_for_worker(home, KIND[worker])
        os.kill(victim, BY_SIGNAL[fault])
        wait_for(home, asked)  # broken with the player, and said again
        processes.wait_for_worker(home, KIND[worker], other_than=victim)
        os.write(keys, b" ")
        release = wait_for(home, RELEASE).began
        begun = wait_for(home, SHORT[-1]).ended
        run.end(15)
        texts = [each.text for each in heard(home)]
        assert texts == [*WHOLE[:2], told, asked, *SHORT, *WHOLE[2:]]
        stretched = (pressed - ended) + (release - begun) - HOLD
        noted(f"{worker} {fault}: the hold was {stretched * 1000:.0f} ms longer, keys included")
        assert abs(stretched) < NEAR + KEY


@pytest.mark.long
def test_a_player_that_floods_its_pipe_is_replaced_before_the_release(
    sink: Sink, tmp_path: Path
) -> None:
    with struck(
        sink, tmp_path / "home", env=lying_in_wait("wire.flood", "player", tmp_path)
    ) as run:
        in_hold(run)
        run.strike()
        run.wait_for(RELEASE)
        assert run.holds() == [pytest.approx(HOLD, abs=NEAR)]
        assert run.broken() == []
