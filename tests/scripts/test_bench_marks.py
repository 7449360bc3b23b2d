"""The way from a key to the ear is told from marks that the program's functions leave behind."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("fcntl", reason="Windows has no such terminals")

from benchmarks.figures import Unmeasured
from benchmarks.marks import HEARD, Hop, Mark, followed, functions, never, parsed
from benchmarks.measures import hops
from benchmarks.room import RIGS_ERROR, room

WAY = (Hop("taken", "program m:App.key"), Hop("told", "player m:Desk.obey<"))

MODULE = """
class Desk:
    def obey(self, words):
        if not words:
            raise ValueError
        return words.upper()

def free(left, *, right):
    return left + right
"""


def marks(*moments: tuple[float, str]) -> list[Mark]:
    return [Mark(at, what) for at, what in moments]


def names(way: Sequence[Hop]) -> list[str]:
    return [*(hop.name for hop in way), HEARD]


def noted(folder: Path, functions: str, code: str) -> tuple[str, list[str]]:
    """What some code writes in a process whose calls are noted, and what is noted of them."""
    (folder / "m.py").write_text(MODULE, encoding="utf-8")
    file = folder / "marks"
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{hops.MARKING}{os.pathsep}{folder}",
            "BENCH_MARKS": str(file),
            "BENCH_FUNCTIONS": functions,
        },
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return said, file.read_text(encoding="utf-8").splitlines()


def test_each_hop_ends_with_the_next_mark_of_its_kind() -> None:
    made = marks(
        (0.5, "program m:App.key"),
        (1.1, "player m:Desk.obey<"),
        (1.2, "program m:App.key"),
        (1.3, "program m:App.key"),
        (1.6, "player m:Desk.obey<"),
    )
    assert followed(WAY, made, 1.0, 2.0) == pytest.approx({"taken": 0.2, "told": 0.4, HEARD: 0.4})


@pytest.mark.parametrize("late", [[], [(2.1, "player m:Desk.obey<")]])
def test_a_way_that_is_lost_ends_where_it_is_lost(late: list[tuple[float, str]]) -> None:
    made = marks((1.2, "program m:App.key"), *late)
    assert followed(WAY, made, 1.0, 2.0) == pytest.approx({"taken": 0.2})


def test_the_ear_may_be_early_by_the_error_of_the_rig() -> None:
    made = marks((1.2, "program m:App.key"), (2.01, "player m:Desk.obey<"))
    expected = {"taken": 0.2, "told": 0.81, HEARD: -0.01}
    assert followed(WAY, made, 1.0, 2.0, error=0.02) == pytest.approx(expected)


def test_what_is_never_marked_is_named() -> None:
    assert never(WAY, [{"taken": 0.1}, {}]) == ["player m:Desk.obey<"]
    assert never(WAY, [{"taken": 0.1}, {"taken": 0.1, "told": 0.1}]) == []


def test_marks_are_read_in_order_of_time_whoever_wrote_first() -> None:
    read = parsed(["2500000000 player m:b\n", "1500000000 program m:a\n"])
    assert read == marks((1.5, "program m:a"), (2.5, "player m:b"))


def test_each_function_is_marked_once() -> None:
    ways = (WAY, (Hop("up", "program python"), *WAY))
    assert functions(ways) == ["m:App.key", "m:Desk.obey<"]


def test_a_function_that_is_gone_is_named_with_what_to_do() -> None:
    with pytest.raises(Unmeasured, match=r"m:Desk\.gone is not there any more; hops\.py names it"):
        parsed(["1500000000 player missing m:Desk.gone\n"])


def test_a_call_is_noted_as_it_begins_or_once_it_has_ended(tmp_path: Path) -> None:
    code = "import m; print(m.free(1, right=2), m.Desk().obey('yes'))"
    said, lines = noted(tmp_path, "m:free m:Desk.obey m:Desk.obey<", code)
    assert said == "3 YES\n"
    assert [line.split()[1:] for line in lines] == [
        ["program", what] for what in ("python", "m:free", "m:Desk.obey", "m:Desk.obey<")
    ]
    moments = [int(line.split()[0]) for line in lines]
    assert moments == sorted(moments)


def test_an_error_passes_through_a_noted_call(tmp_path: Path) -> None:
    code = "import m\ntry: m.Desk().obey('')\nexcept ValueError: print('refused')"
    said, lines = noted(tmp_path, "m:Desk.obey<", code)
    assert said == "refused\n"
    assert lines[-1].endswith("m:Desk.obey<")


def test_a_name_that_is_not_there_is_noted_and_the_program_goes_on(tmp_path: Path) -> None:
    code = "import m; print(m.free(1, right=2))"
    said, lines = noted(tmp_path, "m:Desk.gone m:Nobody.obey", code)
    assert said == "3\n"
    with pytest.raises(Unmeasured, match=r"m:Desk\.gone"):
        parsed(lines)


@pytest.mark.sound
@pytest.mark.terminal
@pytest.mark.long
def test_every_hop_of_the_real_program_is_found_and_together_they_are_the_whole_way() -> None:
    with room() as here:
        figures = {figure.name: figure for figure in hops.measure(here, quick=True)}
    ways = {"now": hops.NOW, "key to silence": hops.SILENCE, "key to echo": hops.ECHO}
    for name, way in ways.items():
        assert all(min(figures[f"{name}: {hop.name}"].values) >= 0 for hop in way)
        assert min(figures[f"{name}: {HEARD}"].values) >= -1000 * RIGS_ERROR
    silence = [figures[f"key to silence: {hop}"].values for hop in names(hops.SILENCE)]
    assert 15 < min(map(sum, zip(*silence, strict=True))) < 500
