"""Where a session stood is known for a quarter of an hour after it was killed."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_guide.clock import Stamp
from voice_guide.state.place import RECENT, Place, PlaceFile, is_recent

THEN = Stamp(1_700_000_000.0, 5_000.0)


def place(then: Stamp = THEN) -> Place:
    return Place("calf-bed", "Calf stretch, in bed", "toes-up", "Toes up", *then)


def later(seconds: float, *, set_back: float = 0.0) -> Stamp:
    """A moment later; meanwhile the wall clock may have been set back by some seconds."""
    return Stamp(THEN.wall + seconds - set_back, THEN.awake + seconds)


@pytest.mark.parametrize(("seconds", "recent"), [(0, True), (RECENT, True), (RECENT + 1, False)])
def test_a_place_is_worth_going_on_from_for_a_quarter_of_an_hour(
    seconds: float, recent: bool
) -> None:
    assert is_recent(place(), later(seconds)) is recent


@pytest.mark.parametrize(("seconds", "recent"), [(60, True), (RECENT + 1, False)])
def test_a_wall_clock_that_was_set_back_changes_nothing(seconds: float, recent: bool) -> None:
    assert is_recent(place(), later(seconds, set_back=86400)) is recent


def test_after_a_restart_of_the_machine_the_wall_clock_decides() -> None:
    assert is_recent(place(), Stamp(THEN.wall + 120, 20))
    assert not is_recent(place(), Stamp(THEN.wall + 86400, THEN.awake + 10))


def test_what_was_kept_is_found_and_what_was_cleared_is_not(tmp_path: Path) -> None:
    file = PlaceFile(tmp_path / "state" / "place.json")
    assert file.load(THEN) == (None, "")
    file.keep(place())
    assert file.load(later(60)) == (place(), "")
    file.clear()
    assert file.load(later(60)) == (None, "")
    assert not list((tmp_path / "state").iterdir())


def test_a_place_of_long_ago_leaves_no_file(tmp_path: Path) -> None:
    file = PlaceFile(tmp_path / "place.json")
    file.keep(place())
    assert file.load(later(RECENT + 1)) == (None, "")
    assert not list(tmp_path.iterdir())


def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    PlaceFile(tmp_path / "state" / "place.json").keep(place())
    assert (tmp_path / "state" / "place.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700


def test_a_guide_whose_path_is_no_text_is_not_kept(tmp_path: Path) -> None:
    file = PlaceFile(tmp_path / "place.json")
    file.keep(Place("/x/\udcff.toml", "T", "s", "S", *THEN))
    assert not list(tmp_path.iterdir())


@given(damage=st.binary(max_size=200))
def test_a_damaged_file_costs_the_place_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes
) -> None:
    path = tmp_path_factory.mktemp("state") / "place.json"
    path.write_bytes(damage)
    found, problem = PlaceFile(path).load(THEN)
    assert found is None
    assert "place.json.damaged" in problem
    assert path.with_name("place.json.damaged").read_bytes() == damage


def test_no_damaged_file_is_ever_lost_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "place.json"
    for damage in (b"one", b"two", b"three"):
        path.write_bytes(damage)
        PlaceFile(path).load(THEN)
    assert sorted(file.read_bytes() for file in tmp_path.iterdir()) == [b"one", b"three", b"two"]


def test_a_file_that_is_far_too_long_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "place.json"
    path.write_bytes(b'{"guide": "' + b"x" * 100_000 + b'"}')
    assert PlaceFile(path).load(THEN)[0] is None
    assert path.with_name("place.json.damaged").stat().st_size > 100_000


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize("put", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_file_is_not_waited_for_and_is_told(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    put(tmp_path / "place.json")
    place, problem = PlaceFile(tmp_path / "place.json").load(THEN)
    assert place is None
    assert "place.json cannot be read" in problem
