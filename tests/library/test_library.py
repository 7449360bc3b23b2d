import os
import re
import shutil
from pathlib import Path

import pytest

from tests.guide.guides import SMALL
from voice_guide.errors import NoSuchGuide
from voice_guide.guide import reading
from voice_guide.guide.problem import BadGuide
from voice_guide.library.library import Library
from voice_guide.library.shipped import ORDER, SHIPPED

ALL = [entry.id for entry in Library(SHIPPED, SHIPPED / "nobody").entries()]
"""The shipped guides by their ids, in the order of the menu."""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty folder for a person's own guides."""
    folder = tmp_path / "guides"
    folder.mkdir()
    return folder


@pytest.fixture
def library(own: Path) -> Library:
    """The shipped guides, and whatever a test puts beside them."""
    return Library(SHIPPED, own)


def put(folder: Path, name: str, **changes: str) -> Path:
    """Write the small guide to a folder, some of its own values changed."""
    text = SMALL
    for key, value in changes.items():
        text = re.sub(rf'^{key} = ".*"$', f'{key} = "{value}"', text, count=1, flags=re.MULTILINE)
    path = folder / name
    path.write_text(text)
    return path


def test_the_shipped_guides_are_there_with_the_calf_first(library: Library) -> None:
    assert ALL[0] == "calf-bed"
    assert len(ALL) == len(list(SHIPPED.glob("*.toml")))
    assert library.entries()[0].title == "Calf cramp: in bed"
    assert all(entry.shipped for entry in library.entries())
    assert library.broken() == ()


def test_the_shipped_guides_stand_in_the_order_in_which_they_are_needed() -> None:
    assert tuple(ALL) == ORDER


def test_relief_comes_before_routine_and_shipped_before_own(own: Path, library: Library) -> None:
    put(own, "a.toml", id="routine", title="A", kind="routine")
    put(own, "b.toml", id="b", title="B")
    put(own, "c.toml", id="a", title="A")
    kinds = [(entry.kind, entry.shipped) for entry in library.entries()]
    order = ["relief", "routine", "information"]
    assert kinds == sorted(kinds, key=lambda kind: (order.index(kind[0]), not kind[1]))
    assert [entry.id for entry in library.entries() if not entry.shipped] == ["a", "b", "routine"]


def test_without_a_folder_of_their_own_people_have_the_shipped_guides(tmp_path: Path) -> None:
    library = Library(SHIPPED, tmp_path / "nothing")
    assert len(library.entries()) == len(ALL)
    assert library.broken() == ()


def test_a_guide_is_found_by_its_id_or_the_path_of_its_file(own: Path, library: Library) -> None:
    path = put(own, "mine.toml", id="my-own")
    assert library.find("calf-bed").title == "Calf cramp: in bed"
    assert library.find("my-own").id == "my-own"
    assert library.find(str(path)).id == "my-own"
    assert library.find(path).id == "my-own"


def test_only_what_is_found_by_id_among_the_shipped_is_shipped(own: Path, library: Library) -> None:
    copy = Path(shutil.copy(SHIPPED / "calf-bed.toml", own.parent))
    assert library.is_shipped(library.find("calf-bed"))
    assert not library.is_shipped(library.find(copy))


def test_an_own_guide_stands_in_for_the_shipped_one_of_its_id(own: Path, library: Library) -> None:
    put(own, "calf.toml", id="calf-bed", title="My calf")
    first = library.entries()[0]
    assert (first.id, first.title, first.shipped) == ("calf-bed", "My calf", False)
    assert len(library.entries()) == len(ALL)
    assert not library.is_shipped(library.find("calf-bed"))


def test_a_broken_guide_is_named_and_never_stops_the_rest(own: Path, library: Library) -> None:
    path = put(own, "a.toml", id="Not An Id")
    put(own, "b.toml", id="b")
    assert sorted(entry.id for entry in library.entries()) == sorted([*ALL, "b"])
    [bad] = library.broken()
    assert str(bad).startswith(f'{path}:2: id: "Not An Id" cannot be used.')
    with pytest.raises(BadGuide, match="Not An Id"):
        library.find("a")
    with pytest.raises(BadGuide, match="Not An Id"):
        library.find(path)


def test_a_broken_copy_leaves_the_shipped_guide_in_its_place(own: Path, library: Library) -> None:
    (own / "calf-bed.toml").write_text("format = 1\n")
    assert library.is_shipped(library.find("calf-bed"))
    assert len(library.broken()) == 1


def test_a_guide_that_is_sound_only_above_its_first_table_is_named_too(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    path = put(shipped, "small.toml")
    path.write_text(path.read_text().replace("hold = 6", "hold = -6"))
    put(shipped, "other.toml", id="other")
    library = Library(shipped, tmp_path / "nothing")
    assert [card.id for card in library.cards()] == ["other"]
    assert [entry.id for entry in library.entries()] == ["other"]
    assert f"{path}:15: step 1, hold:" in str(library.broken()[0])


def test_of_two_own_guides_with_one_id_the_second_is_refused(own: Path, library: Library) -> None:
    put(own, "a.toml", id="same", title="First")
    path = put(own, "b.toml", id="same", title="Second")
    assert library.find("same").title == "First"
    assert [str(bad) for bad in library.broken()] == [
        f'{path}: id: "same" is the id of a.toml too. Give each guide its own id.'
    ]


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "guides").write_text("")
    library = Library(SHIPPED, tmp_path / "guides")
    assert len(library.entries()) == len(ALL)
    assert "the folder: it cannot be read" in str(library.broken()[0])


def test_a_name_that_is_nearly_right_is_told_the_right_one(library: Library) -> None:
    with pytest.raises(NoSuchGuide, match=r'no guide "calf-bde"\. Did you mean "calf-bed"\?'):
        library.find("calf-bde")
    with pytest.raises(NoSuchGuide, match="voice-guide list"):
        library.find("zzz")


@pytest.mark.parametrize("name", ["gone.toml", "no/such/file", "./gone"])
def test_a_path_with_nothing_there_is_told(name: str, library: Library) -> None:
    with pytest.raises(NoSuchGuide, match="There is no file"):
        library.find(name)


def test_a_folder_or_a_pipe_is_no_guide_and_is_not_waited_for(own: Path, library: Library) -> None:
    pipe = own.parent / "pipe.toml"
    os.mkfifo(pipe)
    for path in (own, pipe):
        with pytest.raises(BadGuide, match="this is not a file"):
            library.find(path)


def test_no_file_is_parsed_twice_and_no_shipped_one_unasked(
    own: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    truly = reading.read

    def counted(data: str | bytes, name: str) -> object:
        read.append(Path(name).name)
        return truly(data, name)

    monkeypatch.setattr(reading, "read", counted)
    put(own, "b.toml", id="b")
    library.entries()
    assert read == ["b.toml"]
    for _ in range(2):
        library.find("b")
        library.find("calf-bed")
        library.entries()
    assert read == ["b.toml", "calf-bed.toml"]
