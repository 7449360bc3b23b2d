import stat
from pathlib import Path

import pytest

from voice_guide.errors import BadSetting
from voice_guide.ports import Settings
from voice_guide.settings.file import SettingsFile
from voice_guide.settings.writing import change


def test_a_missing_file_means_every_default(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none" / "settings.toml").load().settings == Settings()


def test_a_change_keeps_comments_and_hand_edits(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# my nights\nspeed = 120 # slow\n\nmine = 'kept'\n", encoding="utf-8")
    change(SettingsFile(path), "speed", "130")
    assert path.read_text(encoding="utf-8") == (
        "# my nights\nspeed = 130 # slow\n\nmine = 'kept'\n"
    )


def test_a_first_change_makes_a_private_file_in_a_private_folder(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "config" / "settings.toml"
    change(SettingsFile(path), "drivers", "espeak,pico")
    assert SettingsFile(path).load().settings == Settings(drivers=("espeak", "pico"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_a_link_to_the_settings_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text("speed = 120\n", encoding="utf-8")
    link = tmp_path / "settings.toml"
    link.symlink_to(real)
    change(SettingsFile(link), "speed", "121")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "speed = 121\n"


def test_a_bad_value_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("speed = 120\n", encoding="utf-8")
    with pytest.raises(BadSetting, match="whole number from 90 to 300"):
        change(SettingsFile(path), "speed", "20")
    assert path.read_text(encoding="utf-8") == "speed = 120\n"


def test_a_file_that_is_not_toml_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("speed = = 1\n", encoding="utf-8")
    with pytest.raises(BadSetting, match="not TOML"):
        change(SettingsFile(path), "speed", "150")
    assert path.read_text(encoding="utf-8") == "speed = = 1\n"


@pytest.mark.parametrize("damage", [b"\xff\xfe\x00speed", b"\x00", b"speed = \xe9"])
def test_a_file_that_is_not_text_costs_only_the_settings(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(damage)
    reading = SettingsFile(path).load()
    assert reading.settings == Settings()
    assert str(path) in reading.problems[0]


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    reading = SettingsFile(tmp_path).load()
    assert reading.settings == Settings()
    assert "cannot be read" in reading.problems[0]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BadSetting, match="cannot be written"):
        change(SettingsFile(tmp_path / "file" / "settings.toml"), "speed", "150")
