"""A small project with our scripts, which installs with pip as ours does, but needs no network."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SCRIPTS: Final = Path(__file__).parents[2] / "scripts"

PYPROJECT: Final = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "voice-guide"
"""

BACKEND: Final = '''
"""The least that pip asks of a build: a wheel that points at this folder."""
import pathlib, zipfile
INFO = "voice_guide-0.dist-info"
ABOUT = "Metadata-Version: 2.1\\nName: voice-guide\\nVersion: 0\\nProvides-Extra: dev\\n"
NEEDS = pathlib.Path("needs").read_text()
KIND = "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"

def build_editable(folder, settings=None, metadata=None):
    name = "voice_guide-0-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(folder, name), "w") as wheel:
        wheel.writestr("voice_guide.pth", str(pathlib.Path.cwd()))
        wheel.writestr(f"{INFO}/METADATA", ABOUT + NEEDS)
        wheel.writestr(f"{INFO}/WHEEL", KIND)
        wheel.writestr(f"{INFO}/RECORD", "")
    return name
'''

PROGRAM: Final = 'import sys; print("program", *sys.argv[1:]); sys.exit(7)'
PYTEST: Final = (
    'import os, sys; print("pytest", *sys.argv[1:], os.environ.get("VOICE_GUIDE_DEMAND_SOUND"))'
)
DEMAND: Final = "VOICE_GUIDE_DEMAND_SOUND"
"""What these tests may themselves be run with."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with scripts/, a program that says what it was told, and a pytest that does too."""

    root: Path

    def call(self, script: str, *arguments: str, **surroundings: str) -> tuple[int, str, list[str]]:
        """Run one of the scripts from another folder: its exit code, its output, its complaints."""
        here = {name: value for name, value in os.environ.items() if name != DEMAND}
        done = subprocess.run(
            [sys.executable, self.root / "scripts" / script, *arguments],
            cwd=self.root.parent,
            env={**here, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", **surroundings},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout.strip(), done.stderr.splitlines()

    def needs(self, package: str) -> None:
        """Ask for one more package, as a newer version of the project might."""
        (self.root / "needs").write_text(f"Requires-Dist: {package}\n")
        (self.root / "pyproject.toml").write_text(f"{PYPROJECT}# {package}\n")

    def started_with(self, code: str) -> dict[str, str]:
        """The environment in which every Python runs this code before anything else."""
        place = self.root / "first"
        place.mkdir()
        (place / "sitecustomize.py").write_text(code)
        return {"PYTHONPATH": str(place)}


def made_in(root: Path) -> Project:
    """A project nobody has set up yet."""
    shutil.copytree(SCRIPTS, root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    for name, words in {
        "pyproject.toml": PYPROJECT,
        "constraints.txt": "",
        "needs": "",
        "backend.py": BACKEND,
        "voice_guide/__init__.py": "",
        "voice_guide/__main__.py": PROGRAM,
        "pytest/__main__.py": PYTEST,
    }.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(words)
    return Project(root)
