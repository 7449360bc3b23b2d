"""Damaged guides at the real command line: named, and never in the way of the rest."""

import time
from pathlib import Path
from typing import Final

import pytest

from tests.cli.company import Do, own_guide
from tests.guide.damage import damaged
from tests.sound.program import ran

ALL: Final = damaged()
SAMPLE: Final = {f"broken-{number}.toml": damage for number, damage in enumerate(ALL[7::20])}
"""Ten of them, of different kinds, by the names of their files."""

SECONDS: Final = len(SAMPLE)
"""The longest that a run over all of them may take."""


def test_check_says_of_each_what_is_wrong_in_plain_sentences(tmp_path: Path) -> None:
    for name, damage in SAMPLE.items():
        (tmp_path / name).write_bytes(damage.data)
    paths = {name: tmp_path / name for name in SAMPLE}
    done = ran(tmp_path / "home", "check", *map(str, paths.values()), seconds=SECONDS)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    for name, damage in SAMPLE.items():
        place = f"{paths[name]}:{damage.line}: " if damage.line else f"{paths[name]}:"
        assert any(line.startswith(place) for line in done.stderr.splitlines()), damage.name


def test_list_names_each_and_goes_on_with_the_rest(tmp_path: Path) -> None:
    home = tmp_path / "home"
    paths = [own_guide(home, name, damage.data) for name, damage in SAMPLE.items()]
    done = ran(home, "list", seconds=SECONDS)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert [path for path in paths if f"{path}:" not in done.stderr] == []
    assert done.stdout.startswith("calf-bed ")


@pytest.fixture
def with_all(tmp_path: Path) -> Path:
    """A home with every damaged guide among the person's own."""
    for number, damage in enumerate(ALL):
        own_guide(tmp_path / "home", f"broken-{number:03}.toml", damage.data)
    return tmp_path / "home"


def test_two_hundred_broken_guides_are_all_named_and_none_is_in_the_way(
    do: Do, with_all: Path
) -> None:
    began = time.process_time()
    done = do("list")
    assert time.process_time() - began < len(ALL) / 20
    assert (done.code, done.out[:9]) == (0, "calf-bed ")
    named = {path.name for path in with_all.rglob("*.toml") if path.name in done.err}
    assert len(named) == len(ALL)


def test_the_menu_opens_with_two_hundred_broken_guides(do: Do, with_all: Path) -> None:
    done = do("--plain")
    assert done.code == 0
    assert "Calf cramp: in bed" in done.out
    assert f"{with_all / 'config' / 'guides' / 'broken-000.toml'}:" in done.err
