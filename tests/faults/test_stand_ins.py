"""A pipe, a folder, a device, a socket or a gigabyte in place of a file: nobody waits for it."""

import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.stand_ins import KINDS, replaced
from tests.faults.whole import guide, heard_whole
from tests.sound.program import COMMAND, ROOT, environment
from tests.sound.rig import Sink
from tests.voices.tones import sound, tone
from voice_guide.bootstrap.opening import Opening
from voice_guide.library.files import Unreadable, guide_at
from voice_guide.library.index import Index
from voice_guide.library.library import Library
from voice_guide.library.shipped import SHIPPED
from voice_guide.log import trimmed
from voice_guide.paths import places
from voice_guide.voices.identity import Identity, Wish
from voice_guide.voices.store import Store
from voice_guide.workers import opening

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")

LITTLE = 80 * 1024 * 1024
"""Bytes that may be held at once, whatever lies there: clips take so much on the disk at most."""

OTHERS = ("config/guides/own.toml", "config/settings.toml", "state/state.json", "state/place.json")
"""Files that a run need not leave."""

kinds = pytest.mark.parametrize("kind", KINDS)


@contextmanager
def in_little_memory() -> Iterator[None]:
    """Hold that little memory is taken meanwhile."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < LITTLE
    finally:
        tracemalloc.stop()


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A folder with one guide that came with the program."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "b.toml").write_bytes((SHIPPED / "calf-bed.toml").read_bytes())
    return folder


@kinds
def test_in_place_of_the_note_of_the_last_voice_it_is_no_note(kind: str, tmp_path: Path) -> None:
    store, wish = Store(tmp_path), Wish(("pico",), "en-GB")
    replaced(tmp_path / "voice.json", kind)
    with in_little_memory():
        assert store.remembered(wish) is None
        store.remember(wish, Identity("pico", "en-GB", "1"))
    assert (store.remembered(wish) is None) is (kind == "a folder")


@kinds
def test_in_place_of_a_clip_it_is_rendered_anew(kind: str, tmp_path: Path) -> None:
    store = Store(tmp_path)
    replaced(store.path("a"), kind)
    with in_little_memory():
        assert store.find("a") is None
    if kind != "a folder":
        store.keep("a", sound(tone(0.5, 8000)))
        assert store.find("a") == (store.path("a"), 0.5)


@kinds
def test_in_place_of_the_first_words_nothing_is_told(kind: str, home: Path) -> None:
    found = places(os.environ)
    first = Opening(["now"], found)
    path = Path(opening.place(["now"]))
    assert home in path.parents
    replaced(path, kind)
    with in_little_memory():
        assert opening.remembered(["now"]) == b""
        first.keep({"do": "begin", "open": str(found.clips / "a.wav")})


@kinds
def test_in_place_of_the_index_guides_are_read_again(
    kind: str, tmp_path: Path, shipped: Path
) -> None:
    path = tmp_path / "guides.index"
    replaced(path, kind)
    with in_little_memory():
        assert Index(path).recall("anything", None) is None
        [card] = Library(shipped, tmp_path / "guides", path).cards()
    assert card.id == "calf-bed"


@kinds
def test_in_place_of_a_guide_it_is_named_and_the_others_are_there(
    kind: str, tmp_path: Path, shipped: Path
) -> None:
    own = tmp_path / "guides" / "own.toml"
    replaced(own, kind)
    with in_little_memory():
        library = Library(shipped, tmp_path / "guides")
        assert library.cards()
        [bad] = library.broken()
    assert bad.problems[0].file == str(own)
    if kind != "a gigabyte":
        with pytest.raises(Unreadable, match="this is not a file"):
            guide_at(own)


@kinds
def test_in_place_of_a_shipped_guide_it_is_named(kind: str, tmp_path: Path, shipped: Path) -> None:
    replaced(shipped / "a.toml", kind)
    with in_little_memory():
        library = Library(shipped, tmp_path / "guides")
        assert [each.id for each in library.entries()] == ["calf-bed"]
    [bad] = library.broken()
    assert bad.problems[0].file == str(shipped / "a.toml")


@kinds
def test_in_place_of_a_log_there_is_none(kind: str, tmp_path: Path) -> None:
    log = tmp_path / "player.log"
    replaced(log, kind)
    kept = trimmed(log)
    assert kept is None or (kind == "a gigabyte" and log.stat().st_size == 0)


def _long(kind: str) -> object:
    return pytest.param(kind, marks=pytest.mark.long)


def all_replaced(home: Path, kind: str) -> int:
    """Put something else where any file of the program's is; how many there were."""
    kept = [path for name in ("config", "state", "cache") for path in (home / name).rglob("*")]
    files = [path for path in kept if path.is_file() and path.suffix != ".wav"]
    for path in files:
        replaced(path, kind)
    for name in OTHERS:
        replaced(home / name, kind)
    return len(files)


@pytest.mark.parametrize("kind", ["a pipe", *(_long(kind) for kind in KINDS if kind != "a pipe")])
def test_a_list_of_guides_is_there_whatever_lies_where_files_were(
    kind: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"

    def listed() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, "list"], cwd=ROOT, env=environment(home, {}), check=False,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30,
        )  # fmt: skip

    before = listed()
    assert all_replaced(home, kind)
    after = listed()
    assert (after.returncode, after.stdout) == (0, before.stdout)
    assert "own.toml" in after.stderr
    assert "Traceback" not in after.stderr


@pytest.mark.sound
@pytest.mark.long
@kinds
def test_a_guide_is_heard_whole_whatever_lies_where_files_were(
    kind: str, sink: Sink, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    guide(home)
    heard_whole(sink, home, folder=tmp_path)
    assert all_replaced(home, kind) >= 4
    heard_whole(sink, home, folder=tmp_path)
