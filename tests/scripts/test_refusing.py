"""When nothing can be set up, one sentence names what is missing and the mend."""

from pathlib import Path

import pytest

from tests.scripts.project import Project, made_in


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project nobody has set up yet."""
    return made_in(tmp_path / "project")


@pytest.mark.long
def test_a_first_start_without_a_network_says_so(project: Project) -> None:
    project.needs("something")
    code, told, complaints = project.call(
        "run.py", PIP_NO_INDEX="0", PIP_INDEX_URL="http://127.0.0.1:9/simple"
    )
    assert (code, told) == (1, "")
    assert complaints[-1] == (
        "The package index cannot be reached. Connect to the internet and try again."
    )
    assert not any("Traceback" in line for line in complaints)
    assert len(complaints) <= 2 + 8 + 1, "two stages, the end of the log, one sentence"


@pytest.mark.long
def test_a_failure_of_another_kind_names_the_log(project: Project) -> None:
    (project.root / "pyproject.toml").write_text("[project")
    code, _, complaints = project.call("run.py")
    assert code == 1
    log = project.root / ".venv.log"
    assert complaints[-1] == (
        f"The install failed. Mend what {log} says at its end, and try again."
    )


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_an_old_python_is_named_with_the_one_that_is_needed(project: Project, script: str) -> None:
    old = project.started_with("import sys; sys.version_info = (3, 9, 2, 'final', 0)")
    code, told, complaints = project.call(script, **old)
    assert (code, told) == (1, "")
    (complaint,) = complaints
    assert complaint == (
        "voice_guide needs Python 3.11 or newer, and this is Python 3.9. Install a newer one "
        "from python.org or your system's packages, then run this with it."
    )


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_a_python_without_venv_is_told_how_to_get_it(project: Project, script: str) -> None:
    bare = project.started_with("import sys; sys.modules['ensurepip'] = None")
    code, told, complaints = project.call(script, **bare)
    assert (code, told) == (1, "")
    (complaint,) = complaints
    assert complaint.startswith("Python's venv module is missing. Install ")


def test_a_folder_that_takes_no_files_is_named(project: Project) -> None:
    (project.root / ".venv.log").mkdir()  # even root cannot open a folder as a file
    assert project.call("run.py") == (
        1,
        "",
        [f"{project.root} cannot be written to. Move it to a folder of yours and try again."],
    )
