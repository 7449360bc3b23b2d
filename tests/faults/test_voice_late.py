"""A voice that is slower than its words are due, or hangs: what it has is said on time."""

import time
from pathlib import Path

import pytest

from tests.faults.sabotage import VOICE, sabotaged
from tests.faults.spoken import HOLD, NEAR, ONE_HOLD, WORDS, Night, night
from tests.sound.program import DATA, Program
from tests.sound.rig import Sink
from voice_guide.conductor.patience import LONGEST
from voice_guide.score.words import AND_REST

pytestmark = [pytest.mark.sound, pytest.mark.long]

FIRST = "Sit on the bed."
LATE = "Now do all the rest of it as slowly as you can."
SHORT = ("Pull your toes up.", "Hold.")
GAP = 0.5
"""Seconds between two sentences, and so between what was said and what stands in for the next."""


def guide_with(folder: Path, words: str, others: str) -> Path:
    """The guide with one hold, with other words in place of some of its own."""
    text = ONE_HOLD.read_text(encoding="utf-8")
    assert words in text
    guide = folder / "changed.toml"
    guide.write_text(text.replace(words, others), encoding="utf-8")
    return guide


def apart(heard: Night, first: str, second: str) -> float:
    """Seconds from the end of one thing said to the beginning of another, by the trace."""
    ended = next(line.ended for line in heard.lines if line.text == first)
    began = next(line.began for line in heard.lines if line.text == second)
    assert ended is not None
    assert began is not None
    return began - ended


def test_words_slower_than_their_moment_give_way_to_short_ones_on_time(
    sink: Sink, tmp_path: Path
) -> None:
    guide = guide_with(tmp_path, WORDS[0], f"{FIRST} {LATE}")
    fault = sabotaged("takes.slow pico 4 6", VOICE)
    heard = night(sink, tmp_path / "home", guide=guide, fault=fault)
    assert heard.said == (FIRST, *SHORT, *WORDS[2:])
    assert apart(heard, FIRST, SHORT[0]) == pytest.approx(GAP, abs=0.1)
    assert heard.hold == pytest.approx(HOLD, abs=NEAR)
    assert LATE not in heard.out


def test_a_release_that_is_late_is_stood_in_for_on_time(sink: Sink, tmp_path: Path) -> None:
    guide = guide_with(tmp_path, WORDS[2], LATE)
    fault = sabotaged("takes.hangs_at all 8", VOICE)
    heard = night(sink, tmp_path / "home", guide=guide, fault=fault)
    assert AND_REST in heard.said
    assert heard.hold == pytest.approx(HOLD, abs=NEAR)
    assert AND_REST in heard.out
    assert LATE not in heard.out


def test_a_voice_that_hangs_at_every_sentence_holds_the_guide_up_only_once_and_is_replaced(
    sink: Sink, tmp_path: Path
) -> None:
    moments: list[float] = []

    def watch(program: Program) -> None:
        for line in ("Pull your toes up towards your shin.", "Now hold.", "Release."):
            program.wait_for_line(line, 30)
            moments.append(time.monotonic())

    fault = sabotaged("takes.hangs_at pico", VOICE)
    heard = night(
        sink, tmp_path / "home", guide=DATA / "two-step.toml", fault=fault, meanwhile=watch
    )
    assert moments[1] - moments[0] < LONGEST + 1
    assert moments[2] - moments[1] < 6 + 2.5
    assert heard.said[-2:] == ("Well done.", "Breathe out.")
    assert heard.recording.islands()[0].length < 0.5


def test_what_was_said_on_an_earlier_night_is_said_however_the_voice_hangs(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    night(sink, home)
    heard = night(sink, home, fault=sabotaged("takes.hangs_at all", VOICE))
    assert heard.said == WORDS
    assert heard.hold == pytest.approx(HOLD, abs=NEAR)
