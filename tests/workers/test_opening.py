"""First words are said again at once only while nothing has changed that decides them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from voice_guide.bootstrap.opening import Opening
from voice_guide.paths import Places, places
from voice_guide.workers import opening

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is kept on Windows")

TOLD = b'{"do": "begin", "open": "%s/clips/a.wav"}\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A home in which settings, a memory and the person's own guides lie."""
    monkeypatch.setenv("VOICE_GUIDE_HOME", str(tmp_path))
    found = places(os.environ)
    found.guides.mkdir(parents=True)
    found.state.mkdir()
    found.settings.write_text("volume = 0\n")
    found.remembered.write_text("{}\n")
    return found


def keep(home: Places, words: list[str], clip: Path | None = None) -> None:
    """End a run whose first words lay in a clip."""
    first = home.clips / "a.wav" if clip is None else clip
    Opening(words, home).keep({"do": "begin", "open": str(first)})


def test_the_next_start_is_told_what_the_one_before_said_first(home: Places) -> None:
    keep(home, ["now"])
    assert opening.remembered(["now"]) == TOLD % os.fsencode(home.cache)


def test_nothing_is_known_before_the_first_run(home: Places) -> None:
    assert opening.remembered(["now"]) == b""
    keep(home, ["now"])
    assert opening.remembered([]) == b""


def change_the_settings(home: Places) -> None:
    home.settings.write_text("volume = -6\n")


def remove_the_settings(home: Places) -> None:
    home.settings.unlink()


def remember_something(home: Places) -> None:
    home.remembered.write_text('{"last_used": "calf-wall"}\n')


def add_a_guide(home: Places) -> None:
    os.utime(home.guides, ns=(1, 1))
    (home.guides / "mine.toml").write_text("")


@pytest.mark.parametrize(
    "change", [change_the_settings, remove_the_settings, remember_something, add_a_guide]
)
def test_it_is_not_told_if_a_file_has_changed(
    home: Places, change: Callable[[Places], None]
) -> None:
    keep(home, ["now"])
    change(home)
    assert opening.remembered(["now"]) == b""


def test_a_change_during_the_run_counts_as_well(home: Places) -> None:
    run = Opening(["now"], home)
    remember_something(home)
    run.keep({"do": "begin", "open": str(home.clips / "a.wav")})
    assert opening.remembered(["now"]) == b""


@pytest.mark.parametrize("name", ["LANG", "TERM", "ACCESSIBLE"])
def test_it_is_not_told_in_other_surroundings(
    home: Places, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(home, ["now"])
    monkeypatch.setenv(name, "else")
    assert opening.remembered(["now"]) == b""


def test_it_is_not_told_at_another_terminal(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(home, ["now"])
    monkeypatch.setattr(os, "isatty", lambda stream: stream == 1)
    assert opening.remembered(["now"]) == b""


@pytest.mark.parametrize("kept", [b"", b"now", b"\n\n\n", bytes(999), b"a\n/tmp\n\0\n"])
def test_a_damaged_note_counts_as_none(home: Places, kept: bytes) -> None:
    keep(home, ["now"])
    Path(opening.place(["now"])).write_bytes(kept)
    assert opening.remembered(["now"]) == b""


def test_a_note_cut_short_counts_as_none(home: Places) -> None:
    keep(home, ["now"])
    note = Path(opening.place(["now"]))
    note.write_bytes(note.read_bytes()[:-4])
    assert opening.remembered(["now"]) == b""


def test_the_note_is_for_its_owner_alone_and_lies_in_the_cache(home: Places) -> None:
    keep(home, ["now"])
    note = Path(opening.place(["now"]))
    assert note.parent.parent == home.cache
    assert note.stat().st_mode & 0o777 == 0o600
    assert note.parent.stat().st_mode & 0o777 == 0o700


def test_it_lies_where_the_systems_caches_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VOICE_GUIDE_HOME", raising=False)
    for cache in (None, str(tmp_path / "elsewhere")):
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        if cache is not None:
            monkeypatch.setenv("XDG_CACHE_HOME", cache)
        assert Path(opening.place(["now"])).parent.parent == places(os.environ).cache


def test_a_clip_that_is_not_kept_is_not_told(home: Places, tmp_path: Path) -> None:
    keep(home, ["now"], tmp_path / "spare" / "a.wav")
    assert opening.remembered(["now"]) == b""


def test_what_stays_the_same_is_not_written_again(home: Places) -> None:
    keep(home, ["now"])
    before = Path(opening.place(["now"])).stat().st_ino
    keep(home, ["now"])
    assert Path(opening.place(["now"])).stat().st_ino == before


@pytest.mark.parametrize("words", [["play", "../../etc"], ["now", "x" * 99], ["play", "a b"]])
def test_words_that_make_no_plain_name_are_not_kept(home: Places, words: list[str]) -> None:
    keep(home, words)
    assert opening.place(words) == ""
    assert opening.remembered(words) == b""


def test_a_folder_that_cannot_be_made_is_no_error(home: Places) -> None:
    home.cache.write_text("a file where a folder should be")
    keep(home, ["now"])
    assert opening.remembered(["now"]) == b""


def test_reading_it_loads_nothing_that_python_has_not_loaded() -> None:
    told = "import sys; before = set(sys.modules); import voice_guide.workers.opening"
    done = subprocess.run(
        [sys.executable, "-c", f"{told}; print(*(set(sys.modules) - before))"],
        capture_output=True,
        text=True,
        check=True,
    )
    ours = {"voice_guide", "voice_guide.workers", "voice_guide.workers.opening"}
    assert set(done.stdout.split()) <= ours


def test_a_session_that_was_killed_changes_what_the_menu_says_and_nothing_else(
    home: Places,
) -> None:
    for words in ([], ["now"]):
        keep(home, words)
        assert opening.remembered(words)
    home.place.write_text("{}\n")
    assert opening.remembered([]) == b""
    assert opening.remembered(["now"])


def test_the_offer_to_carry_on_is_not_kept_for_a_night_on_which_it_is_too_late(
    home: Places,
) -> None:
    home.place.write_text("{}\n")
    keep(home, [])
    keep(home, ["now"])
    assert opening.remembered([]) == b""
    assert opening.remembered(["now"])
