"""Run the tests, setting up what they need first; further arguments go to pytest.

Tests that need nothing but the processor run side by side. Those that play to a sound server or
drive a terminal run after them: a few at once if they hardly work, and else one at a time, so that
nothing disturbs their timing. What they leave behind, be it a process or a file, is a failure too.
"""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # not there where Python was told to be careful

import _python  # noqa: F401  (first of all: what follows needs a newer Python than some have)
import _remains
import _setup

REAL = "sound or terminal"
"""Tests with these marks have a sound server or a terminal of their own."""

A_FEW = "2"
"""How many of the tests are run at once that wait more than they work."""

FAILED, NO_TESTS = 1, 5
"""Exit codes of pytest after which the rest of the tests is still worth running."""


def main(arguments: list[str]) -> int:
    """Run the tests and return pytest's exit code."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--all", action="store_true", help="also the tests that take minutes")
    parser.add_argument(
        "--require-sound",
        action="store_true",
        help="fail where sound or terminal tests cannot run, instead of leaving them out",
    )
    chosen, others = parser.parse_known_args(arguments)
    try:
        python = _setup.ready(dev=True)
    except _setup.CannotSetUpError as problem:
        return _setup.report(problem)
    surroundings = dict(os.environ)
    if chosen.require_sound:
        surroundings["VOICE_GUIDE_DEMAND_SOUND"] = "1"
    room = _remains.Room()
    try:
        codes, left = _tested(str(python), runs(others, long=chosen.all), room, surroundings)
    except KeyboardInterrupt:
        room.clear()
        raise
    for each in left:
        _setup.say(f"The tests left {each}.")
    code = outcome(codes) or (FAILED if left else 0)
    if code == FAILED:
        _setup.say(f"What the tests wrote is in {room.folder}.")
    else:
        room.clear()
    return code


def _tested(
    python: str, runs: list[list[str]], room: _remains.Room, surroundings: dict[str, str]
) -> tuple[list[int], list[str]]:
    """Run pytest as often as it takes: its exit codes, and a line for each thing it left."""
    codes, left = [], []
    for run in runs:
        command = [python, "-m", "pytest", *run]
        code, found = _remains.run(command, _setup.ROOT, room.surroundings(surroundings))
        codes.append(code)
        left += found
        if code not in (0, FAILED, NO_TESTS) or (code == FAILED and "-x" in run):
            break
    return codes, left + room.left()


def runs(others: list[str], *, long: bool) -> list[list[str]]:
    """The arguments of each run of pytest, the quick ones first; one run where `-m` is chosen."""
    if any(each.startswith("-m") for each in others):
        return [others]
    length = "" if long else " and not long"
    covered = any(each.startswith("--cov") for each in others)
    side_by_side = ["-n", "auto", "-m", f"not ({REAL}){length}", *others]
    a_few = ["-n", A_FEW, "--dist", "loadgroup", "-m", f"({REAL}) and beside{length}", *others]
    one_by_one = ["-m", f"({REAL}) and not beside{length}", *others]
    if covered:
        side_by_side.append("--cov-report=")
        a_few += ["--cov-append", "--cov-report="]
        one_by_one.append("--cov-append")
    return [side_by_side, a_few, one_by_one]


def outcome(codes: list[int]) -> int:
    """The first code that tells of a failure; that no test was found is one only if none was."""
    found = [code for code in codes if code != NO_TESTS]
    return next((code for code in found if code), 0 if found else NO_TESTS)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
