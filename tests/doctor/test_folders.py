"""Folders are looked at without leaving a trace, and named with ~ for the person's own."""

import os
import sys
from pathlib import Path

import pytest

from voice_guide.doctor.folders import file_facts, open_to_others, tilde, why_shut
from voice_guide.paths import places


def test_a_folder_that_is_missing_could_be_made_and_is_not(tmp_path: Path) -> None:
    assert why_shut(tmp_path / "a" / "b") == ""
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_is_written_to_and_left_as_it_was(tmp_path: Path) -> None:
    assert why_shut(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_a_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    assert why_shut(tmp_path / "state") == os.strerror(20).replace("N", "n", 1)
    assert why_shut(tmp_path / "state" / "log") == why_shut(tmp_path / "state")


@pytest.mark.skipif(sys.platform != "linux", reason="it has no such place")
def test_a_place_in_which_nothing_can_be_made_is_found_out_whoever_asks() -> None:
    assert why_shut(Path("/proc/nowhere/state")) != ""


@pytest.mark.skipif(sys.platform == "win32", reason="it has other rights")
@pytest.mark.parametrize(("mode", "is_open"), [(0o700, False), (0o750, True), (0o701, True)])
def test_a_folder_that_others_can_look_into_is_open(
    tmp_path: Path, mode: int, *, is_open: bool
) -> None:
    tmp_path.chmod(mode)
    assert open_to_others(tmp_path) is is_open
    assert not open_to_others(tmp_path / "missing")


def test_every_place_of_the_program_is_looked_at(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "VOICE_GUIDE_HOME": str(tmp_path / "vg")}
    facts = file_facts(places(environ), environ, (f"{tmp_path}/vg/state.json was damaged.",))
    assert [folder.name for folder in facts.folders] == [
        "settings", "guides", "memory", "log", "kept speech",
    ]  # fmt: skip
    assert facts.folders[0].path == str(Path("~/vg/config"))
    assert facts.problems == ("~/vg/state.json was damaged.",)
    assert facts.free is not None
    assert facts.free > 0


def test_a_home_of_no_name_takes_nothing_out() -> None:
    assert tilde("/etc/x", {"HOME": "/"}) == "/etc/x"
