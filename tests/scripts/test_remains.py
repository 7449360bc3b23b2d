"""What the tests leave behind is named and ended, and it is nobody else's."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

pytest.importorskip("fcntl", reason="only Linux takes in the orphans of others")

import _remains

SCRIPTS: Final = Path(_remains.__file__).parent

RUN: Final = (
    "import _remains, json, os, pathlib, sys; "
    "print(json.dumps(_remains.run(sys.argv[1:], pathlib.Path('.'), os.environ)))"
)
"""Runs a command as the tests are run, in a process that may take in orphans."""

ORPHAN: Final = (
    "import os, sys, time; "
    "child = os.fork(); child and (os.waitpid(child, 0), os._exit(0)); "
    "os.setsid(); os.fork() and os._exit(0); "
    "[os.close(each) for each in (0, 1, 2)]; time.sleep({seconds})"
)
"""Becomes nobody's child, in a session of its own, and lives on for so many seconds."""


def left_by(*command: str) -> tuple[int, list[str]]:
    """How a command ends, and a line for each process that it left."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *command],
        env={**os.environ, "PYTHONPATH": str(SCRIPTS)},
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    code, lines = json.loads(done.stdout)
    return code, lines


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-S", "-c", code)


def test_tests_that_leave_nothing_are_told_nothing_of() -> None:
    tidy = "import subprocess, sys; subprocess.run([sys.executable, '-S', '-c', '']); sys.exit(3)"
    assert left_by(*python(tidy)) == (3, [])


def test_a_process_that_nobody_ended_is_named_and_ended() -> None:
    code, (line,) = left_by(*python(ORPHAN.format(seconds=60)))
    assert code == 0
    assert line.startswith("the process ")
    assert "os.setsid" in line
    process = int(line.split()[2].rstrip(":"))
    assert not Path(f"/proc/{process}").exists()


def test_a_process_that_is_ending_is_waited_for() -> None:
    assert left_by(*python(ORPHAN.format(seconds=0.5))) == (0, [])


def test_an_orphan_that_ends_during_the_tests_is_buried_at_once() -> None:
    outlived = f"import os, subprocess, time; subprocess.run({python(ORPHAN.format(seconds=0.1))})"
    looked = (
        "; time.sleep(0.6); parent = os.getppid()"
        "; told = open(f'/proc/{parent}/task/{parent}/children').read()"
        "; os._exit(len(told.split()))"
    )
    assert left_by(*python(outlived + looked)) == (1, [])  # itself alone


def test_a_dead_child_that_nobody_waited_for_is_named() -> None:
    careless = (
        "import os, time; os.fork() or os._exit(0); os.posix_spawn('/bin/true', ['true'], {}); "
        "time.sleep(0.3); os._exit(0)"
    )
    code, lines = left_by(*python(careless))
    assert code == 0
    assert len(lines) == 2
    assert lines[1] == "a dead child that nobody waited for: true"


def test_temporary_files_go_into_a_folder_that_is_looked_through(tmp_path: Path) -> None:
    room = _remains.Room(tmp_path)
    try:
        around = room.surroundings(os.environ)
        make = "import tempfile; print(tempfile.mkdtemp(prefix='bed-'))"
        made = subprocess.run(python(make), env=around, capture_output=True, text=True, check=True)
        (room.folder / "pytest-of-somebody").mkdir()
        assert room.left() == [f"the file or folder {made.stdout.strip()}"]
    finally:
        room.clear()
    assert not room.folder.exists()


def test_what_lay_in_the_shared_memory_before_is_not_of_the_tests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "voice-guide-of-somebody").mkdir()
    monkeypatch.setattr(_remains, "_strangers", lambda: False)
    room = _remains.Room(tmp_path)
    left = tmp_path / "voice-guide-0123456789abcdef"
    left.mkdir()
    assert room.left() == [f"the file or folder {left}"]
    monkeypatch.setattr(_remains, "_strangers", lambda: True)
    assert room.left() == []
    room.clear()
