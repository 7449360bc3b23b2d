"""Guides and files by any name: shown without control characters, and said as words alone."""

import os
import shutil
import sys
import unicodedata
from pathlib import Path
from typing import Final

import pytest
from hypothesis import strategies as st

from tests.cli.company import program
from tests.fakes.host import rows_of
from tests.faults.fuzzing import amounts, hold
from tests.faults.guide_inputs import MARKUP, words
from tests.guide.guides import SMALL
from voice_guide.cli.app import run
from voice_guide.guide.problem import BadGuide
from voice_guide.guide.reading import read
from voice_guide.library.library import Library
from voice_guide.menu.selection import Selection
from voice_guide.score.sentences import sentences
from voice_guide.voices.speakable import speakable

SIGNS: Final = frozenset("<>[]{}\\|`^#")
"""What some engine takes for a command."""

LONGEST: Final = 200
"""Bytes of a file's name, with room for its ending."""

STRANGE: Final = (*MARKUP, "a\x1b[2J", "\x9b31m", "\u202egnp", "\n\n", "\r", "[/]", "a" * 300)

names: Final = st.one_of(
    st.binary(min_size=1, max_size=40), st.sampled_from(STRANGE).map(str.encode)
).map(lambda name: name.replace(b"/", b"_").replace(b"\0", b"0")[:LONGEST] + b".toml")


def said_plainly(text: str) -> None:
    """Nothing that an engine is given is more than words."""
    for sentence in sentences(text):
        given = speakable(sentence)
        assert not SIGNS & set(given), given
        assert not [sign for sign in given if unicodedata.category(sign)[0] == "C"], given


def shown_plainly(bad: BadGuide) -> None:
    """Every problem is one line that cannot move a cursor; so is what is said of it."""
    for problem in bad.problems:
        assert str(problem).isprintable()
    assert bad.brief.isprintable()
    said_plainly(bad.brief)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses such names")
@amounts(25, 3000)
def test_a_file_by_any_name_is_shown_and_said_plainly(inputs: int, tmp_path: Path) -> None:
    own = tmp_path / "guides"

    def any_name(name: bytes, inside: str) -> None:
        shutil.rmtree(own, ignore_errors=True)
        own.mkdir()
        (own / "Aa.toml").write_text(SMALL, encoding="utf-8")
        path = own / os.fsdecode(name)
        if inside:
            path.write_text(inside, encoding="utf-8")
        else:
            path.mkdir()
        for bad in Library(tmp_path / "none", own).broken():
            shown_plainly(bad)

    hold(any_name, inputs, names, st.sampled_from((SMALL, "x = 1", "[", "")))


@amounts(60, 3000)
def test_a_guide_by_any_title_is_said_plainly(inputs: int) -> None:
    small = read(SMALL, "small.toml")

    def any_title(title: str) -> None:
        text = SMALL.replace('title = "Small"', f"title = '{title}'")
        try:
            guide = read(text, "small.toml")
        except BadGuide as bad:
            shown_plainly(bad)
            return
        selection = Selection(rows_of(guide, small), 0, 0)
        said_plainly(selection.greeting(first_use=True))
        said_plainly(selection.where())

    hold(any_title, inputs, st.one_of(words, st.sampled_from(STRANGE)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses such names")
@pytest.mark.parametrize("name", ["a\x1b[2J", "b\x9b31m", "c\u202egnp", "d\n\nTraceback"])
def test_what_the_command_line_says_of_a_file_moves_no_cursor(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    for folder, text in ((home / "config" / "guides", "x = 1"), (tmp_path, SMALL)):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    whole = program(home)
    run(["list"], whole)
    run(["check", str(tmp_path / f"{name}.toml"), str(tmp_path / name)], whole)
    run(["show", str(tmp_path / name)], whole)
    told = capsys.readouterr()
    assert "good." in told.out
    for line in (told.out + told.err).split("\n"):
        assert not line or line.isprintable(), repr(line)
        assert not line.startswith("Traceback")
