import stat
from pathlib import Path

import pytest

from voice_guide.state.file import Remembered, StateFile


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    recalled = StateFile(tmp_path / "state.json").load()
    assert recalled.remembered == Remembered(welcomed=False)
    assert recalled.problem == ""


def test_what_is_kept_is_recalled_and_private(tmp_path: Path) -> None:
    path = tmp_path / "state" / "state.json"
    assert StateFile(path).keep(Remembered(welcomed=True))
    assert StateFile(path).load().remembered.welcomed
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [b"", b"{", b'{"welcomed": 3}', b"\xff", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_under_a_name_that_is_said(
    tmp_path: Path, damage: bytes
) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(damage)
    recalled = StateFile(path).load()
    assert recalled.remembered == Remembered()
    assert "state.json.damaged" in recalled.problem
    assert (tmp_path / "state.json.damaged").read_bytes() == damage
    assert StateFile(path).load().problem == ""


def test_a_key_of_a_later_version_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text('{"welcomed": true, "diary": {}}', encoding="utf-8")
    assert StateFile(path).load().remembered.welcomed


def test_what_is_remembered_later_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    file = StateFile(tmp_path / "state.json")
    assert file.remember(welcomed=True)
    assert file.remember(last_used="calf-bed")
    assert file.load().remembered == Remembered(welcomed=True, last_used="calf-bed")


def test_a_place_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not StateFile(tmp_path / "file" / "state.json").keep(Remembered(welcomed=True))
