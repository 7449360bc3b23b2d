"""A start sets up what is missing, once, and mends what was left half done."""

import shutil
from pathlib import Path

import pytest

from tests.scripts.project import Project, made_in

MAKING = "Making a folder for voice_guide's own Python packages: .venv."
INSTALLING = "Installing what voice_guide needs. This takes about a minute, once."
UNREACHABLE = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project after its first start. Tests leave it in step."""
    project = made_in(tmp_path_factory.mktemp("installed") / "project")
    assert project.call("run.py", "now", "--plain") == (
        7,
        "program now --plain",
        [MAKING, INSTALLING],
    )
    return project


def test_a_second_start_installs_nothing(installed: Project) -> None:
    assert installed.call("run.py") == (7, "program", [])


def test_a_folder_of_the_persons_own_is_not_imported_from(installed: Project) -> None:
    (installed.root.parent / "voice_guide.py").write_text("raise SystemExit('not this one')")
    assert installed.call("run.py") == (7, "program", [])


def test_a_careful_python_starts_it_too(installed: Project) -> None:
    assert installed.call("run.py", PYTHONSAFEPATH="1") == (7, "program", [])


def test_what_is_asked_for_anew_is_installed_at_the_next_start(installed: Project) -> None:
    (installed.root / "constraints.txt").write_text("# newer\n")
    assert installed.call("run.py") == (7, "program", [INSTALLING])
    assert installed.call("run.py") == (7, "program", [])


REAL = "(sound or terminal)"


@pytest.mark.long
def test_an_install_that_was_cut_short_is_made_anew(installed: Project) -> None:
    (installed.root / ".venv" / "voice_guide.unfinished").touch()
    assert installed.call("run.py") == (7, "program", [MAKING, INSTALLING])


@pytest.mark.long
def test_a_project_that_was_moved_is_set_up_where_it_is(installed: Project, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    shutil.copytree(installed.root, moved, symlinks=True)
    assert Project(moved).call("run.py") == (7, "program", [MAKING, INSTALLING])


def test_the_tests_get_the_tools_they_need_and_a_start_keeps_them(installed: Project) -> None:
    code, told, complaints = installed.call("test.py", "--require-sound", "-x", "tests/guide")
    assert (code, told.splitlines()) == (
        0,
        [
            "pytest -n auto -m not (sound or terminal) and not long -x tests/guide 1",
            f"pytest -n 2 --dist loadgroup -m {REAL} and beside and not long -x tests/guide 1",
            f"pytest -m {REAL} and not beside and not long -x tests/guide 1",
        ],
    )
    assert complaints == [INSTALLING]
    told = (
        f"pytest -n auto -m not {REAL} None\n"
        f"pytest -n 2 --dist loadgroup -m {REAL} and beside None\n"
        f"pytest -m {REAL} and not beside None"
    )
    assert installed.call("test.py", "--all") == (0, told, [])
    assert installed.call("test.py", "-m", "long") == (0, "pytest -m long None", [])
    assert installed.call("run.py") == (7, "program", [])


def test_without_a_network_the_version_before_is_started(installed: Project) -> None:
    installed.needs("something-new")
    code, told, complaints = installed.call("run.py", **UNREACHABLE)
    assert (code, told) == (7, "program")
    assert complaints[-1] == (
        "The package index cannot be reached. Connect to the internet and try again. "
        "Starting with what was installed before."
    )
