"""What a small program of the system says, for those who can do without it."""

import os
import shutil
import subprocess
from contextlib import suppress
from typing import Final

PATIENCE: Final = 2.0
"""Seconds that such a program may take."""


def output(*command: str, patience: float = PATIENCE) -> str:
    """What a command prints; nothing if it is not there, fails, or takes longer than that."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(  # noqa: S603 - commands of ours alone, found in PATH
            (program, *command[1:]),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C"},
            timeout=patience,
            check=False,
        )
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
    return ""
