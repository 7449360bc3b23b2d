"""What the menu knows of earlier runs, from the files that keep it."""

import os
import stat
import time
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.cli.company import SHORT, own_guide, program, short
from voice_guide.bootstrap.first import first_guide
from voice_guide.bootstrap.performing import as_wished
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.wish import Wish
from voice_guide.cli.app import run
from voice_guide.errors import VoiceGuideError
from voice_guide.library.files import guide_at
from voice_guide.menu.kept import Absent, Voices
from voice_guide.menu.row import Listed
from voice_guide.ports import Settings
from voice_guide.settings.file import SettingsFile
from voice_guide.settings.writing import change, put
from voice_guide.voices.listing import SILENCE, NoAnswer, Offer, Survey


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def reception(home: Path, hour: int = 12) -> Reception:
    """The reception of a new run, at an hour of the day."""
    return Reception(program(home), lambda: hour)


def used(home: Path, name: str) -> None:
    """Use a guide, in a run of its own."""
    run = program(home)
    Reception(run).used(run.library.find(name))


def long_ago(path: Path) -> None:
    """Make a file an hour old."""
    moment = time.time() - 3600
    os.utime(path, (moment, moment))


def first(home: Path, settings: Settings | None = None) -> tuple[str, str, bool]:
    """The guide on top, the one that Space starts, and whether the first is marked."""
    run = program(home)
    selection = Reception(run).selection(settings or run.settings)
    assert selection.row is not None
    return selection.rows[0].guide.id, selection.row.guide.id, selection.rows[0].last_used


def test_before_anything_was_used_calf_bed_is_on_top_and_nothing_is_marked(home: Path) -> None:
    assert first(home) == ("calf-bed", "calf-bed", False)


def test_the_relief_guide_used_last_is_on_top_and_starts_in_the_next_run(home: Path) -> None:
    used(home, "foot-toes")
    assert first(home) == ("foot-toes", "foot-toes", True)
    used(home, "bedtime")
    assert first(home) == ("foot-toes", "foot-toes", True)


def test_a_guide_that_the_person_has_set_is_the_one_that_starts(home: Path) -> None:
    used(home, "foot-toes")
    change(SettingsFile(home / "config" / "settings.toml"), "guide", "calf-bed")
    assert first(home) == ("foot-toes", "calf-bed", True)


def test_a_last_used_guide_that_is_gone_or_does_not_suit_costs_only_its_place(home: Path) -> None:
    used(home, "calf-wall")
    assert first(home, Settings(unsteady=True)) == ("calf-bed", "calf-bed", False)
    (home / "state" / "state.json").write_text('{"last_used": "gone"}', encoding="utf-8")
    assert first(home) == ("calf-bed", "calf-bed", False)


def test_what_the_menu_starts_is_what_is_played_at_once_without_it(home: Path) -> None:
    assert first_guide(program(home)).id == "calf-bed"
    used(home, "foot-toes")
    assert first_guide(program(home)).id == "foot-toes"
    settings = SettingsFile(home / "config" / "settings.toml")
    for name, played in (("calf-bed", "calf-bed"), ("gone", "calf-bed")):
        change(settings, "guide", name)
        assert first_guide(program(home)).id == played
    (home / "state" / "state.json").write_text('{"last_used": "gone"}', encoding="utf-8")
    put(settings, "guide", None)
    assert first_guide(program(home)).id == "calf-bed"


def test_other_settings_and_another_guide_used_offer_others_in_the_same_run(home: Path) -> None:
    run = program(home)
    here = Reception(run)
    before = here.selection(Settings()).rows
    assert here.selection(Settings()).rows is before
    assert {row.guide.id for row in before} - {
        row.guide.id for row in here.selection(Settings(unsteady=True)).rows
    } == {"calf-floor", "calf-wall"}
    slower = here.selection(Settings(speed=90)).rows
    assert all(slow.seconds >= row.seconds for slow, row in zip(slower, before, strict=True))
    assert slower[0].seconds > before[0].seconds
    here.selection(Settings())
    here.used(run.library.find("foot-toes"))
    assert here.selection(Settings()).rows[0].guide.id == "foot-toes"


