"""The questions about restless legs, answered by keys in a real terminal and heard at a sink."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.sound.program import ROOT
from tests.sound.rig import Sink
from tests.terminal.rig import Terminal, opened

pytestmark = [pytest.mark.sound, pytest.mark.terminal]

GUIDES: Final = ROOT / "voice_guide" / "library" / "guides" / "en"
SOON: Final = 4.0
"""Seconds within which the answer to a key must be heard, on a machine that is busy."""


def loaded(name: str) -> dict[str, list[dict[str, str]]]:
    """A shipped guide as its file has it."""
    table: dict[str, list[dict[str, str]]] = tomllib.loads((GUIDES / f"{name}.toml").read_text())
    return table


WHICH: Final = loaded("which")
QUESTIONS: Final = [question["say"] for question in WHICH["questions"]]
RESTLESS: Final = "This sounds more like restless legs."
CRAMP: Final = "This sounds more like a cramp."
HELP: Final = "That needs help."


@pytest.fixture
def asked(sink: Sink, tmp_path: Path) -> Iterator[Terminal]:
    """The guide with its first question on the screen, and being said."""
    with opened(tmp_path / "home", "play", "which", sound=sink.env) as terminal:
        terminal.wait_for(QUESTIONS[0], 15)
        sink.recorder.wait_for_sound(0.0, 10)
        yield terminal


def answer(terminal: Terminal, sink: Sink, key: str, then: str) -> float:
    """Press a key; what follows must be shown, and begin to be said; the moment of the key."""
    pressed = terminal.press(key)
    terminal.wait_for(then, SOON)
    sink.recorder.wait_for_sound(pressed + 0.2, SOON)
    return pressed


def test_the_way_to_restless_legs(sink: Sink, asked: Terminal) -> None:
    for key, then in zip("nnnyyy", QUESTIONS[1:], strict=True):
        answer(asked, sink, key, then)
    answer(asked, sink, "y", RESTLESS)


@pytest.mark.long
def test_what_they_come_to_is_said_to_its_end(sink: Sink, asked: Terminal) -> None:
    for key, then in zip("nnnyyy", QUESTIONS[1:], strict=True):
        answer(asked, sink, key, then)
    pressed = answer(asked, sink, "y", RESTLESS)
    seconds = sink.recorder.wait_for_silence(1.5, 60) - pressed
    assert seconds > len(WHICH["outcomes"][2]["say"].split()) / 4


def test_the_way_to_a_cramp_and_on_to_the_stretch(sink: Sink, asked: Terminal) -> None:
    for key, then in zip("nyy", QUESTIONS[1:4], strict=True):
        answer(asked, sink, key, then)
    answer(asked, sink, "n", CRAMP)
    answer(asked, sink, "y", loaded("calf-bed")["steps"][0]["say"].split(". ")[0])


def test_a_warning_sign_ends_the_questions_with_what_to_do(sink: Sink, asked: Terminal) -> None:
    answer(asked, sink, "y", HELP)


@pytest.mark.long
def test_no_answer_is_neither_yes_nor_no(sink: Sink, asked: Terminal) -> None:
    silent = sink.recorder.wait_for_silence(3, 30)
    assert QUESTIONS[0] in " ".join(asked.text.split())
    assert asked.process.poll() is None
    assert sink.recorder.until(silent + 3).is_silent(silent + 0.2, silent + 3)
