"""What is learnt of guides for the next start: it saves time, and never says anything wrong."""

import os
import re
import shutil
import stat
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.guide.guides import SMALL
from voice_guide.errors import NoSuchGuide
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide
from voice_guide.library import files, holdings, index, readings, sealed
from voice_guide.library.library import Library
from voice_guide.library.shipped import ORDER, SHIPPED

HOUR = 3600.0
"""Seconds by which a file that a test puts there is old."""


class Home:
    """A person's guides, what is known of them, and which files were read to know it."""

    def __init__(self, folder: Path) -> None:
        self.guides = folder / "guides"
        self.index = folder / "cache" / index.NAME
        self.read: list[str] = []
        self.guides.mkdir()

    def put(self, name: str, title: str = "Small", text: str = SMALL, age: float = HOUR) -> Path:
        """Write a guide, by the id of its file's name, so many seconds ago."""
        text = re.sub('^id = "small"', f'id = "{name}"', text, flags=re.MULTILINE)
        path = self.guides / f"{name}.toml"
        path.write_text(text.replace('title = "Small"', f'title = "{title}"', 1), encoding="utf-8")
        moment = time.time() - age
        os.utime(path, (moment, moment))
        return path

    def start(self) -> Library:
        """The library of a new run, which has told all that a menu shows; see what it has read."""
        self.read.clear()
        library = Library(SHIPPED, self.guides, self.index)
        library.cards()
        return library

    def titles(self) -> dict[str, str]:
        """The titles of the person's own guides in a new run, by their ids."""
        library = self.start()
        assert [card.id for card in library.cards()] == [each.id for each in library.entries()]
        return {card.id: card.title for card in library.cards() if card.id not in ORDER}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A home with two guides, as a first run has left it."""
    home = Home(tmp_path)

    def guide_at(path: Path) -> Guide:
        home.read.append(path.name)
        return files.guide_at(path)

    def heading(path: str) -> None:
        home.read.append("a heading")

    monkeypatch.setattr(readings, "guide_at", guide_at)
    monkeypatch.setattr(holdings, "_heading", heading)
    home.put("one", "One")
    home.put("two", "Two")
    home.start()
    return home


def test_a_second_start_reads_no_guide_and_knows_the_same(home: Home) -> None:
    assert Library(SHIPPED, home.guides).cards() == home.start().cards()
    home.start()
    assert home.read == []


def test_the_first_start_reads_each_guide_once(home: Home) -> None:
    home.index.unlink()
    home.start()
    toml = [name for name in home.read if name != "a heading"]
    assert sorted(toml) == sorted([*(f"{name}.toml" for name in ORDER), "one.toml", "two.toml"])


def test_the_guide_itself_is_read_from_its_file(home: Home) -> None:
    library = home.start()
    assert library.find("one").title == "One"
    assert library.find("calf-bed") is library.find("calf-bed")
    assert home.read == ["one.toml", "calf-bed.toml"]
    assert library.is_shipped(library.find("calf-bed"))
    assert library.holds(library.find("one"))
    assert not library.is_shipped(library.find("one"))


def test_a_guide_that_was_asked_for_is_there_without_being_read(home: Home) -> None:
    library = home.start()
    library.demand("one")
    assert home.read == []
    with pytest.raises(NoSuchGuide, match='Did you mean "one"'):
        library.demand("on")


def test_a_guide_that_was_changed_added_or_taken_away_is_noticed(home: Home) -> None:
    home.put("one", "Another", age=HOUR - 9)
    home.put("three", "Three")
    (home.guides / "two.toml").unlink()
    assert home.titles() == {"one": "Another", "three": "Three"}
    assert sorted(home.read) == ["one.toml", "three.toml"]
    assert home.titles() == {"one": "Another", "three": "Three"}
    assert home.read == []
    (home.guides / "three.toml").unlink()
    home.start()
    assert b"three" not in home.index.read_bytes()


def test_a_change_of_the_same_size_with_its_time_put_back_is_noticed(home: Home) -> None:
    path = home.guides / "one.toml"
    before = path.stat()
    path.write_text(path.read_text().replace('"One"', '"Neo"'))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert home.titles()["one"] == "Neo"


def test_a_file_put_in_the_place_of_another_is_noticed(home: Home) -> None:
    path = home.guides / "one.toml"
    copy = Path(shutil.copy2(path, home.guides.parent / "copy"))
    copy.write_text(copy.read_text().replace('"One"', '"Neo"'))
    shutil.copystat(path, copy)
    copy.replace(path)
    assert home.titles()["one"] == "Neo"


def test_a_file_so_new_that_a_change_might_not_show_is_read_again_until_it_is_old(
    home: Home,
) -> None:
    path = home.put("new", "New", age=0.0)
    for _ in range(2):
        assert home.titles()["new"] == "New"
        assert home.read == ["new.toml"]
    later = time.time() + 2 * HOUR
    os.utime(home.index, (later, later))
    home.start()
    assert home.read == []
    assert path.exists()


def test_the_broken_the_doubled_and_the_shipped_ones_stand_as_they_did(home: Home) -> None:
    home.put("broken", text=SMALL.replace("hold = 6", "hodl = 6"))
    home.put("Again", text=SMALL.replace('id = "small"', 'id = "two"'))
    home.put("calf-bed", "My calf")
    first, second = home.start(), home.start()
    assert home.read == []
    assert list(map(str, second.broken())) == list(map(str, first.broken()))
    broken, doubled = second.broken()
    assert f"{home.guides / 'two.toml'}: id:" in str(doubled)
    assert "is the id of Again.toml too" in str(doubled)
    assert str(broken).startswith(f"{home.guides / 'broken.toml'}:15: step 1, hodl:")
    with pytest.raises(BadGuide, match="hodl"):
        second.find("broken")
    assert second.entries()[0].title == "My calf"
    assert not second.is_shipped(second.find("calf-bed"))
    (home.guides / "calf-bed.toml").unlink()
    assert home.start().entries()[0].title == "Calf cramp: in bed"


def test_what_cannot_be_read_is_looked_at_each_time(home: Home) -> None:
    path = home.guides / "folder.toml"
    path.mkdir()
    gone = home.guides / "gone.toml"
    gone.symlink_to(home.guides / "nothing")
    for _ in range(2):
        assert [str(bad).partition(": ")[0] for bad in home.start().broken()] == [
            str(path),
            str(gone),
        ]


def test_what_could_not_be_read_once_is_read_when_it_can_be(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.index.unlink()
    with monkeypatch.context() as patch:
        patch.setattr("voice_guide.library.files.taken", forbidden)
        assert "cannot be read (Permission denied)" in str(home.start().broken()[0])
    assert home.titles() == {"one": "One", "two": "Two"}


def forbidden(path: Path, *how: object) -> None:
    raise PermissionError(13, "Permission denied", path)


def test_a_guide_by_a_name_in_no_encoding_is_read_each_time(home: Home) -> None:
    text = SMALL.replace('"small"', '"odd"').encode()
    Path(os.fsdecode(os.fsencode(home.guides) + b"/\xff.toml")).write_bytes(text)
    for _ in range(2):
        assert "odd" in home.titles()
        assert len(home.read) == 1


def test_nobody_else_can_read_or_write_it(home: Home) -> None:
    assert stat.S_IMODE(home.index.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.index.parent.stat().st_mode) == 0o700
    assert list(home.index.parent.iterdir()) == [home.index]


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "half of it": lambda data: data[: len(data) // 2],
    "no more than its mark": lambda data: data[:24],
    "a title's letter": lambda data: flipped(data, data.index(b"One")),
    "its mark": lambda data: flipped(data, 3),
    "more behind it": lambda data: data + b"\0",
    "something else": lambda data: b"\x93\x01\x02\x03" * 999,
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_one_counts_for_nothing_and_is_written_anew(home: Home, how: str) -> None:
    whole = home.index.read_bytes()
    home.index.write_bytes(DAMAGE[how](whole))
    assert home.titles() == {"one": "One", "two": "Two"}
    assert "one.toml" in home.read
    assert home.index.read_bytes() == whole


def test_one_of_other_data_counts_for_nothing(home: Home) -> None:
    for data in (b"", b"\x93", msgspec.msgpack.encode([1, 2]), b"\x91" * 99999):
        sealed.seal(home.index, data)
        assert home.titles() == {"one": "One", "two": "Two"}
        assert "one.toml" in home.read


@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_one_that_others_can_write_to_counts_for_nothing(home: Home, mode: int) -> None:
    home.index.chmod(mode)
    home.start()
    assert "one.toml" in home.read
    assert stat.S_IMODE(home.index.stat().st_mode) == 0o600


def test_somebody_elses_counts_for_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    us = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: us + 1)
    home.start()
    assert "one.toml" in home.read


def test_a_link_in_its_place_counts_for_nothing_and_is_replaced(home: Home) -> None:
    other = home.index.rename(home.index.with_name("other"))
    home.index.symlink_to(other)
    home.start()
    assert "one.toml" in home.read
    assert not home.index.is_symlink()


def test_one_made_by_another_version_of_the_program_counts_for_nothing(
    home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "program"
    for name in ("guide", "score", "menu", "library"):
        (program / name).mkdir(parents=True)
    module = program / "score" / "module.py"
    module.write_text("PACE = 1\n")
    monkeypatch.setattr(index, "_PACKAGE", program)
    home.start()
    assert "one.toml" in home.read
    home.start()
    assert home.read == []
    module.write_text("PACE = 10\n")
    home.start()
    assert "one.toml" in home.read


def test_one_that_cannot_be_written_costs_nothing_but_time(home: Home) -> None:
    shutil.rmtree(home.index.parent)
    home.index.parent.write_text("")
    assert home.titles() == {"one": "One", "two": "Two"}


def test_more_than_it_may_hold_is_not_kept(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    size = home.index.stat().st_size
    monkeypatch.setattr(sealed, "LIMIT", size)
    home.start()
    assert home.read == []
    home.put("three", "Three")
    for _ in range(2):
        assert home.titles() == {"one": "One", "two": "Two", "three": "Three"}
        assert home.read == ["three.toml"]
    assert home.index.stat().st_size == size


def test_a_guide_that_has_another_id_than_was_known_is_looked_for_anew(home: Home) -> None:
    library = home.start()
    text = (home.guides / "one.toml").read_text()
    (home.guides / "one.toml").write_text(text.replace('id = "one"', 'id = "two"', 1))
    (home.guides / "two.toml").write_text(text)
    assert library.find("one").id == "one"
    assert library.find("two").id == "two"
    assert home.start().find("one").id == "one"


def test_an_id_that_no_file_has_is_never_found_and_is_forgotten(home: Home) -> None:
    (path, stamp), _ = files.guide_files(home.guides)
    (known,) = (card for card in home.start().cards() if card.id == "one")
    wrong = index.Index(home.index)
    wrong.learn(path, index.Known(stamp, msgspec.structs.replace(known, id="wrong")))
    wrong.keep()
    library = home.start()
    assert "wrong" in [entry.id for entry in library.entries()]
    with pytest.raises(NoSuchGuide):
        library.find("wrong")
    assert library.find("one").title == "One"
    assert home.titles() == {"one": "One", "two": "Two"}


def test_a_guide_that_went_after_it_was_known_is_told(home: Home) -> None:
    library = home.start()
    (home.guides / "one.toml").unlink()
    with pytest.raises(BadGuide, match="there is no such file"):
        library.find("one")


def test_several_at_once_leave_a_whole_one(home: Home) -> None:
    def start() -> None:
        Library(SHIPPED, home.guides, home.index).cards()

    for _ in range(2):
        home.index.unlink()
        threads = [threading.Thread(target=start) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert list(home.index.parent.iterdir()) == [home.index]
        home.start()
        assert home.read == []
