"""The real program with a line reader at its output: a pipe, or a terminal of any kind."""

import os
import pty
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.plain.reader import LineReader
from tests.sound import processes
from tests.sound.program import COMMAND, ROOT, environment
from tests.terminal.rig import TAKE_TERMINAL

NO_INPUT: Final = "/dev/null"

BELL: Final = b"\a"
"""What rings in place of the chimes where there is no device: it is heard, and not read."""


class Reading:
    """A run of the program that is read line by line, each with its moment."""

    def __init__(self, home: Path, words: tuple[str, ...], env: Mapping[str, str]) -> None:
        self.home = home
        self.reader = LineReader()
        self.failed: list[AssertionError] = []
        self.process: subprocess.Popen[bytes]
        self._words = (*COMMAND, *words)
        self._env = {**environment(home, {}), **env}
        self._thread = threading.Thread(target=self._read, name="reader", daemon=True)
        self._source = -1
        self._terminal = False

    def in_pipe(self, stdin: str | int | None) -> None:
        """Start it with its output in a pipe, its input from a file, a pipe, or closed."""
        self._source, output = os.pipe()
        words = list(self._words)
        if stdin is None:
            words = ["sh", "-c", 'exec "$@" <&-', "sh", *words]
        source = os.open(stdin, os.O_RDONLY) if isinstance(stdin, str) else stdin
        self._start(words, source if source is not None else subprocess.DEVNULL, output, output)
        if isinstance(stdin, str) and source is not None:
            os.close(source)
        os.close(output)

    def in_terminal(self) -> int:
        """Start it in a terminal; the other end, to type into."""
        self._terminal = True
        self._source, inside = pty.openpty()
        words = [sys.executable, "-S", "-E", "-c", TAKE_TERMINAL, *self._words]
        self._start(words, inside, inside, inside)
        os.close(inside)
        return self._source

    def end(self, seconds: float) -> list[str]:
        """Wait for its end, which must be in good order; every line it wrote."""
        code = self.process.wait(seconds)
        self._thread.join(5)
        if self.failed:
            raise self.failed[0]
        assert code == 0, self.errors
        return self.reader.text

    @property
    def errors(self) -> str:
        """What it wrote on standard error, where that is no terminal."""
        return (self.home / "stderr").read_text(encoding="utf-8")

    def _start(self, words: list[str], stdin: int, output: int, other: int) -> None:
        with (self.home / "stderr").open("wb") as errors:
            self.process = subprocess.Popen(
                words,
                cwd=ROOT,
                env=self._env,
                stdin=stdin,
                stdout=output,
                stderr=other if self._terminal else errors,
            )
        self._thread.start()

    def _read(self) -> None:
        """Read whatever comes, until the program has ended."""
        try:
            while data := self._next():
                if words := data.replace(BELL, b""):
                    self.reader.take(words, time.monotonic())
        except AssertionError as failure:
            self.failed.append(failure)

    def _next(self) -> bytes:
        try:
            data = os.read(self._source, 65536)
            # A terminal hands on a line and its end one after the other, however they were written.
            while self._terminal and not data.endswith((b"\n", BELL)) and self._comes():
                data += os.read(self._source, 65536)
        except OSError:  # a terminal with nobody behind it
            return b""
        # The terminal itself puts a carriage return before each line feed.
        return data.replace(b"\r\n", b"\n") if self._terminal else data

    def _comes(self) -> bool:
        """Whether more of what was written comes at once."""
        return bool(select.select([self._source], [], [], 0.05)[0])

    def close(self) -> None:
        """End it and whatever it left behind."""
        self.process.kill()
        self.process.wait()
        self._thread.join(5)
        processes.end(self.home)
        os.close(self._source)


@contextmanager
def reading(home: Path, *words: str, env: Mapping[str, str]) -> Iterator[Reading]:
    """A run that is read, for as long as the block runs."""
    home.mkdir()
    run = Reading(home, words, env)
    try:
        yield run
    finally:
        run.close()
