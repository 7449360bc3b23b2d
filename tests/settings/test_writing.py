"""What the settings file looks like once the program has written in it."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_guide.errors import BadSetting
from voice_guide.ports import Settings
from voice_guide.score.sentences import sentences
from voice_guide.settings.documented import documented
from voice_guide.settings.file import SettingsFile
from voice_guide.settings.reading import read
from voice_guide.settings.values import KEYS
from voice_guide.settings.writing import change, put


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


def lines(file: SettingsFile) -> list[str]:
    return file.path.read_text(encoding="utf-8").splitlines()


def test_a_new_file_tells_of_every_setting_and_sets_only_what_was_asked(
    file: SettingsFile,
) -> None:
    change(file, "speed", "160")
    assert tomllib.loads(file.text()) == {"speed": 160}
    for key in KEYS:
        line = "# [keys]" if key == "keys" else rf"{'' if key == 'speed' else '# '}{key} = "
        (place,) = (at for at, each in enumerate(lines(file)) if each.startswith(line))
        assert lines(file)[place - 1].startswith("# ")


def test_a_new_file_without_its_comment_signs_sets_every_default() -> None:
    reading = read(re.sub(r"^# (\w+ = |\[)", r"\1", documented(), flags=re.MULTILINE))
    assert reading.settings == Settings()
    assert reading.problems == ()
    assert reading.given == set(KEYS)


def test_every_sentence_of_a_new_file_is_short() -> None:
    prose = [line[2:] for line in documented().splitlines() if line.startswith("# ")]
    told = " ".join(line for line in prose if " = " not in line or line.endswith("."))
    for sentence in sentences(told.partition("The commands:")[0]):
        assert len(sentence.split()) <= 20, sentence


def test_a_setting_takes_the_place_of_its_comment_and_goes_back_to_it(file: SettingsFile) -> None:
    change(file, "volume", "-3")
    before = lines(file)
    change(file, "speed", "160")
    put(file, "speed", None)
    assert lines(file) == before
    put(file, "volume", None)
    assert file.path.read_text(encoding="utf-8") == documented()


def test_letters_stand_in_their_own_table_at_the_end(file: SettingsFile) -> None:
    change(file, "keys.again", "r")
    change(file, "keys.where", "none")
    change(file, "speed", "160")
    assert lines(file)[-3:] == ["[keys]", 'again = ["r"]', "where = []"]
    assert file.load().settings == Settings(speed=160, keys={"again": ("r",), "where": ()})
    put(file, "keys.again", None)
    assert file.load().settings.keys == {"where": ()}


def test_letters_that_clash_change_nothing(file: SettingsFile) -> None:
    change(file, "keys.again", "r")
    before = file.text()
    for key, word in [
        ("keys.eased", "r"),
        ("keys.eased", "h"),
        ("keys", '{ eased = ["r"], x = 1 }'),
    ]:
        with pytest.raises(BadSetting):
            change(file, key, word)
    assert file.text() == before


def test_a_hand_written_file_keeps_its_form(file: SettingsFile) -> None:
    file.path.write_text(
        "# mine\ntheme = 'day'   # by the window\ndrivers = [\n  'pico', # best\n]\n"
        'keys.again = "r" # for repeat\n',
        encoding="utf-8",
    )
    change(file, "theme", "night")
    change(file, "keys.wait", "g")
    change(file, "speed", "160")
    text = file.text()
    assert text.startswith(
        "# mine\ntheme = \"night\"   # by the window\ndrivers = [\n  'pico', # best"
    )
    assert "# for repeat" in text
    assert file.load().settings == Settings(
        theme="night", drivers=("pico",), speed=160, keys={"again": ("r",), "wait": ("g",)}
    )


def test_what_looks_like_a_setting_in_a_text_of_several_lines_is_left_alone(
    file: SettingsFile,
) -> None:
    written = 'voice = """\n# speed = 145\n"""\n'
    file.path.write_text(written, encoding="utf-8")
    change(file, "speed", "160")
    assert file.load().settings.speed == 160
    assert file.text().startswith(written)


def test_keys_that_are_no_table_are_not_written_into(file: SettingsFile) -> None:
    file.path.write_text("keys = 5\n", encoding="utf-8")
    with pytest.raises(BadSetting, match="keys is no table in it"):
        change(file, "keys.again", "r")
    assert file.text() == "keys = 5\n"


def test_to_unset_what_is_not_set_writes_nothing(file: SettingsFile) -> None:
    put(file, "speed", None)
    put(file, "keys.again", None)
    assert not file.path.exists()


@given(
    st.lists(
        st.tuples(st.sampled_from(["speed", "hold", "theme", "wait", "keys.again"]), st.booleans()),
        max_size=8,
    )
)
def test_after_any_changes_the_file_says_what_was_said_last(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, bool]]
) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("home") / "settings.toml")
    words = {"speed": "160", "hold": "80", "theme": "day", "wait": "yes", "keys.again": "r"}
    for key, is_set in changes:
        if is_set:
            change(file, key, words[key])
        else:
            put(file, key, None)
    last = dict(changes)
    assert file.load().settings == Settings(
        speed=160 if last.get("speed") else 145,
        hold=80 if last.get("hold") else 100,
        theme="day" if last.get("theme") else "night",
        wait=last.get("wait", False),
        keys={"again": ("r",)} if last.get("keys.again") else {},
    )


def test_no_start_waits_for_the_library_that_writes() -> None:
    code = "import sys, voice_guide.__main__, voice_guide.cli.app; print('tomlkit' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
