"""Workers broken from outside: the program has no hooks for it, Python's own start has.

Python loads `striking/sitecustomize.py` in every process that finds it on its import path. There
it looks whether the process is the one to be broken, and then calls the fault by its name.
"""

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[3]
STRIKING: Final = Path(__file__).parent / "striking"

PLAYER: Final = "voice_guide.player.worker"
VOICE: Final = "voice_guide.voices.worker"
EVERYWHERE: Final = "everywhere"
"""Stands for both workers and the program itself."""


def sabotaged(
    fault: str, worker: str = "", *, when: Path | None = None, each: bool = False
) -> dict[str, str]:
    """What to add to a program's environment to have one of its workers broken.

    `fault` is `module.function` of a module beside `wire.py` in this package, with words for the
    function behind it: `"wire.flood"`, `"voice.slow 3"`. Several are parted by semicolons.
    `worker` is the module of the process that is struck, every worker if it is left out.
    Without `when` the fault strikes at each start. With it, the fault strikes as soon as that
    file is there: once, for the file is taken away first; with `each` in every process, for the
    file stays.
    """
    return {
        "PYTHONPATH": os.pathsep.join((str(STRIKING), str(ROOT))),
        "SABOTAGE": fault,
        "SABOTAGE_IN": worker,
        "SABOTAGE_WHEN": str(when or ""),
        "SABOTAGE_EACH": "yes" if each else "",
    }
