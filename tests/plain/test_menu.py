"""The menu as lines: what is listed when, and what is said besides."""

import io
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.fakes.host import RecordingHost
from tests.plain.rehearsal import TWO_STEP, Repeater
from voice_guide.clock import Monotonic
from voice_guide.guide.reading import read
from voice_guide.menu.row import Row, carry_on
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.menu import Menu
from voice_guide.ports import Settings

GUIDE = read(TWO_STEP.read_bytes(), "two-step.toml")
OTHER = replace(GUIDE, id="foot-toes", title="Foot or toe cramp")
ROWS = (Row(GUIDE, 120.0), Row(OTHER, 240.0, last_used=True))
LISTED = [
    "Relief:",
    "1. Two short steps. About two minutes. A short guide for trying things out.",
    "2. Foot or toe cramp. Last used. About four minutes. A short guide for trying things out.",
]


class Opened:
    """The menu with some lines typed into it, one after the other."""

    def __init__(
        self, folder: Path, typed: str, *, voice_on: bool = True, host: RecordingHost | None = None
    ) -> None:
        (folder / "input").write_text(typed, encoding="utf-8")
        self.host = host or RecordingHost(ROWS, unsteady=ROWS[:1])
        self.stage, written = Repeater(), io.StringIO()
        with (folder / "input").open(encoding="utf-8") as stdin:
            front = Front(
                self.stage, Monotonic(), stdin, Lines(written), Lines(None), Settings(idle=0),
                voice_on=voice_on,
            )  # fmt: skip
            self.stage.tell = front.tell
            with front.listening():
                Menu(front, self.host, ["A guide is broken."]).run()
        self.lines = written.getvalue().splitlines()
        self.said = [what[4:] for what in self.stage.asked if what.startswith("say ")]


def test_each_guide_has_its_number_its_kind_and_its_minutes(tmp_path: Path) -> None:
    opened = Opened(tmp_path, "")
    assert opened.lines[:3] == LISTED
    assert opened.lines[3].startswith("Enter starts number 1, Two short steps. Type another number")


def test_the_list_is_written_again_only_when_it_is_another_or_asked_for(tmp_path: Path) -> None:
    returned = Opened(tmp_path, "p\nleave\n").lines
    assert returned.count("Relief:") == 1
    assert sum(line.startswith("Enter starts") for line in returned) == 2
    assert Opened(tmp_path, "list\n").lines.count("Relief:") == 2
    unsteady = Opened(tmp_path, "p\nno\nno\nno\nyes\n").lines
    assert unsteady.count("Relief:") == 2
    assert unsteady.count(LISTED[2]) == 1


def test_with_the_voice_what_space_starts_is_said_and_what_is_broken(tmp_path: Path) -> None:
    [greeting] = Opened(tmp_path, "").said
    assert greeting.startswith("Two short steps. About two minutes. Space starts it.")
    assert greeting.endswith("A guide is broken.")


def test_without_the_voice_only_what_is_owed_besides_the_list_is_written(tmp_path: Path) -> None:
    assert Opened(tmp_path, "", voice_on=False).said == ["A guide is broken."]
    first = RecordingHost(ROWS, first_use=True)
    [owed] = Opened(tmp_path, "", voice_on=False, host=first).said
    assert owed.startswith("I can guide you, but I am not a doctor.")


@pytest.mark.parametrize("typed", ["2", "foot", "Foot or toe cramp", "foot-toes", "down\n\n"])
def test_a_guide_is_started_by_number_name_or_arrow(tmp_path: Path, typed: str) -> None:
    asked = Opened(tmp_path, f"{typed}\nleave\nleave\n").stage.asked
    assert "play foot-toes from None" in asked


def test_a_guide_that_is_gone_says_so_and_the_menu_stays(tmp_path: Path) -> None:
    host = RecordingHost(ROWS, gone="mine.toml: there is no such file.")
    opened = Opened(tmp_path, "1\nw\n", host=host)
    assert opened.said[1] == "mine.toml: there is no such file."
    assert opened.said[2].startswith("You are in the menu.")
    assert not any(each.startswith("play") for each in opened.stage.asked)


def test_where_says_which_row_and_a_word_nobody_knows_what_to_type(tmp_path: Path) -> None:
    said = Opened(tmp_path, "w\nplugh\n").said
    assert said[1].startswith("You are in the menu.")
    assert said[2] == "I do not know plugh. Type its number. Type start, or keys for a list."


def test_the_keys_are_read_with_the_whole_disclaimer(tmp_path: Path) -> None:
    [_, keys] = Opened(tmp_path, "keys\n").said
    assert keys.startswith("You are in the menu.")
    assert "Type a key or its word, then Enter." in keys
    assert "screen" not in keys
    assert keys.endswith("In an emergency, call your local emergency number.")


def test_what_is_wrong_has_one_line_among_the_faults_and_is_said_all_the_same() -> None:
    stage, out, faults = Repeater(), io.StringIO(), io.StringIO()
    front = Front(stage, Monotonic(), None, Lines(out), Lines(faults), Settings(idle=0))
    stage.tell = front.tell
    front.fault("A guide is broken. Mend it.")
    with front.listening():
        Menu(front, RecordingHost(ROWS), ["A guide is broken. Mend it."]).run()
        while front.next_event(0.01) is not None:
            pass
    assert faults.getvalue() == "A guide is broken. Mend it.\n"
    assert "broken" not in out.getvalue()
    assert "A guide is broken. Mend it." in stage.asked[0]


LEFT = "leave\nleave\n"
STOPPED = (carry_on(GUIDE.id, GUIDE.title, "settle", "Settle"), *ROWS)


@pytest.mark.parametrize("typed", ["\n", "1\n", "carry on\n", "Carry on from settle?\n"])
def test_an_interrupted_guide_goes_on_from_its_step(tmp_path: Path, typed: str) -> None:
    opened = Opened(tmp_path, f"{typed}{LEFT}", host=RecordingHost(STOPPED))
    assert opened.lines[:2] == [
        "Where you stopped:",
        "1. Carry on from settle? You were in the guide Two short steps.",
    ]
    assert "Enter carries on." in " ".join(opened.lines)
    assert f"play {GUIDE.id} from settle" in opened.stage.asked


def test_the_guide_that_was_interrupted_can_be_begun_anew(tmp_path: Path) -> None:
    opened = Opened(tmp_path, f"2\n{LEFT}", host=RecordingHost(STOPPED))
    assert f"play {GUIDE.id} from None" in opened.stage.asked
