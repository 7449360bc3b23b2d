"""The two runs of pytest that make one run of the tests."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "test.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """scripts/test.py, whose name as a module belongs to Python itself."""
    spec = importlib.util.spec_from_file_location("the_test_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("codes", "code"),
    [([0, 0], 0), ([1, 0], 1), ([0, 1], 1), ([5, 0], 0), ([0, 5], 0), ([5, 5], 5), ([5, 1], 1),
     ([2], 2), ([4], 4)],
)  # fmt: skip
def test_no_failure_of_any_run_is_lost(script: ModuleType, codes: list[int], code: int) -> None:
    assert script.outcome(codes) == code


def test_every_test_is_in_one_of_the_three_runs_and_none_in_two(script: ModuleType) -> None:
    first, second, third = script.runs(["-x"], long=True)
    assert first == ["-n", "auto", "-m", f"not ({script.REAL})", "-x"]
    real = f"({script.REAL})"
    assert second == ["-n", "2", "--dist", "loadgroup", "-m", f"{real} and beside", "-x"]
    assert third == ["-m", f"{real} and not beside", "-x"]


def test_the_coverage_of_all_runs_is_one(script: ModuleType) -> None:
    first, second, third = script.runs(["--cov"], long=False)
    assert first[-2:] == ["--cov", "--cov-report="]
    assert second[-3:] == ["--cov", "--cov-append", "--cov-report="]
    assert third[-2:] == ["--cov", "--cov-append"]


def test_whoever_chooses_by_mark_gets_one_run(script: ModuleType) -> None:
    assert script.runs(["-m", "long", "tests/tui"], long=False) == [["-m", "long", "tests/tui"]]
