"""A guide of one's own to start from: sound, explained, and never in place of another."""

import os
import re
from datetime import date
from pathlib import Path
from typing import TextIO

import pytest

from tests.cli.company import Do, own_guide
from tests.session.listener import Listener
from voice_guide.cli.new import starting, write_new
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.reading import read
from voice_guide.score.model import Kind
from voice_guide.session.view import Status

BEGUN = starting("my-stretch", date(2026, 11, 23))


def test_it_lies_among_ones_own_guides_and_its_path_is_printed(do: Do, tmp_path: Path) -> None:
    path = tmp_path / "home" / "config" / "guides" / "my-stretch.toml"
    done = do("new", "my-stretch")
    assert (done.code, done.out, done.err) == (0, f"{path}\n", "")
    assert "my-stretch " in do("list").out
    assert do("show", "my-stretch").code == 0


def test_it_has_its_id_its_title_and_the_day_it_was_begun() -> None:
    guide = read(BEGUN, "begun")
    assert (guide.id, guide.title, guide.reviewed) == (
        "my-stretch",
        "My stretch",
        date(2026, 11, 23),
    )


def test_it_passes_check_without_a_notice(do: Do, tmp_path: Path) -> None:
    do("new", "my-stretch", "--into", str(tmp_path))
    path = tmp_path / "my-stretch.toml"
    done = do("check", str(path))
    assert (done.code, done.out, done.err) == (0, f"{path}: good. My stretch.\n", "")


def test_it_plays_to_its_end_and_silence_never_repeats_it() -> None:
    listener = Listener(read(BEGUN, "begun")).start().to_the_end()
    assert listener.session.status is Status.OVER
    assert listener.said(Kind.RELEASE) == ["Rest.", "Rest."]
    assert listener.said(Kind.COUNT) == ["Three.", "Two.", "One."] * 2


def first_uses(text: str) -> dict[str, str]:
    """Where each key is used first: its line, behind the lines of the last comment above."""
    found: dict[str, str] = {}
    comment = previous = ""
    for line in text.splitlines():
        if line.startswith("#"):
            comment = f"{comment}{line}" if previous.startswith("#") else line
        else:
            at_once = comment if previous.startswith("#") else ""
            for key in re.findall(r"(\w+) = ", line):
                found.setdefault(key, (at_once if line.startswith(key) else comment) + line)
        previous = line
    return found


def test_every_key_is_explained_where_it_is_used_first() -> None:
    uses = first_uses(BEGUN)
    assert len(uses) > 35
    for key, use in uses.items():
        assert f"`{key}`" in use or re.search(rf"#.*{key} = |^{key} = .*#", use), key


def test_its_sentences_are_short() -> None:
    comments = "\n".join(re.findall(r"#(.*)", BEGUN))
    sentences = re.split(r"[.:]\s|\n\n|\n {2,}", comments)
    assert [sentence for sentence in sentences if len(sentence.split()) > 20] == []


def test_what_is_there_already_is_never_overwritten(do: Do, tmp_path: Path) -> None:
    there = tmp_path / "mine.toml"
    there.write_text("kept", encoding="utf-8")
    done = do("new", "mine", "--into", str(tmp_path))
    assert (done.code, done.out) == (1, "")
    assert done.err == f"There is a file {there} already, and it stays. Choose another id.\n"
    assert there.read_text(encoding="utf-8") == "kept"


def test_a_broken_guide_of_ones_own_is_not_overwritten_either(do: Do, tmp_path: Path) -> None:
    there = own_guide(tmp_path / "home", "mine.toml", "id = ")
    assert do("new", "mine").code == 1
    assert there.read_bytes() == b"id = "


def test_no_guide_is_begun_that_would_stand_in_for_another(do: Do, tmp_path: Path) -> None:
    for words in ((), ("--into", str(tmp_path))):
        done = do("new", "calf-bed", *words)
        assert done.code == 1
        assert done.err == (
            'There is a guide "calf-bed" already: Calf cramp: in bed. Choose another id.\n'
        )
    assert list(tmp_path.glob("*.toml")) == []


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("My Stretch", "my-stretch"),
        ("../up", "up"),
        ("a/b", "a-b"),
        ("", "my-stretch"),
        ("é", "my-stretch"),
        ("x" * 64, "x" * 63),
        ("-a", "a"),
    ],
)
def test_what_cannot_be_an_id_is_told_with_one_that_can(
    do: Do, tmp_path: Path, name: str, near: str
) -> None:
    done = do("new", "--into", str(tmp_path), "--", name)
    assert (done.code, done.out) == (1, "")
    assert "cannot be an id. Use small letters, digits and hyphens" in done.err
    assert done.err.endswith(f'such as "{near}".\n')
    assert do("new", "--into", str(tmp_path), "--", near).code == 0


def test_a_folder_that_is_not_there_is_told(do: Do, tmp_path: Path) -> None:
    done = do("new", "mine", "--into", str(tmp_path / "none"))
    assert (done.code, done.out) == (1, "")
    assert done.err == f"There is no folder {tmp_path / 'none'}. Make it, or name another.\n"


def test_a_folder_that_cannot_be_one_is_told(do: Do, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file in the way", encoding="utf-8")
    done = do("new", "mine")
    assert (done.code, done.out) == (1, "")
    assert "--into" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_leaves_no_half_of_a_guide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, *_: object, **__: object) -> TextIO:
        os.close(os.open(path, os.O_CREAT))
        return open("/dev/full", "w", encoding="utf-8")  # noqa: PTH123

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(VoiceGuideError, match="No space left"):
        write_new(tmp_path / "mine.toml", "words")
    assert list(tmp_path.iterdir()) == []
