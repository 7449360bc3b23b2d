"""What a person who installs the program gets."""

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names of all files in a wheel built from this tree."""
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (built,) = place.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return archive.namelist()


def test_a_wheel_holds_guides_styles_and_clips_and_says_that_it_is_typed(
    wheel: list[str],
) -> None:
    package = ROOT / "voice_guide"
    kinds = ("*.toml", "*.tcss", "*.wav")
    data = [*(file for kind in kinds for file in package.rglob(kind)), package / "py.typed"]
    assert {str(file.relative_to(ROOT)) for file in data} <= set(wheel)
    assert {".toml", ".tcss", ".wav"} <= {file.suffix for file in data}


def test_a_wheel_holds_no_tests_and_no_scripts(wheel: list[str]) -> None:
    tops = {Path(file).parts[0] for file in wheel}
    assert tops == {"voice_guide", "voice_guide-0.1.0.dist-info"}


def test_every_package_asked_for_has_its_version_in_the_constraints() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {requirement.partition(">")[0] for requirement in asked}
    fixed = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert names <= {line.partition("==")[0] for line in fixed.splitlines()}


def test_numpy_does_not_come_along() -> None:
    assert "numpy" not in (ROOT / "constraints.txt").read_text(encoding="utf-8")
