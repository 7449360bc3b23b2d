"""Files of our own, damaged in any way: never fatal, never deleted, and named if it matters."""

import json
import os
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import strategies as st

from tests.faults.file_inputs import encoded, hurt, rows
from tests.faults.fuzzing import amounts, corpus, hold
from voice_guide.bootstrap.opening import Opening
from voice_guide.clock import Stamp
from voice_guide.errors import BadSetting
from voice_guide.library.index import Index
from voice_guide.library.library import Library
from voice_guide.library.sealed import seal
from voice_guide.library.shipped import SHIPPED
from voice_guide.paths import places
from voice_guide.settings.documented import documented
from voice_guide.settings.file import SettingsFile
from voice_guide.settings.values import KEYS, literal
from voice_guide.settings.writing import change
from voice_guide.state.file import Remembered, StateFile
from voice_guide.state.place import Place, PlaceFile
from voice_guide.voices.identity import Identity, Wish
from voice_guide.voices.store import Store, key
from voice_guide.workers import opening

NOW = Stamp(1_800_000_000.0, 5_000.0)
SHORT = 500
"""Characters of the longest sentence about a fault, but for the name of the file."""


@amounts(100, 10_000)
def test_a_damaged_settings_file_costs_settings_and_nothing_else(
    inputs: int, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.toml")

    def any_settings(data: bytes) -> None:
        file.path.write_bytes(data)
        reading = file.load()
        assert file.path.read_bytes() == data
        assert len(reading.problems) <= 100
        for problem in reading.problems:
            assert problem.isprintable()
            assert len(problem) < SHORT + len(str(file.path))
        for name in KEYS:
            assert literal(getattr(reading.settings, name)).isprintable()

    whole = encoded(documented())
    inside = st.one_of(rows.map(encoded), hurt(whole), hurt(b'speed = 120\nvoice = "pico"\n'))
    hold(any_settings, inputs, inside, known=corpus("settings"))


@amounts(20, 1000)
def test_a_setting_is_changed_in_a_damaged_file_or_it_is_said_why_not(
    inputs: int, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.toml")

    def any_change(data: bytes, name: str, word: str) -> None:
        file.path.write_bytes(data)
        refused = why_not(file, name, word)
        if refused:
            assert refused.isprintable()
            assert file.path.read_bytes() == data
        else:
            assert not [each for each in file.load().problems if each.startswith(f"{name} cannot")]

    data = st.one_of(rows.map(encoded), hurt(encoded(documented())))
    hold(any_change, inputs, data, st.sampled_from((*KEYS, "keys.again", "x")), st.text(max_size=9))


def why_not(file: SettingsFile, name: str, word: str) -> str:
    """Why a setting cannot be changed so; nothing if it was."""
    try:
        change(file, name, word)
    except BadSetting as error:
        return str(error)
    return ""


def test_a_pipe_in_the_place_of_the_settings_holds_nobody_up(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no such pipes")
    os.mkfifo(tmp_path / "settings.toml")
    [problem] = SettingsFile(tmp_path / "settings.toml").load().problems
    assert "it is no file" in problem


@amounts(60, 5000)
def test_damaged_state_is_set_aside_by_a_name_that_is_said(inputs: int, tmp_path: Path) -> None:
    path = tmp_path / "state.json"

    def any_state(data: bytes) -> None:
        path.write_bytes(data)
        before = len(list(tmp_path.iterdir()))
        recalled = StateFile(path).load()
        assert isinstance(recalled.remembered, Remembered)
        kept_as_it_was(path, data, recalled.problem, before)

    sound = b'{"welcomed":true,"offered":true,"last_used":"calf-bed"}\n'
    hold(any_state, inputs, hurt(sound), known=corpus("json"))


@amounts(60, 5000)
def test_a_damaged_place_is_set_aside_by_a_name_that_is_said(inputs: int, tmp_path: Path) -> None:
    path = tmp_path / "place.json"
    sound = Place("calf-bed", "Calf cramp", "toes-up", "Toes up", NOW.wall - 60, NOW.awake - 60)

    def any_place(data: bytes) -> None:
        path.write_bytes(data)
        before = len(list(tmp_path.iterdir()))
        place, problem = PlaceFile(path).load(NOW)
        assert place is None or abs(NOW.wall - place.wall) <= 900
        if path.exists() or problem:
            kept_as_it_was(path, data, problem, before)

    hold(any_place, inputs, hurt(msgspec.json.encode(sound)), known=corpus("json"))


def kept_as_it_was(path: Path, data: bytes, problem: str, before: int) -> None:
    """The file is untouched, or is there under another name, which is said."""
    assert len(list(path.parent.iterdir())) == before
    if not problem:
        assert path.read_bytes() == data
        return
    [aside] = [
        each for each in path.parent.iterdir() if each.name in problem.replace(",", "").split()
    ]
    assert aside.read_bytes() == data
    aside.unlink()  # else every name beside it would be tried for the next


@amounts(40, 3000)
def test_a_damaged_note_of_the_last_voice_is_no_note(inputs: int, tmp_path: Path) -> None:
    store, wish = Store(tmp_path), Wish(("pico",), "en-GB")

    def any_note(data: bytes) -> None:
        (tmp_path / "voice.json").write_bytes(data)
        found = store.remembered(wish)
        if found is not None:
            assert store.find(key(found, "Now hold.", 145)) is None

    identity = Identity("pico", "en-GB", "1")
    sound = json.dumps({"wish": wish._asdict(), "identity": identity._asdict()}).encode()
    odd: st.SearchStrategy[object] = st.sampled_from(
        (None, 1, [], {}, "\ud800", "a" * 10_000, 1e300, True, [["a"]])
    )
    parts = st.fixed_dictionaries({"driver": odd, "voice": odd, "version": odd})
    strange = parts.map(
        lambda part: json.dumps({"wish": wish._asdict(), "identity": part}).encode()
    )
    hold(any_note, inputs, st.one_of(hurt(sound), strange), known=corpus("json"))


@amounts(30, 3000)
def test_a_damaged_index_is_as_good_as_none(inputs: int, tmp_path: Path) -> None:
    path, own = tmp_path / "guides.index", tmp_path / "guides"
    Library(SHIPPED, own, path).cards()
    whole = path.read_bytes()
    wanted = [each.id for each in Library(SHIPPED, own).entries()]

    def any_index(data: bytes, *, sealed: bool) -> None:
        path.write_bytes(data)
        if sealed:
            seal(path, data)
        index = Index(path)
        assert index.recall("nowhere", None) is None
        if not sealed:
            assert [each.id for each in Library(SHIPPED, own, path).entries()] == wanted

    def any_index_of_ours(data: bytes) -> None:
        any_index(data, sealed=True)

    def any_other(data: bytes) -> None:
        any_index(data, sealed=False)

    hold(any_index_of_ours, inputs, hurt(whole[24:]))
    hold(any_other, max(3, inputs // 20), hurt(whole))


@amounts(60, 5000)
def test_a_damaged_note_of_the_first_words_is_not_told(inputs: int, home: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("nothing is kept on Windows")
    found = places(os.environ)
    Opening(["now"], found).keep({"do": "begin", "open": str(found.clips / "a.wav")})
    path = Path(opening.place(["now"]))
    whole = path.read_bytes()
    assert opening.remembered(["now"]) == whole.split(b"\n", 2)[2]
    assert home in path.parents

    def any_note_of_words(data: bytes) -> None:
        path.write_bytes(data)
        told = opening.remembered(["now"])
        assert told in (b"", data.split(b"\n", 2)[-1])
        assert not told or data.split(b"\n")[0] == whole.split(b"\n")[0]

    hold(any_note_of_words, inputs, hurt(whole))
