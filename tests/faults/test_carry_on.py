"""What was killed in the middle of a guide can be carried on from the same step."""

import json
import os
import signal
import time
from pathlib import Path

import pytest

from tests.sound import processes
from tests.sound.rig import Sink, until
from tests.terminal.rig import MODERN, opened

pytestmark = [pytest.mark.sound, pytest.mark.terminal]

OFFER = "Carry on from toes up?"


def place(home: Path) -> dict[str, object]:
    """What is kept of where a session stands; nothing if nothing is."""
    try:
        kept = json.loads((home / "state" / "place.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(kept)


def killed(home: Path, sink: Sink, *words: str, step: str, end: signal.Signals) -> None:
    """Follow a guide to a step, and end the program in the middle of it."""
    with opened(home, "play", "calf-bed", "--from", step, *words, sound=sink.env) as terminal:
        until(lambda: place(home).get("step") == step, 15, "the step is kept")
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        os.kill(terminal.process.pid, end)
        terminal.process.wait(10)
        assert processes.seconds_until_none(home) < 2


@pytest.mark.parametrize(
    "end", [signal.SIGKILL, pytest.param(signal.SIGTERM, marks=pytest.mark.long)]
)
def test_a_session_that_was_killed_goes_on_from_its_step(
    sink: Sink, tmp_path: Path, end: signal.Signals
) -> None:
    home = tmp_path / "home"
    killed(home, sink, step="toes-up", end=end)
    with opened(home, sound=sink.env) as terminal:
        sink.recorder.wait_for_sound(time.monotonic(), 15)
        shown = terminal.wait_for(OFFER)
        assert "Where you stopped" in shown
        assert "You were in the guide Calf cramp: in bed." in shown
        terminal.press("space")
        terminal.wait_for("Step 2 of 6")
        until(lambda: place(home).get("step") == "toes-up", 5, "the step is kept again")
        terminal.press("escape", "escape")
        terminal.wait_for("Relief")
        assert OFFER not in terminal.text
        until(lambda: place(home) == {}, 5, "a guide that was left is not kept")


@pytest.mark.long
def test_lines_offer_it_too(sink: Sink, tmp_path: Path) -> None:
    home = tmp_path / "home"
    killed(home, sink, "--plain", step="toes-up", end=signal.SIGKILL)
    with opened(home, "--plain", sound=sink.env) as terminal:
        terminal.wait_for(f"{OFFER} You were in the guide Calf cramp: in bed.")
        terminal.wait_for("Space carries on.")
        terminal.press("space")
        until(lambda: place(home).get("step") == "toes-up", 15, "the step is kept again")


@pytest.mark.long
@pytest.mark.needs("faketime")
@pytest.mark.parametrize(
    ("clock", "offered"),
    [("+14m", True), ("+17m", False), ("-2h", True)],
)
def test_it_is_offered_for_a_quarter_of_an_hour_even_if_the_clock_was_set_back(
    sink: Sink, tmp_path: Path, clock: str, offered: bool
) -> None:
    home = tmp_path / "home"
    killed(home, sink, step="toes-up", end=signal.SIGKILL)
    # Only the wall clock is another one: to change the monotonic one would stop all timing.
    faked = {
        "LD_PRELOAD": "/usr/$LIB/faketime/libfaketime.so.1",
        "FAKETIME": clock,
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    with opened(home, sound=sink.env, look={**MODERN, **faked}) as terminal:
        shown = terminal.wait_for("Calf cramp: in bed")
        assert (OFFER in shown) is offered