def test_a_guide_that_was_set_and_is_not_there_is_named_with_the_file(home: Path) -> None:
    settings = home / "config" / "settings.toml"
    change(SettingsFile(settings), "guide", "calf-bet")
    (problem,) = program(home).problems
    assert problem.startswith(f'{settings}: guide: There is no guide "calf-bet".')
    assert 'Did you mean "calf-bed"?' in problem


def test_a_setting_is_kept_for_the_next_run_and_known_at_once(home: Path) -> None:
    here = reception(home)
    used(home, "foot-toes")
    assert here.change("guide", "thigh-front") == ""
    assert here.change("keys.again", ("r",)) == ""
    assert here.kept().value("guide") == "thigh-front"
    row = here.selection(here.kept().settings).row
    assert row is not None
    assert row.guide.id == "thigh-front"
    assert program(home).settings.keys == {"again": ("r",)}
    assert here.change("guide", None) == ""
    assert "guide" not in program(home).reading.given


def test_what_there_is_to_choose_from_are_the_guides_and_the_country(home: Path) -> None:
    around = Reception(program(home, {"LANG": "en_NZ.UTF-8"})).around()
    assert around.country == "NZ"
    assert next(iter(around.guides.items())) == ("calf-bed", "Calf cramp: in bed")
    assert around.voices is None


