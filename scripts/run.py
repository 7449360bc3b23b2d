"""Start voice_guide, setting it up first where that is needed; every argument is its own."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # not there where Python was told to be careful

import _python  # noqa: F401  (first of all: what follows needs a newer Python than some have)
import _setup

LONGEST_REHEARSAL = 30
"""Seconds after which the program is started without its first words."""


def main(arguments: list[str]) -> int:
    """Become the program, or return the exit code once it has ended or could not be set up."""
    try:
        if not _setup.is_in_step(dev=False):
            _setup.ready(dev=False)
            _rehearse()
    except _setup.CannotSetUpError as problem:
        if not _setup.is_usable():
            return _setup.report(problem)
        # At night an old version that speaks is worth more than a new one that does not.
        _setup.say(f"{problem} Starting with what was installed before.")
    except KeyboardInterrupt:
        _setup.say("Stopped. The next start makes good what is missing.")
        return 130
    # -P: the folder one stands in may hold anything; none of it is to be imported.
    command = [str(_setup.PYTHON), "-P", "-m", "voice_guide", *arguments]
    if sys.platform != "win32":
        os.execv(command[0], command)  # noqa: S606
    return _wait_for(command)


def _rehearse() -> None:
    """Have the first words rendered, so that even the first start has them at once.

    They would be rendered then anyway: it is no matter if this fails.
    """
    command = [str(_setup.PYTHON), "-P", "-m", "voice_guide.bootstrap.rehearsal"]
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, stderr=subprocess.DEVNULL, check=False, timeout=LONGEST_REHEARSAL)


def _wait_for(command: list[str]) -> int:
    """The exit code of a program that hears Ctrl+C itself."""
    with subprocess.Popen(command) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
