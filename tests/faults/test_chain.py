"""Link by link: what is heard, rung and seen when the link before it has failed."""

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.faults.outages import noted
from tests.faults.sabotage import PLAYER, VOICE, sabotaged
from tests.faults.spoken import HOLD, NEAR, ONE_HOLD, WORDS, night
from tests.sound.program import running
from tests.sound.rig import Sink, silent_env, until
from tests.terminal.rig import Terminal, opened
from voice_guide.score.sentences import sentences
from voice_guide.speech.chain import Lack, Link
from voice_guide.tui import letters
from voice_guide.tui.figures import Size
from voice_guide.wording import heard
from voice_guide.wording import session as wording

BELL: Final = b"\a"
NOTES: Final = re.compile(rb"\x1b\][^\a\x1b]*\a")
"""What tells a terminal its title or colours; it may end with a bell that does not ring."""
GONE: Final = "loaded.missing py_nanotts;loaded.missing espeakng_loader pyttsx3.drivers._espeak"
"""What lets no engine be there."""

SAFE: Final = ("Now hold.", "Release.")
"""The words of the guide that come with the program."""


def strokes(terminal: Terminal) -> int:
    """How often the terminal was told to ring."""
    return NOTES.sub(b"", terminal.written).count(BELL)


def rung(terminal: Terminal, count: int, seconds: float) -> float:
    """Wait until it was rung so often; the moment."""
    until(lambda: strokes(terminal) >= count, seconds, f"stroke {count}")
    return time.monotonic()


@contextmanager
def followed(
    home: Path, front: str, sound: Mapping[str, str], size: tuple[int, int] = (80, 24)
) -> Iterator[Terminal]:
    """The guide with one hold, in a terminal that rings."""
    plain = ("--plain",) if front == "plain" else ()
    with opened(home, "play", str(ONE_HOLD), *plain, sound=sound, size=size) as terminal:
        yield terminal


def demand_one_and_two(terminal: Terminal) -> None:
    """Hold that it rings once as the hold begins, and twice as it ends."""
    begin = rung(terminal, 1, 25)
    end = rung(terminal, 2, HOLD + 6)
    again = rung(terminal, 3, 4)
    noted(f"rung after {end - begin:.2f} s, and once more after {again - end:.2f} s")
    assert HOLD - 0.4 < end - begin < HOLD + 1.0
    assert again - end < 1.5
    terminal.wait_for("Well done.", 15)
    assert strokes(terminal) == 3


def shows(terminal: Terminal, word: str, size: Size) -> None:
    """Wait until a word stands on the screen in large letters."""
    drawn = [line.rstrip() for line in letters.drawn(word, size).split("\n")]
    terminal.wait_for(lambda shown: all(line in shown for line in drawn), 20)


@pytest.mark.sound
@pytest.mark.long
@pytest.mark.parametrize("fault", [GONE, "takes.raises all", "wire.leave"])
def test_without_any_voice_ready_made_words_begin_and_end_the_hold(
    sink: Sink, tmp_path: Path, fault: str
) -> None:
    found = night(sink, tmp_path / "home", fault=sabotaged(fault, VOICE))
    assert tuple(text for text in found.said if text in SAFE) == SAFE
    assert [found.out.count(each) for each in sentences(heard.FEW_WORDS)] == [1, 1]
    assert found.hold == pytest.approx(HOLD, abs=NEAR)
    assert tuple(line for line in found.out if line in WORDS) == WORDS
    assert not [line for line in found.lines if line.kind == "chime"]
    noted(f"a hold of {found.hold:.3f} s")


@pytest.mark.sound
@pytest.mark.long
def test_what_was_said_at_another_speed_is_said_when_no_voice_is_left(
    sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    night(sink, home)
    (home / "config").mkdir(exist_ok=True)
    (home / "config" / "settings.toml").write_text("speed = 170\n", encoding="utf-8")
    found = night(sink, home, fault=sabotaged(GONE, VOICE))
    assert tuple(text for text in found.said if text in WORDS) == WORDS
    assert found.hold == pytest.approx(HOLD, abs=NEAR)


@pytest.mark.terminal
@pytest.mark.long
@pytest.mark.parametrize("front", ["plain", "screen"])
def test_without_a_device_the_terminal_rings_once_to_hold_and_twice_to_release(
    tmp_path: Path, front: str
) -> None:
    with followed(tmp_path / "home", front, silent_env(tmp_path)) as terminal:
        demand_one_and_two(terminal)
        told = heard.BELL if front == "plain" else heard.line(Link.BELL, Lack.DEVICE)
        assert " ".join(terminal.text.split()).count(told) == 1


@pytest.mark.terminal
@pytest.mark.sound
@pytest.mark.long
def test_a_player_that_keeps_dying_is_not_a_missing_device_and_the_terminal_rings(
    sink: Sink, tmp_path: Path
) -> None:
    env = {**sink.env, **sabotaged("wire.leave", PLAYER)}
    with followed(tmp_path / "home", "screen", env) as terminal:
        terminal.wait_for(heard.line(Link.BELL, Lack.PLAYER), 20)
        demand_one_and_two(terminal)
        assert "no sound device" not in terminal.text


@pytest.mark.terminal
@pytest.mark.long
@pytest.mark.parametrize("front", ["plain", "screen"])
def test_who_wants_no_chimes_hears_no_bell(tmp_path: Path, front: str) -> None:
    home = tmp_path / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('chimes = "never"\n', encoding="utf-8")
    with followed(home, front, silent_env(tmp_path)) as terminal:
        terminal.wait_for("Well done.", 40)
        assert strokes(terminal) == 0


@pytest.mark.long
def test_into_a_file_no_bell_is_written_and_the_words_stand_apart_in_capitals(
    tmp_path: Path,
) -> None:
    words = ("play", str(ONE_HOLD), "--plain")
    with running(tmp_path / "home", *words, sound=silent_env(tmp_path)) as program:
        assert program.wait(40) == 0
        out, err = program.out, program.err
    assert BELL.decode() not in out + err
    assert "\n\nHOLD: 4 SECONDS.\n\n" in out
    assert "\n\nRELEASE\n\n" in out
    assert err.splitlines() == [wording.NO_DEVICE]


@pytest.mark.terminal
@pytest.mark.long
@pytest.mark.parametrize(("size", "letter"), [((40, 12), Size.SMALL), ((80, 24), Size.LARGE)])
def test_what_to_do_can_be_read_from_the_pillow(
    tmp_path: Path, size: tuple[int, int], letter: Size
) -> None:
    with followed(tmp_path / "home", "screen", silent_env(tmp_path), size) as terminal:
        for word in ("READ", "HOLD", "RELEASE"):
            shows(terminal, word, letter)


@pytest.mark.terminal
@pytest.mark.sound
@pytest.mark.long
def test_the_large_words_go_with_the_silence(sink: Sink, tmp_path: Path) -> None:
    guide = Path(__file__).parent / "data" / "long-hold.toml"
    with opened(tmp_path / "home", "play", str(guide), sound=sink.env) as terminal:
        terminal.wait_for("seconds left", 25)
        sink.stop()
        shows(terminal, "HOLD", Size.LARGE)
        sink.start_again()
        terminal.wait_for(lambda shown: "Silent" not in shown and "Hold" in shown, 20)
