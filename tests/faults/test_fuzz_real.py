"""Half a minute of random keys into the real program, in a real terminal, with real sound."""

import random
import time
from pathlib import Path

import pytest

from tests.sound import processes
from tests.sound.rig import Sink
from tests.terminal.rig import Terminal, opened

pytestmark = [pytest.mark.sound, pytest.mark.terminal, pytest.mark.long]

PRESSES = 90
"""Presses at a person's pace, a third of a second apart: half a minute."""

KEYS = (
    "space", "enter", "up", "down", "left", "right", *"abceghiklmnoprstuvwxyz0123456789?/+-=[],.;",
    "yyn", "nnnnbb", "\x1bOP", "\x1b[200~pasted\x1b[201~", "\x1b[<0;3;3M", "é", "\t", "\x7f",
)  # fmt: skip
"""All keys but those that leave, and what a terminal may send besides."""


def noisily_pressed(terminal: Terminal, lots: random.Random) -> None:
    """Press keys at random, and make the window larger and smaller meanwhile."""
    for _ in range(PRESSES):
        terminal.press(lots.choice(KEYS))
        if lots.random() < 0.05:
            terminal.resize(lots.choice((20, 40, 80, 200)), lots.choice((5, 12, 24, 60)))


@pytest.mark.timeout(120)
@pytest.mark.parametrize("words", [(), ("--plain",)], ids=["screen", "plain"])
def test_random_keys_do_it_no_harm_and_ctrl_c_ends_it_at_once(
    sink: Sink, tmp_path: Path, words: tuple[str, ...]
) -> None:
    lots = random.Random(len(words))  # noqa: S311 - the same every time
    began = time.monotonic()
    with opened(tmp_path / "home", *words, sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(began, 15.0)
        noisily_pressed(terminal, lots)
        assert terminal.process.poll() is None
        pressed = terminal.press("ctrl+c")
        assert terminal.wait(3.0) == 130
        assert terminal.modes() == terminal.modes_before
        assert b"Traceback" not in terminal.written
        processes.seconds_until_none(tmp_path / "home")
        logs = [path.read_text() for path in (tmp_path / "home" / "state" / "log").iterdir()]
        assert not [log for log in logs if "Traceback" in log or "stumbled" in log]
    quiet = sink.recorder.until(pressed + 1.5)
    assert quiet.is_silent(pressed + 0.5, pressed + 1.5)
