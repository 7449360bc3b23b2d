"""What the program writes for other programs, held against docs/json.md."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.cli.company import Do, program, short
from voice_guide.bootstrap.program import Program
from voice_guide.cli.app import run
from voice_guide.score.model import Kind, Phase
from voice_guide.voices.listing import Offer, Survey

PAGE: Final = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")

TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "text": (str,),
    "text or null": (str, type(None)),
    "truth": (bool,),
    "number": (int, float),
    "number or null": (int, float, type(None)),
    "list": (list,),
    "object": (dict,),
}
"""What each word of the page for a type means."""

Row = Mapping[str, object]


def told(heading: str) -> dict[str, tuple[str, str]]:
    """What the page says under a heading: by key, its type and what it is."""
    section = re.search(rf"^#+ {heading}$(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section, heading
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", section[1], re.MULTILINE)
    return {key: (kind, text) for key, kind, text in rows}


def agrees(heading: str, *rows: Row) -> None:
    """The page names the very keys of every row, in their order, with their types."""
    page = told(heading)
    assert rows
    for row in rows:
        assert list(row) == list(page)
        for key, value in row.items():
            assert type(value) in TYPES[page[key][0]], key


def test_the_list_is_as_the_page_says(do: Do, tmp_path: Path) -> None:
    done = do("list", "--json")
    rows = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    agrees("list --json", *rows)
    assert [row["id"] for row in rows][:1] == ["calf-bed"]
    assert all(Path(row["path"]).is_file() for row in rows)
    assert not any(row["reviewed_by_clinician"] for row in rows)


def test_a_guide_is_as_the_page_says(do: Do) -> None:
    shown = json.loads(do("show", "calf-bed", "--json").out)
    agrees("show --json", shown)
    agrees("spoken", *shown["spoken"])
    agrees("phases", *shown["phases"])
    assert shown["guide"]["id"] == "calf-bed"
    assert shown["guide"]["reviewed"] == "2026-11-23"
    assert shown["spoken"][0]["at"] == 0
    assert {each["seconds"] for each in shown["phases"] if each["phase"] == "hold"} == {30, 60}


def test_every_shipped_guide_can_be_written(do: Do) -> None:
    for row in json.loads(do("list", "--json").out):
        shown = json.loads(do("show", row["id"], "--json").out)
        assert shown["guide"]["title"] == row["title"]
        assert shown["seconds"] == row["seconds"]
        moments = [each["at"] for each in shown["spoken"]]
        assert moments == sorted(moments)
        assert shown["guide"]["questions"] or moments


def test_a_guide_of_questions_alone_has_no_length(do: Do, tmp_path: Path) -> None:
    path = tmp_path / "ask.toml"
    head = Path(short(tmp_path)).read_text("utf-8").partition("[[sources]]")[0]
    question = '[[questions]]\nid = "q1"\nsay = "Does it hurt?"\n'
    path.write_text(head.replace("relief", "information") + question, "utf-8")
    shown = json.loads(do("show", str(path), "--json").out)
    assert (shown["seconds"], shown["spoken"], shown["phases"]) == (None, [], [])


def test_the_voices_are_as_the_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Surveyed(Program):
        def survey(self, voice: str | None = None) -> Survey:
            del voice
            works = Offer("pico", "Pico", ("en-GB",))
            return Survey(None, "it is gone", (works, Offer("espeak", "eSpeak", (), "no", "get")))

    assert run(["voices", "--json"], Surveyed(program(tmp_path / "home").environ)) == 0
    voices = json.loads(capsys.readouterr().out)
    agrees("voices --json", voices)
    agrees("offers", *voices["offers"])


def test_a_trace_is_as_the_page_says(do: Do, tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    words = ("play", short(tmp_path), "--from", "rest", "--plain", "--trace", str(trace))
    assert do(*words).code == 0
    agrees("play --trace", *map(json.loads, trace.read_text("utf-8").splitlines()))


def test_the_words_that_stand_for_something_are_all_named() -> None:
    kinds = {f"`{kind}`" for kind in Kind}
    assert set(re.findall(r"`[^`]+`", told("play --trace")["kind"][1])) == kinds
    assert set(re.findall(r"`[^`]+`", told("spoken")["kind"][1])) == kinds - {"`chime`"}
    phases = set(re.findall(r"`[^`]+`", told("phases")["phase"][1]))
    assert phases == {f"`{phase}`" for phase in Phase}
    states = set(re.findall(r"`[^`]+`", told("play --trace")["state"][1]))
    assert states == {"`played`", "`dropped`", "`cut`"}
