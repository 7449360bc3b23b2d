"""A worker's process, which can be started first of all: this loads next to nothing."""

import os
import subprocess
import sys

TYPE_CHECKING = False  # as in typing, which takes longer to load than all that stands here
if TYPE_CHECKING:
    from typing import IO, Final

if sys.platform == "win32":
    FLAGS: "Final" = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
else:
    FLAGS: "Final" = 0

PLAYER: "Final" = "voice_guide.player.worker"
"""The module that plays, which the first words wait for."""

Process = subprocess.Popen[bytes]


def spawned(module: str, errors: "int | IO[bytes]" = subprocess.DEVNULL) -> Process:
    """A process that runs a module, with pipes for its messages, in a session of its own.

    Raises:
        OSError: it could not be started.
    """
    return subprocess.Popen(  # noqa: S603 - the command is ours: this Python, and a module
        (sys.executable, "-m", module),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        env=environment(),
        start_new_session=True,
        creationflags=FLAGS,
    )


def spawned_early(module: str, told: bytes = b"") -> Process | None:
    """Such a process, told something at once; or none, and whoever needs it tries again then."""
    try:
        process = spawned(module)
    except OSError:
        return None
    if process.stdin is not None:
        try:
            process.stdin.write(told)
            process.stdin.flush()
        except OSError:
            pass  # it is dead already, which is noticed when it is first listened to
    return process


def environment() -> dict[str, str]:
    """The program's environment, with its import path, so that a child finds the same modules.

    The folder the program was started in is not searched, lest a file there pose as a module.
    """
    places = os.pathsep.join(place for place in sys.path if place)
    return {**os.environ, "PYTHONPATH": places, "PYTHONSAFEPATH": "1"}
