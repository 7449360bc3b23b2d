"""Where a session stands is on disk while it goes on, and offered after it was killed."""

import os
import signal
import sys
from pathlib import Path
from queue import SimpleQueue

import pytest
from msgspec.structs import replace

from tests.cli.company import SHORT, own_guide, program, short
from tests.plain.test_telling import HOLD
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.whereabouts import Whereabouts
from voice_guide.cli.app import run as run_words
from voice_guide.clock import Stamp, stamp
from voice_guide.conductor.reports import Asked, Changed, Finished, Report, Unasked
from voice_guide.session.view import Status
from voice_guide.state.place import RECENT, Place, PlaceFile
from voice_guide.workers.floor import Floor

HELP = Asked("Get help", "", "Is it hard to breathe?", "One of nine.")
THEN = Stamp(1_700_000_000.0, 5_000.0)


class Told:
    """A run that was told some reports, each written before this is there."""

    def __init__(self, home: Path, *reports: Report, guide: str = "calf-bed") -> None:
        run = program(home)
        file = run.place_file
        where = Whereabouts(file, Floor(), run.library.name_of, lambda: THEN)
        where.started(run.library.find(guide))
        for report in reports:
            where.told(report)
        where.close()
        self.place, self.problem = file.load(THEN)


def at(step: str, guide: str = "calf-bed", status: Status = Status.PLAYING) -> Changed:
    """A report that a session stands at a step."""
    view = replace(HOLD, guide="A guide", guide_id=guide, step_id=step, step=step.title())
    return Changed(replace(view, status=status))


def killed(home: Path, guide: str = "calf-bed", step: str = "settle") -> None:
    """Leave what a session leaves that is killed in a step."""
    place = Place(guide, "Calf stretch", step, "Settle", *stamp())
    PlaceFile(home / "state" / "place.json").keep(place)


def offered(run: Program) -> tuple[str, str]:
    """What the menu says first, and the title of its first row."""
    selection = Reception(run).selection(run.settings)
    return selection.greeting(), selection.rows[0].guide.title


def test_the_last_step_that_was_reached_is_kept(tmp_path: Path) -> None:
    place = Told(tmp_path, at("first"), at("first"), at("second", status=Status.PAUSED)).place
    assert place == Place("calf-bed", "A guide", "second", "Second", *THEN)


@pytest.mark.parametrize(
    "end", [Finished(whole=True), Finished(whole=False), at("last", status=Status.OVER)]
)
def test_a_guide_that_was_ended_or_left_leaves_nothing(tmp_path: Path, end: Report) -> None:
    assert Told(tmp_path, at("first"), end).place is None


def test_a_guide_of_ones_own_is_found_again_by_its_id_and_another_by_its_path(
    tmp_path: Path,
) -> None:
    own_guide(tmp_path, "mine.toml", SHORT.replace('"short"', '"mine"'))
    own = Told(tmp_path, at("pull", "mine"), guide="mine").place
    assert own is not None
    assert own.guide == "mine"
    path = short(tmp_path)
    other = Told(tmp_path, at("pull", "short"), guide=path).place
    assert other is not None
    assert other.guide == path


def test_a_guide_that_cannot_be_found_again_is_not_kept(tmp_path: Path) -> None:
    assert Told(tmp_path, at("pull", "unheard-of")).place is None


def test_after_a_death_the_menu_offers_to_carry_on_first_of_all(tmp_path: Path) -> None:
    killed(tmp_path)
    said, title = offered(program(tmp_path))
    assert title == "Carry on from settle?"
    assert said.startswith(
        "Carry on from settle? You were in the guide Calf stretch. Space carries on."
    )


@pytest.mark.parametrize("why", ["long ago", "gone", "done"])
def test_what_cannot_be_carried_on_is_not_offered(tmp_path: Path, why: str) -> None:
    killed(tmp_path, "gone" if why == "gone" else "calf-bed")
    run = program(tmp_path)
    if why == "long ago":
        now = stamp()
        place = Place("calf-bed", "T", "settle", "S", now.wall - RECENT - 1, now.awake)
        run.place_file.keep(place)
    reception = Reception(run)
    if why == "done":
        reception.used(run.library.find("foot-toes"))
    assert reception.selection(run.settings).rows[0].guide.kind == "relief"


def test_a_damaged_place_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "place.json").write_text("{", encoding="utf-8")
    run = program(tmp_path)
    assert "place.json.damaged" in " ".join(run.problems)
    assert offered(run)[1] != "Carry on from settle?"


def test_a_program_that_opens_with_a_guide_offers_in_the_menu_what_was_interrupted(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text('begin = "guide"\n', encoding="utf-8")
    killed(tmp_path)
    monkeypatch.setattr("sys.stdin", None)
    run_words([], program(tmp_path))
    assert "1. Carry on from settle?" in capfd.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="nobody waits there")
@pytest.mark.parametrize(
    ("reports", "playing"),
    [
        ([], ""),
        ([at("first")], "A guide"),
        ([at("first"), HELP], "Get help"),
        ([at("first"), HELP, Unasked()], "A guide"),
        ([HELP, Unasked()], ""),
        ([at("first"), Finished(whole=True)], ""),
    ],
)
def test_other_copies_are_told_what_goes_on(
    tmp_path: Path, reports: list[Report], playing: str
) -> None:
    run, floor = program(tmp_path), Floor(str(tmp_path))
    before = signal.getsignal(signal.SIGUSR1)
    assert floor.take()
    where = Whereabouts(run.place_file, floor, run.library.name_of)
    for report in reports:
        where.told(report)
    where.close()
    assert floor.holder() == (os.getpid(), playing)
    floor.release()
    signal.signal(signal.SIGUSR1, before)


def test_a_conductor_has_it_written_as_it_goes_on(tmp_path: Path) -> None:
    run = program(tmp_path)
    where = Whereabouts(run.place_file, run.floor, run.library.name_of)
    stage = Stage(run.workers, run.settings, run.library, whereabouts=where)
    told: SimpleQueue[Report] = SimpleQueue()
    stage.start(told.put)
    try:
        stage.play(run.library.find("calf-bed"), "settle")
        while not isinstance(report := told.get(timeout=10), Changed):
            pass
        assert report.view.step_id == "settle"
    finally:
        stage.close()
        where.close()
    place, _ = run.place_file.load(stamp())
    assert place is not None
    assert (place.guide, place.step) == ("calf-bed", "settle")
