"""The real program, run from its command line with a home folder of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.sound import processes
from tests.sound.rig import until

ROOT: Final = Path(__file__).parents[2]
DATA: Final = ROOT / "tests" / "data"
COMMAND: Final = (sys.executable, "-m", "voice_guide")


def environment(home: Path, sound: Mapping[str, str]) -> dict[str, str]:
    """A bare environment whose every folder lies in a temporary home."""
    home.mkdir(exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "HOME": str(home),
        processes.HOME: str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        **sound,
    }


class Program:
    """A run without a terminal: its lines, its exit code and its processes."""

    def __init__(
        self,
        home: Path,
        words: tuple[str, ...],
        sound: Mapping[str, str],
        before: tuple[str, ...] = (),
    ) -> None:
        """Start the program with these words, by way of the command `before` it, if any."""
        self.home = home
        env = environment(home, sound)
        self._out, self._err = home / "stdout", home / "stderr"
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                [*before, *COMMAND, *words],
                cwd=ROOT,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )

    @property
    def out(self) -> str:
        """What it has written on standard output so far."""
        return self._out.read_text(encoding="utf-8")

    @property
    def err(self) -> str:
        """What it has written on standard error so far."""
        return self._err.read_text(encoding="utf-8")

    def wait_for_line(self, line: str, seconds: float = 10.0) -> None:
        """Wait until it has written a line, word for word."""

        def there() -> bool:
            if self.process.poll() not in (None, 0):
                raise AssertionError(f"it ended with {self.process.returncode}: {self.err}")
            return line in self.out.splitlines()

        until(there, seconds, f"the line {line!r}; there is {self.out!r} and {self.err!r}")

    def wait(self, seconds: float) -> int:
        """Wait for its end; its exit code."""
        return self.process.wait(seconds)

    def close(self) -> None:
        """End it and whatever it left behind."""
        self.process.kill()
        self.process.wait()
        processes.end(self.home)


@contextmanager
def running(
    home: Path, *words: str, sound: Mapping[str, str], before: tuple[str, ...] = ()
) -> Iterator[Program]:
    """The program with these words, for as long as the block runs."""
    program = Program(home, words, sound, before)
    try:
        yield program
    finally:
        program.close()


def ran(home: Path, *words: str, seconds: float = 20.0) -> subprocess.CompletedProcess[str]:
    """The program run to its end for what it writes, with no sound in it."""
    return subprocess.run(
        [*COMMAND, *words],
        cwd=ROOT,
        env=environment(home, {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