def test_voices_are_found_on_a_thread_of_their_own(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offers = (
        Offer("pico", "SVOX Pico", ("en-GB",)),
        Offer("espeak", "espeak-ng", (), "it is gone", "Install it."),
        Offer("piper", "Piper", ("joe",), slow=True),
        SILENCE,
    )
    monkeypatch.setattr(Program, "survey", lambda *_: Survey("pico en-GB", "", offers))
    found: SimpleQueue[Voices] = SimpleQueue()
    reception(home).look_for_voices(found.put)
    assert found.get(timeout=5) == Voices(
        ("pico en-GB", "piper joe", "silent"),
        (Absent("espeak-ng", "Install it."),),
        frozenset({"piper joe"}),
        "pico en-GB",
    )


def test_where_no_voice_worker_answers_no_voice_is_found(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(_: Program, voice: str | None = None) -> Survey:
        raise NoAnswer("The voice worker does not answer.")

    monkeypatch.setattr(Program, "survey", silent)
    found: SimpleQueue[Voices] = SimpleQueue()
    reception(home).look_for_voices(found.put)
    assert found.get(timeout=5) == Voices(())


def test_a_guide_played_by_its_path_is_not_remembered(home: Path, tmp_path: Path) -> None:
    reception(home).used(guide_at(Path(short(tmp_path))))
    assert first(home) == ("calf-bed", "calf-bed", False)


def listed(home: Path) -> tuple[Reception, Listed]:
    """The reception of a second run, and a guide of the person's own in its menu."""
    reception(home).selection(Settings())
    here = reception(home)
    rows = here.selection(Settings()).rows
    return here, next(row.guide for row in rows if row.guide.id == "short")


def test_a_row_leads_to_its_guide_as_the_file_has_it_now(home: Path) -> None:
    path = own_guide(home, "short.toml", SHORT)
    long_ago(path)
    here, short = listed(home)
    path.write_text(SHORT.replace('say = "Done."', 'say = "Well done."'), encoding="utf-8")
    assert here.guide(short).steps[-1].say == "Well done."


def test_a_row_whose_guide_was_broken_since_says_briefly_what_is_wrong(home: Path) -> None:
    path = own_guide(home, "short.toml", SHORT)
    long_ago(path)
    here, short = listed(home)
    path.write_text(SHORT.replace("hold = 0.2", "hold = -1\nhodl = 1"), encoding="utf-8")
    with pytest.raises(VoiceGuideError) as told:
        here.guide(short)
    assert str(told.value).startswith(f"{path}:")
    assert "more. To see all: voice-guide check" in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("hour", "owed"), [(3, False), (6, False), (7, True), (20, True), (21, False)]
)
def test_the_questions_are_offered_only_by_day(home: Path, hour: int, owed: bool) -> None:
    assert reception(home, hour).owes_offer() is owed


def test_the_questions_are_offered_once(home: Path) -> None:
    here = reception(home)
    here.offered()
    assert not here.owes_offer()
    assert not reception(home).owes_offer()


def test_everything_that_is_remembered_is_kept_side_by_side(home: Path) -> None:
    here = reception(home)
    here.introduced()
    here.offered()
    used(home, "foot-toes")
    later = reception(home)
    assert not later.first_use
    assert not later.owes_offer()
    assert first(home)[0] == "foot-toes"


def test_what_cannot_be_written_holds_until_the_program_ends(home: Path) -> None:
    home.mkdir()
    (home / "state").write_text("", encoding="utf-8")
    here = reception(home)
    here.introduced()
    here.offered()
    assert not here.first_use
    assert not here.owes_offer()
    assert reception(home).first_use


def test_an_answer_is_written_and_comments_are_kept(home: Path) -> None:
    path = home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text("# my nights\nspeed = 120 # slow\n", encoding="utf-8")
    assert reception(home).keep("new_hip", yes=True) == ""
    assert reception(home).keep("unsteady", yes=False) == ""
    assert path.read_text(encoding="utf-8") == (
        "# my nights\nspeed = 120 # slow\nnew_hip = true\nunsteady = false\n"
    )
    assert Program({"VOICE_GUIDE_HOME": str(home)}).settings.new_hip
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_answer_that_cannot_be_written_is_told(home: Path) -> None:
    path = home / "config" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text("speed = = 1\n", encoding="utf-8")
    assert "not TOML" in reception(home).keep("pregnant", yes=True)
    assert path.read_text(encoding="utf-8") == "speed = = 1\n"


def test_the_country_is_guessed_unless_it_is_set() -> None:
    environ = {"LANG": "en_NZ.UTF-8"}
    assert as_wished(Settings(), Wish(None), environ).country == "NZ"
    assert as_wished(Settings(country="GB"), Wish(None), environ).country == "GB"
    assert as_wished(Settings(), Wish(None), {}).country == ""


def test_a_speed_that_is_wished_for_holds_in_place_of_the_one_that_is_set() -> None:
    assert as_wished(Settings(speed=120), Wish(None, speed=200), {}).speed == 200
    assert as_wished(Settings(speed=120), Wish(None), {}).speed == 120


def told(home: Path, lines: str, *words: str) -> int:
    """The exit code of a command line that is given these lines as its input."""
    given = home.with_name("lines")
    given.write_text(lines, encoding="utf-8")
    with given.open(encoding="utf-8") as stdin, pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", stdin)
        return run(list(words), program(home))


def test_a_guide_that_was_begun_leads_the_menu_of_the_next_run(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(home, "leave\nleave\n", "play", "foot-toes", "--plain") == 0
    capsys.readouterr()
    assert told(home, "", "--plain") == 0
    _, first_row, second_row, *_ = capsys.readouterr().out.splitlines()
    assert first_row.startswith("1. Foot or toe cramp. Last used. About ")
    assert second_row.startswith("2. Calf cramp: in bed. About ")


def test_who_says_that_they_are_unsteady_finds_no_standing_guide_in_the_menu_again(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(home, "p\nno\nno\nno\nyes\n", "--plain") == 0
    before, after = capsys.readouterr().out.split("Type leave to leave.")[:2]
    assert "standing at a wall" in before
    assert "standing at a wall" not in after
    assert told(home, "", "--plain") == 0
    assert "standing at a wall" not in capsys.readouterr().out
    settings = (home / "config" / "settings.toml").read_text(encoding="utf-8")
    assert [line for line in settings.splitlines() if line and not line.startswith("#")] == [
        "new_hip = false",
        "new_knee = false",
        "pregnant = false",
        "unsteady = true",
    ]
