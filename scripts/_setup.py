"""Makes the project's own `.venv` and keeps it in step with what pyproject.toml asks for.

An install is whole or it is not there: a mark lies in the folder while it is worked on, and a
folder that is found with the mark is made anew. A stamp remembers what was installed, so that
a start with nothing to do costs a few milliseconds.
"""

import contextlib
import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Final

if sys.platform != "win32":
    import fcntl

ROOT: Final = Path(__file__).resolve().parent.parent
VENV: Final = ROOT / ".venv"
PYTHON: Final = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP: Final = VENV / "voice_guide.stamp"
UNFINISHED: Final = VENV / "voice_guide.unfinished"
LOG: Final = ROOT / ".venv.log"

OFFLINE: Final = (
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|Max retries"
    r"|ProxyError|unreachable|Connection (refused|broken|reset|aborted)"
)
UNWRITABLE: Final = f"{ROOT} cannot be written to. Move it to a folder of yours and try again."
MEANINGS: Final = (
    (OFFLINE, "The package index cannot be reached. Connect to the internet and try again."),
    (r"No space left|not enough space", "The disk is full. Free 300 MB and try again."),
    (r"Permission denied|Read-only file system|Access is denied", UNWRITABLE),
    (r"(?i)certificate", "The package index cannot be trusted. Check this computer's clock."),
)
"""What pip or the system writes when an install fails, and what that means to a person."""


class CannotSetUpError(Exception):
    """The program cannot be set up; the message says why and what to do."""

    def __init__(self, why: str, log: str = "") -> None:
        super().__init__(why)
        self.log = log
        """The last lines of what was tried, if that helps."""


def say(words: str) -> None:
    """Write one line to standard error."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def report(problem: CannotSetUpError) -> int:
    """Write what is wrong to standard error, and return the exit code for it."""
    if problem.log:
        say(problem.log)
    say(str(problem))
    return 1


def is_usable() -> bool:
    """Whether a whole install is there, be it of this version or of one before."""
    return PYTHON.exists() and not UNFINISHED.exists() and _stamp().startswith(_place())


def ready(*, dev: bool) -> Path:
    """The Python that has the program and all it needs, installed first where it is not.

    With `dev`, the tools of development too; an install that has them keeps them.
    """
    if is_in_step(dev=dev):
        return PYTHON
    with _alone() as log:
        if not is_in_step(dev=dev):
            _bring_into_step(dev or _stamp().endswith("dev"), log)
    return PYTHON


def is_in_step(*, dev: bool) -> bool:
    """Whether what is installed is what the project now asks for."""
    return is_usable() and _stamp() in {_wanted(dev), _wanted(dev=True)}


def _stamp() -> str:
    """What was installed last, or nothing."""
    try:
        return STAMP.read_text(encoding="utf-8")
    except OSError:
        return ""


def _wanted(dev: bool) -> str:
    """What the stamp of an install that is in step says."""
    asked = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        asked.update((ROOT / name).read_bytes())
    return f"{_place()}\n{asked.hexdigest()}\n{'dev' if dev else 'use'}"


def _place() -> str:
    """The folder and the Python below it: both are written into a `.venv`, which ends with them."""
    return f"{VENV} of {PYTHON.resolve()}"


def _bring_into_step(dev: bool, log: IO[str]) -> None:
    """Make the folder if it is not sound, and install into it."""
    was_usable = is_usable()
    if not _can_install(log):
        _make(log)
        was_usable = False
    say("Installing what voice_guide needs. This takes about a minute, once.")
    UNFINISHED.touch()
    done = _did(
        [
            *(str(PYTHON), "-m", "pip", "install", "--no-input", "--retries", "2"),
            *("--disable-pip-version-check", "--constraint", "constraints.txt"),
            *("--editable", ".[dev]" if dev else "."),
        ],
        log,
    )
    if done:
        STAMP.write_text(_wanted(dev), encoding="utf-8")
    if done or was_usable:  # pip puts back what it could not replace
        UNFINISHED.unlink()
    if not done:
        raise _failure()


def _can_install(log: IO[str]) -> bool:
    """Whether the `.venv` that is there is of this place, was finished, and has a pip that runs."""
    if UNFINISHED.exists() or not PYTHON.exists() or (STAMP.exists() and not is_usable()):
        return False
    return _did([str(PYTHON), "-m", "pip", "--version"], log)


def _make(log: IO[str]) -> None:
    """Make an empty `.venv`, in place of whatever lies there."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as missing:
        raise CannotSetUpError(_how_to_get_venv()) from missing
    if Path(sys.prefix) == VENV:
        raise CannotSetUpError(
            f"This Python lives in {VENV}, which must be made anew. "
            "Run the script with the system's own Python instead."
        )
    say("Making a folder for voice_guide's own Python packages: .venv.")
    if not _did([sys.executable, "-m", "venv", "--clear", str(VENV)], log):
        raise _failure()


def _how_to_get_venv() -> str:
    """The sentence for a Python that came without its `venv` module."""
    if Path("/etc/debian_version").exists():
        return "Python's venv module is missing. Install it with: sudo apt install python3-venv"
    return "Python's venv module is missing. Install Python whole, for example from python.org."


def _failure() -> CannotSetUpError:
    """What made the last step fail, as the log tells it, and the mend."""
    words = LOG.read_text(encoding="utf-8", errors="replace")
    otherwise = f"The install failed. Mend what {LOG} says at its end, and try again."
    found = (meaning for telltale, meaning in MEANINGS if re.search(telltale, words))
    return CannotSetUpError(next(found, otherwise), "\n".join(words.splitlines()[-8:]))


def _did(command: Sequence[str], log: IO[str]) -> bool:
    """Run a command with all its words in the log alone, and tell whether it succeeded."""
    log.seek(0)
    log.truncate()
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False
    )
    return done.returncode == 0


@contextlib.contextmanager
def _alone() -> Iterator[IO[str]]:
    """The log, held by one process at a time where the system can do that."""
    try:
        log = LOG.open("a", encoding="utf-8")
    except OSError as refused:
        raise CannotSetUpError(UNWRITABLE) from refused
    with log:
        if sys.platform != "win32":
            fcntl.flock(log, fcntl.LOCK_EX)
        yield log


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{ready(dev=True)}\n")
    except CannotSetUpError as problem:
        sys.exit(report(problem))
