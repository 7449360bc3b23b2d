"""Clips are kept, found again, doubted, and never pile up."""

import os
import stat
import time
import wave
from pathlib import Path

import pytest

from tests.voices.tones import sound, tone
from voice_guide.voices.identity import Identity, Wish
from voice_guide.voices.lodging import Lodging
from voice_guide.voices.store import ABANDONED, Store, key

ME = Identity("pico", "en-GB", "1")
CLIP = sound(tone(0.5, 8000))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def test_a_clip_that_was_kept_is_found_with_its_length(store: Store) -> None:
    path = store.keep("a", CLIP)
    assert store.find("a") == (path, 0.5)


def test_a_clip_is_a_wav_file_for_any_player(store: Store) -> None:
    with wave.open(str(store.keep("a", CLIP)), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 16000)
        assert file.readframes(file.getnframes()) == CLIP.samples.tobytes()


def test_what_was_not_kept_is_not_found(store: Store) -> None:
    assert store.find("a") is None


def test_a_clip_is_for_its_owner_alone(store: Store) -> None:
    assert stat.S_IMODE(store.keep("a", CLIP).stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["empty", "cut", "longer", "flipped", "zeros", "text"])
def test_a_damaged_file_is_not_there_and_goes(store: Store, damage: str) -> None:
    path = store.keep("a", CLIP)
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(
        {
            "empty": b"",
            "cut": whole[:-500],
            "longer": whole + b"\0",
            "flipped": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
            "zeros": bytes(len(whole)),
            "text": b"not a clip",
        }[damage]
    )
    assert store.find("a") is None
    assert not path.exists()


def test_every_part_of_the_identity_makes_another_clip() -> None:
    names = {
        key(ME, "Hold.", 145),
        key(ME, "Hold", 145),
        key(ME, "Hold.", 146),
        key(ME._replace(driver="espeak"), "Hold.", 145),
        key(ME._replace(voice="en-US"), "Hold.", 145),
        key(ME._replace(version="2"), "Hold.", 145),
    }
    assert len(names) == 6


def test_looking_takes_well_under_a_millisecond(store: Store) -> None:
    for name in map(str, range(100)):
        store.keep(name, sound(tone(2.0, 8000)))
    before = time.perf_counter()
    assert all(store.find(name) for name in map(str, range(100)))
    assert (time.perf_counter() - before) / 100 < 0.001


def test_the_clips_unused_for_longest_go_first(store: Store) -> None:
    for age, name in enumerate("abcd"):
        os.utime(store.keep(name, CLIP), (1000 - age, 1000 - age))
    assert store.find("d")
    size = store.path("a").stat().st_size
    store.prune(room=2 * size)
    assert [name for name in "abcd" if store.path(name).exists()] == ["a", "d"]


def test_half_written_files_go_once_nobody_writes_them(store: Store) -> None:
    old, new = store.folder / "old.part", store.folder / "new.part"
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (1, 1))
    os.utime(new, (ABANDONED + 2, ABANDONED + 2))
    store.prune()
    assert (old.exists(), new.exists()) == (False, True)


def test_what_is_not_a_clip_is_left_alone(store: Store) -> None:
    (store.folder / "voice.json").write_text("{}")
    store.prune(room=0)
    assert (store.folder / "voice.json").exists()


def test_the_voice_that_answered_a_wish_is_remembered(store: Store) -> None:
    store.remember(Wish(("pico",), ""), ME)
    assert store.remembered(Wish(("pico",), "")) == ME
    assert store.remembered(Wish((), "")) is None


@pytest.mark.parametrize("note", ["", "{}", "[]", '{"wish": 1, "identity": 2}', "\x00"])
def test_a_damaged_memory_is_none(store: Store, note: str) -> None:
    (store.folder / "voice.json").write_text(note)
    assert store.remembered(Wish()) is None


def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    lodging = Lodging(tmp_path / "cache" / "clips")
    assert stat.S_IMODE(lodging.store.folder.stat().st_mode) == 0o700
    assert lodging.store.folder == tmp_path / "cache" / "clips"
    lodging.close()
    assert lodging.store.folder.is_dir()


def test_a_folder_that_cannot_be_used_is_replaced_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    lodging = Lodging(tmp_path / "file" / "clips")
    place = lodging.store.folder
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    lodging.store.keep("a", CLIP)
    assert lodging.store.find("a")
    lodging.close()
    assert not place.exists()
