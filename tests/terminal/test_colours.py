"""What is written to terminals of every kind: black first, few colours, and theirs again last."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.sound.program import DATA
from tests.sound.rig import silent_env
from tests.terminal.rig import MODERN, opened

pytestmark = pytest.mark.terminal

GUIDE = str(DATA / "one-hold.toml")
EDGES_BLACK, EDGES_BACK = b"\x1b]11;#000000\x1b\\", b"\x1b]111\x1b\\"
CLEAR = b"\x1b[2J"


def written(home: Path, look: Mapping[str, str]) -> bytes:
    """Every byte of a session that was begun, asked about leaving, and left."""
    with opened(home / "home", "play", GUIDE, sound=silent_env(home), look=look) as terminal:
        terminal.wait_for("Pull your toes up", 15)
        terminal.wait_for(lambda shown: "Silent" in shown, 15)
        terminal.press("escape")
        terminal.wait_for("Leave?", 5)
        terminal.press("escape")
        assert terminal.wait(5) == 0
        return terminal.written


def colours(data: bytes) -> set[str]:
    """Every colour that was set, as SGR has it: "91", "38;5;214", "48;2;0;0;0"."""
    return {colour for found in re.findall(rb"\x1b\[([\d;]+)m", data) for colour in _of(found)}


def _of(sequence: bytes) -> Iterator[str]:
    parts = sequence.decode().split(";")
    while parts:
        first = parts.pop(0)
        if first in ("38", "48"):
            more = 2 if parts[0] == "5" else 4
            yield ";".join((first, *parts[:more]))
            del parts[:more]
        elif int(first) >= 30:
            yield first


SIXTEEN = {"40", "91", "93"}
"""Black behind, and bright red and bright yellow, the only ones of 16 that can be read at night."""

LOOKS = [
    pytest.param({"TERM": "linux"}, SIXTEEN, id="console"),
    pytest.param({"TERM": "xterm"}, SIXTEEN, id="16", marks=pytest.mark.long),
    pytest.param(
        {"TERM": "xterm-256color"},
        {"40", "48;5;16", "38;5;166", "38;5;172", "38;5;202", "38;5;214"},
        id="256",
        marks=pytest.mark.long,
    ),
    pytest.param({**MODERN, "NO_COLOR": "1"}, {"39", "49"}, id="none", marks=pytest.mark.long),
]


@pytest.mark.parametrize(("look", "expected"), LOOKS)
def test_only_colours_that_can_be_read_are_asked_for(
    look: Mapping[str, str], expected: set[str], tmp_path: Path
) -> None:
    data = written(tmp_path, look)
    assert colours(data) <= expected
    assert len(colours(data)) > 1
    console, coloured = look["TERM"] == "linux", "NO_COLOR" not in look
    assert (b"\x1b[40m" + CLEAR in data) == coloured
    assert (EDGES_BLACK in data, EDGES_BACK in data) == (coloured and not console,) * 2
    assert data.endswith(CLEAR + b"\x1b[H") == console
    assert b"\a" not in re.sub(rb"\x1b\][^\a\x1b]*\a", b"", data)  # it may end an OSC


@pytest.mark.long
def test_a_modern_window_is_black_from_the_first_byte_to_the_last(tmp_path: Path) -> None:
    data = written(tmp_path, MODERN)
    assert data.startswith(b"\x1b[?1049h" + EDGES_BLACK + b"\x1b[40m" + CLEAR)
    assert data.endswith(b"\x1b[0m" + EDGES_BACK)
    assert {each for each in colours(data) if each.startswith("4")} == {"40", "48;2;0;0;0"}
    blues = {int(each.split(";")[4]) for each in colours(data) if each.startswith("38;2;")}
    assert max(blues) <= 64
