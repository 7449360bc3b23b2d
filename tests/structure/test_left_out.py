"""Tests that cannot run here are counted in one line, or refused where they are demanded."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_sound_tests(tools: Path, demanded: str) -> subprocess.CompletedProcess[str]:
    """Run the tests of the rig with nothing but these tools to be found."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/sound/test_rig.py"],
        cwd=ROOT,
        env={**os.environ, "PATH": str(tools), "VOICE_GUIDE_DEMAND_SOUND": demanded},
        capture_output=True,
        text=True,
        check=False,
    )


def test_sound_tests_are_left_out_where_the_tools_are_missing_and_one_line_says_so(
    tmp_path: Path,
) -> None:
    done = run_sound_tests(tmp_path, demanded="")
    told = [line for line in done.stdout.splitlines() if line.startswith("Left out: ")]
    assert done.returncode == 0, done.stdout
    assert len(told) == 1
    assert told[0].endswith(" sound tests, which need pulseaudio and pactl and parec and pacat.")


def test_sound_tests_that_are_demanded_are_not_left_out(tmp_path: Path) -> None:
    done = run_sound_tests(tmp_path, demanded="1")
    assert done.returncode != 0
    assert "demanded but need pulseaudio" in done.stderr
