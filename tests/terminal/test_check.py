"""A guide's mistakes are all named at once, with their lines."""

import re
from pathlib import Path

from tests.sound.program import DATA, ran


def test_five_different_mistakes_are_five_problems_with_their_lines(tmp_path: Path) -> None:
    guide = DATA / "five-mistakes.toml"
    done = ran(tmp_path / "home", "check", str(guide))
    assert done.returncode == 1
    found = re.findall(r"five-mistakes\.toml:(\d+): ", done.stdout + done.stderr)
    assert [int(line) for line in found] == [5, 13, 19, 25, 29]
    assert "Traceback" not in done.stderr


def test_a_good_guide_has_none(tmp_path: Path) -> None:
    done = ran(tmp_path / "home", "check", str(DATA / "two-step.toml"))
    assert (done.returncode, done.stderr) == (0, "")
