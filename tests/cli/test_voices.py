"""The voices are listed with the one in use, the reason for it, and what others would need."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.company import program
from voice_guide.bootstrap.program import Program
from voice_guide.cli.app import run
from voice_guide.voices.listing import SILENCE, Offer, Survey
from voice_guide.wording import engines as wording

PICO = Offer("pico", "SVOX Pico", ("en-GB", "en-US"))
GONE = Offer(
    "pico", "SVOX Pico", (), "no module named py_nanotts", "Install it with: pip install x"
)
ESPEAK = Offer("espeak", "espeak-ng", ("en-us",))
NEURAL = Offer("piper", "Piper", ("joe",), slow=True)

List = Callable[..., tuple[str, ...]]


@pytest.fixture
def listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> List:
    """The lines that are written of what a survey found."""

    def lines(
        voice: str | None, *offers: Offer, why: str = "", chosen: bool = False
    ) -> tuple[str, ...]:
        class Surveyed(Program):
            def survey(self, voice_: str | None = None) -> Survey:
                return Survey(voice, why, (*offers, SILENCE), chosen=chosen)

        assert run(["voices"], Surveyed(program(tmp_path / "home").environ)) == 0
        return tuple(capsys.readouterr().out.splitlines())

    return lines


def test_the_first_voice_that_works_is_in_use_for_that_reason(listed: List) -> None:
    assert listed("pico en-GB", PICO, ESPEAK) == (
        "In use: pico en-GB. It is the first that works.",
        "pico, SVOX Pico: 2 voices.",
        "  pico en-GB",
        "  pico en-US",
        "espeak, espeak-ng: 1 voice.",
        "  espeak en-us",
        "silent, no voice, but words and chimes.",
        'To choose a voice: voice-guide settings set voice "pico en-US"',
    )


def test_a_voice_that_was_set_is_in_use_for_that_reason(listed: List) -> None:
    first = listed("espeak en-us", PICO, ESPEAK, chosen=True)[0]
    assert first == "In use: espeak en-us. The settings ask for it."


def test_where_the_first_is_missing_that_is_the_reason_and_its_mend_is_named(listed: List) -> None:
    why = "SVOX Pico is not here: no module named py_nanotts."
    lines = listed("espeak en-us", GONE, ESPEAK, why=why)
    assert lines[0] == f"In use: espeak en-us. {why}"
    assert lines[1] == (
        "pico, SVOX Pico: not here. no module named py_nanotts. Install it with: pip install x."
    )


def test_a_slow_voice_in_use_is_told_to_be_slow(listed: List) -> None:
    assert wording.SLOW in listed("piper joe", PICO, NEURAL, chosen=True)[0]
    assert wording.SLOW not in listed("pico en-GB", PICO, NEURAL)[0]


def test_silence_can_be_in_use(listed: List) -> None:
    assert listed("silent", PICO, chosen=True)[0] == "In use: silent. The settings ask for it."


def test_where_nothing_speaks_the_mends_are_named_and_silence_can_be_chosen(listed: List) -> None:
    lines = listed(None, GONE, why="SVOX Pico is not here.")
    assert lines[0] == f"{wording.NONE} SVOX Pico is not here."
    assert "Install it with: pip install x." in lines[1]
    assert lines[-1] == 'To choose a voice: voice-guide settings set voice "silent"'
