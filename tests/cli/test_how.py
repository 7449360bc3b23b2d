"""How a guide is shown and heard, as the command line and the settings ask for it."""

from pathlib import Path

import pytest

from tests.cli.company import SHORT, Do, short
from voice_guide.bootstrap.wish import Wish, speaks
from voice_guide.ports import Settings

OFF = "The voice is off. V turns it on."


@pytest.mark.parametrize(
    ("plain", "wished", "is_set", "spoken"),
    [
        (True, None, True, True),
        (True, None, False, False),
        (True, True, False, True),
        (True, False, True, False),
        (False, None, False, True),
        (False, False, True, False),
    ],
)
def test_the_voice_is_on_as_wished_for_else_as_set_for_plain_lines(
    *, plain: bool, wished: bool | None, is_set: bool, spoken: bool
) -> None:
    wish = Wish(None, plain=plain, voice=wished)
    assert speaks(wish, Settings(plain_voice=is_set)) is spoken


def test_without_the_voice_that_is_said_first_and_silence_is_no_fault(
    do: Do, tmp_path: Path
) -> None:
    assert do("settings", "set", "chimes", "never").code == 0
    done = do("play", short(tmp_path), "--from", "rest", "--pace", "300", "--no-voice")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [OFF, "Done."]


def test_plain_lines_are_left_to_a_screen_reader_where_that_is_set(do: Do, tmp_path: Path) -> None:
    assert do("settings", "set", "plain_voice", "false").code == 0
    words = ("play", short(tmp_path), "--from", "rest", "--pace", "300")
    assert do(*words).out.splitlines() == [OFF, "Done."]
    assert do(*words, "--voice").out.splitlines() == ["Done."]


def test_a_countdown_is_written_without_the_voice_if_it_is_asked_for(
    do: Do, tmp_path: Path
) -> None:
    path = tmp_path / "counted.toml"
    counted = SHORT.replace("hold = 0.2", "hold = 1.2\ncountdown = 1")
    path.write_text(counted[: counted.index('[[steps]]\nid = "rest"')], encoding="utf-8")
    done = do("play", str(path), "--pace", "300", "--no-voice", "--count")
    assert done.out.splitlines() == [OFF, "Hold.", "Hold: 1 second.", "One.", "Release."]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--no-voice", "list"), "--no-voice"),
        (("--voice", "list"), "--voice"),
        (("--count", "now"), "--count"),
        (("now", "--no-voice", "--require-sound"), "leave one out"),
    ],
)
def test_an_option_out_of_place_is_named(do: Do, words: tuple[str, ...], named: str) -> None:
    done = do(*words)
    assert (done.code, done.out) == (2, "")
    assert named in done.err
