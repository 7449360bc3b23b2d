"""Workers that keep dying: one plain sentence, a rest, and sound again as soon as there can be."""

import os
import signal
import time
from pathlib import Path
from typing import Final

import pytest

from tests.faults.outages import Heard, heard, noted, told_in
from tests.faults.sabotage import PLAYER, VOICE, sabotaged
from tests.faults.strikes import HOLD, NOW, RELEASE, WHOLE, struck
from tests.sound import processes
from tests.sound.program import running
from tests.sound.rig import Sink, until
from tests.terminal.rig import opened
from voice_guide.score.sentences import sentences
from voice_guide.speech.chain import Lack, Link
from voice_guide.wording import session as wording
from voice_guide.wording.heard import FEW_WORDS, line
from voice_guide.workers.child import RESTS

pytestmark = [pytest.mark.sound, pytest.mark.long]

DATA: Final = Path(__file__).parent / "data"
TALK: Final = str(DATA / "long-talk.toml")
"""A guide that talks for longer than the deaths take."""


FEW: Final = sentences(FEW_WORDS)
"""What is said by ready-made words when no voice can speak."""


def spoken(home: Path) -> tuple[Heard, ...]:
    """What was heard of a voice, but for what is ready-made."""
    return tuple(each for each in heard(home) if each.text not in FEW)


def lines_of(text: str, words: str) -> int:
    """How often a sentence stands on a line of its own."""
    return text.splitlines().count(words)


def test_a_player_that_ends_at_every_start_leaves_the_guide_on_time_and_is_told_of_once(
    sink: Sink, tmp_path: Path
) -> None:
    with struck(sink, tmp_path / "home", env=sabotaged("wire.leave", PLAYER)) as run:
        began = time.monotonic()
        run.program.wait_for_line(NOW)
        held = time.monotonic()
        run.program.wait_for_line(RELEASE)
        released = time.monotonic()
        run.demand_its_end()
        noted(f"first words after {held - began:.1f} s, the hold lasted {released - held:.2f} s")
        assert [line for line in run.program.out.splitlines() if line in WHOLE] == WHOLE
        assert lines_of(run.program.err, wording.NO_PLAYER) == 1
        assert run.sounds() == ()
        assert held - began < 8
        # The line of the words is written as they begin.
        assert HOLD < released - held < HOLD + 1.5


@pytest.mark.timeout(120)
def test_a_player_that_dies_ten_times_rests_is_told_of_once_and_is_heard_again_by_itself(
    sink: Sink, tmp_path: Path
) -> None:
    home, tally = tmp_path / "home", tmp_path / "tally"
    tally.write_text("")
    env = sabotaged(f"wire.leave_while {tally}", PLAYER)
    with running(home, "play", TALK, "--plain", sound={**sink.env, **told_in(home), **env}) as run:
        until(lambda: tally.stat().st_size == len(RESTS), 40, "ten players have died")
        died = time.monotonic()
        tally.unlink()
        assert lines_of(run.err, wording.NO_PLAYER) == 1
        heard_at = sink.recorder.wait_for_sound(died, RESTS[-1] + 10)
        until(lambda: len(heard(home)) > 1, 20, "sentences are heard to their end")
        noted(f"ten deaths, then heard again after {heard_at - died:.1f} s")
        assert RESTS[-1] - 1 < heard_at - died < RESTS[-1] + 3
        until(lambda: lines_of(run.out, wording.SOUND_IS_BACK) == 1, 20, "it says so")
        assert lines_of(run.err, wording.NO_PLAYER) == 1


def test_a_player_that_keeps_dying_is_told_of_on_the_screen(sink: Sink, tmp_path: Path) -> None:
    env = sabotaged("wire.leave", PLAYER)
    with opened(tmp_path / "home", "play", TALK, sound={**sink.env, **env}) as terminal:
        terminal.wait_for(line(Link.BELL, Lack.PLAYER), 15)
        terminal.press("ctrl+c")
        assert terminal.wait(10) == 130


def test_a_voice_that_ends_at_every_start_leaves_ready_made_words_and_is_told_of_once(
    sink: Sink, tmp_path: Path
) -> None:
    with struck(sink, tmp_path / "home", env=sabotaged("wire.leave", VOICE)) as run:
        run.program.wait_for_line(RELEASE, 40)
        run.demand_its_end()
        assert [line for line in run.program.out.splitlines() if line in WHOLE] == WHOLE
        assert [lines_of(run.program.out, each) for each in FEW] == [1, 1]
        now, release = (each for each in run.said if each.text in (NOW, RELEASE))
        noted(f"the words of the hold were {release.began - now.ended:.2f} s apart")
        assert release.began - now.ended == pytest.approx(HOLD, abs=0.15)


@pytest.mark.timeout(120)
def test_a_voice_that_dies_ten_times_is_heard_again_by_itself(sink: Sink, tmp_path: Path) -> None:
    home, tally = tmp_path / "home", tmp_path / "tally"
    tally.write_text("")
    env = sabotaged(f"wire.leave_while {tally}", VOICE)
    with running(home, "play", TALK, "--plain", sound={**sink.env, **told_in(home), **env}) as run:
        until(lambda: tally.stat().st_size == len(RESTS), 40, "ten voices have died")
        died = time.monotonic()
        tally.unlink()
        until(lambda: len(spoken(home)) > 1, RESTS[-1] + 20, "sentences are heard again")
        again = spoken(home)[1].began - died
        noted(f"ten deaths, then two sentences heard {again:.1f} s after the last")
        assert again < RESTS[-1] + 10
        until(lambda: lines_of(run.out, wording.SOUND_IS_BACK) == 1, 20, "it says so")
        assert [lines_of(run.out, each) for each in FEW] == [1, 1]


def test_a_render_that_hangs_is_given_up_with_its_process_and_the_guide_is_heard(
    sink: Sink, tmp_path: Path
) -> None:
    flag = tmp_path / "strike"
    flag.touch()  # the first voice hangs at its first sentence, and takes the flag with it
    with struck(sink, tmp_path / "home", env=sabotaged("render.hang", VOICE, when=flag)) as run:
        until(lambda: not flag.exists(), 10, "it strikes")
        victim = run.process("voice")
        run.struck = time.monotonic()
        took = run.wait_for_next("voice", victim, 20)
        run.wait_for(RELEASE, 30)
        run.demand_its_end()
        noted(f"a hanging voice was replaced after {took:.1f} s")
        assert took < 12
        assert run.texts[-2:] == WHOLE[-2:]
        assert len(set(run.texts)) == len(run.texts)
        assert processes.worker(tmp_path / "home", VOICE) is None


def test_a_player_that_died_in_the_menu_says_the_broken_sentence_again(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with opened(home, sound={**sink.env, **told_in(home)}) as terminal:
        until(lambda: len(heard(home)) >= 2, 20, "the menu speaks")
        begun = len(heard(home))
        before = heard(home)[-1].ended
        sink.recorder.wait_for_sound(before + 0.2, 5)
        victim = processes.wait_for_worker(home, PLAYER)
        time.sleep(0.2)
        os.kill(victim, signal.SIGKILL)
        until(lambda: len(heard(home)) > begun, 10, "it speaks again")
        texts = [each.text for each in heard(home)]
        assert len(texts) == len(set(texts)), texts
        terminal.press("ctrl+c")
        assert terminal.wait(10) == 130
