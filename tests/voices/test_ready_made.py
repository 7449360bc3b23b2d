"""What can still be said when no voice can speak, and that it is what the words are now."""

import json
from pathlib import Path
from typing import Final

import pytest
from ready_made.words import words

from tests.voices.tones import sound, tone
from voice_guide.voices import clipfile
from voice_guide.voices.identity import Identity
from voice_guide.voices.ready_made import NOTE, SHIPPED, SPEEDS, VOICES, ReadyMade, shipped_name
from voice_guide.voices.store import Store, key

PICO: Final = Identity("pico", "en-GB", "1")
ESPEAK: Final = Identity("espeak", "en-us", "1")

MOST: Final = 400 * 1024
"""Bytes that the clips may take which come with the program."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(tmp_path)


def keep(store: Store, identity: Identity, text: str, *speeds: int) -> None:
    """Have a voice say some words at so many words a minute, and note it."""
    for speed in speeds:
        store.keep(key(identity, text, speed), sound(tone(0.2, 8000)))
        ready_made(store).spoke(identity, speed)


def ready_made(store: Store) -> ReadyMade:
    """What is found by a program that has just been started, which brought nothing along."""
    return ReadyMade(store, store.folder / "nothing")


def found(store: Store, text: str, speed: int) -> str:
    """The name of the clip that is found."""
    clip = ready_made(store).find(text, speed)
    assert clip is not None
    assert clip.stands_in
    return clip.path.stem


def test_words_said_at_other_speeds_are_found_at_the_nearest(store: Store) -> None:
    keep(store, PICO, "Lie down.", 100, 130, 200)
    assert found(store, "Lie down.", 145) == key(PICO, "Lie down.", 130)
    assert found(store, "Lie down.", 300) == key(PICO, "Lie down.", 200)


def test_words_of_a_voice_that_is_gone_are_found_too_the_newest_voice_first(store: Store) -> None:
    keep(store, ESPEAK, "Lie down.", 145)
    keep(store, ESPEAK, "Sit up.", 145)
    keep(store, PICO, "Lie down.", 90)
    assert found(store, "Lie down.", 145) == key(PICO, "Lie down.", 90)
    assert found(store, "Sit up.", 145) == key(ESPEAK, "Sit up.", 145)


def test_words_that_nobody_said_are_not_there(store: Store) -> None:
    keep(store, PICO, "Lie down.", 145)
    assert ready_made(store).find("Sit up.", 145) is None


def test_only_so_many_voices_and_speeds_are_kept_in_mind(store: Store) -> None:
    for number in range(VOICES + 3):
        keep(store, Identity("pico", f"voice {number}", "1"), "Lie down.", 145)
    for speed in range(90, 90 + SPEEDS + 5):
        keep(store, PICO, "Lie down.", speed)
    noted = json.loads((store.folder / NOTE).read_text())
    assert len(noted) == VOICES
    assert noted[-1] == [*PICO, list(range(95, 90 + SPEEDS + 5))]


@pytest.mark.parametrize(
    "note", [b"", b"{}", b"[1, 2]", b"\xff", b'[["a", "b", 3, [145]]]', b'[["a","b","c",["x"]]]']
)
def test_a_note_that_is_damaged_is_as_good_as_none(store: Store, note: bytes) -> None:
    keep(store, PICO, "Lie down.", 145)
    (store.folder / NOTE).write_bytes(note)
    assert ready_made(store).find("Lie down.", 145) is None
    keep(store, PICO, "Lie down.", 145)
    assert found(store, "Lie down.", 145) == key(PICO, "Lie down.", 145)


def test_a_folder_that_cannot_be_written_to_costs_only_the_note(tmp_path: Path) -> None:
    store = Store(tmp_path / "missing")
    made = ready_made(store)
    made.spoke(PICO, 145)
    assert made.find("Lie down.", 145) is None


def test_the_store_comes_before_what_came_with_the_program(store: Store) -> None:
    keep(store, PICO, "Now hold.", 90)
    clip = ReadyMade(store).find("Now hold.", 145)
    assert clip is not None
    assert clip.path.parent == store.folder


def test_what_comes_with_the_program_is_what_the_words_are_now() -> None:
    wanted = {shipped_name(text): text for text in words()}
    there = {path.name for path in SHIPPED.iterdir()}
    lacking = [text for name, text in wanted.items() if name not in there]
    assert (lacking, there - wanted.keys()) == ([], set()), "run scripts/clips"


@pytest.mark.parametrize("text", words())
def test_each_of_its_clips_is_found_whole_and_about_as_long_as_its_words(
    store: Store, text: str
) -> None:
    clip = ready_made(store).find(text, 145)
    assert clip is None
    clip = ReadyMade(store).find(text, 145)
    assert clip is not None
    assert 0.15 < clip.seconds / len(text.split()) < 0.75
    data = clip.path.read_bytes()
    assert clipfile.seconds(data) == clip.seconds
    channels, rate, width = data[22], int.from_bytes(data[24:28], "little"), data[34]
    assert (channels, rate, width) == (1, 16000, 16)


def test_a_clip_that_was_cut_is_not_played(store: Store, tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    whole = (SHIPPED / shipped_name("Now hold.")).read_bytes()
    place = shipped / shipped_name("Now hold.")
    place.write_bytes(whole)
    assert ReadyMade(store, shipped).find("Now hold.", 145) is not None
    place.write_bytes(whole[:-100])
    assert ReadyMade(store, shipped).find("Now hold.", 145) is None


def test_together_they_are_small() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < MOST
