"""The architecture, held: what imports what on paper, and what really loads."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PURE: Final = (
    "checkup",
    "commands",
    "errors",
    "guide",
    "menu",
    "score",
    "session",
    "speech",
    "triage",
    "wording",
)
OUTSIDE: Final = frozenset(
    {
        "asyncio",
        "click",
        "miniaudio",
        "platformdirs",
        "pyttsx3",
        "rich",
        "sqlite3",
        "subprocess",
        "textual",
        "threading",
    }
)
"""What a pure package must not so much as load. (`time` is always there.)"""


def loaded_by(*modules: str) -> frozenset[str]:
    """The names of all that is loaded once these modules are."""
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    words = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return frozenset(words.split())


def modules_of(package: str) -> list[str]:
    """Every module of one of our packages, by its full name."""
    place = ROOT / "voice_guide" / package
    if not place.is_dir():
        return [f"voice_guide.{package}"]
    return [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in sorted(place.rglob("*.py"))
    ]


def test_imports_point_the_way_the_contracts_say() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("package", PURE)
def test_a_pure_package_loads_nothing_of_the_outside(package: str) -> None:
    assert not OUTSIDE & loaded_by(*modules_of(package))


def test_the_command_line_loads_no_screen_no_engine_and_no_device() -> None:
    late = {"textual", "pyttsx3", "miniaudio", "numpy"}
    assert not late & loaded_by("voice_guide.__main__", "voice_guide.cli.app")
