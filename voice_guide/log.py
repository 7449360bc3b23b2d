"""The program's own log: small, bounded, and for its owner alone."""

import errno
import io
import logging
import os
import stat
from contextlib import suppress
from pathlib import Path

from voice_guide.files import put

LIMIT = 256 * 1024
"""Bytes a log may grow to before it is set aside; one that was set aside is kept."""

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _Bounded(logging.FileHandler):
    """A file that only its owner can read, set aside when it has grown.

    Python's own such handler loads a whole library of sockets, and the first words wait for it.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; where that cannot be, it is lost."""
        try:
            self._make_room(len(self.format(record).encode("utf-8", "replace")) + 1)
        except OSError:
            self.handleError(record)
        else:
            super().emit(record)

    def _make_room(self, size: int) -> None:
        """Begin the file anew if so many bytes are too many for it."""
        stream = self.stream
        if stream is None or os.fstat(stream.fileno()).st_size + size <= LIMIT:
            return
        stream.close()
        try:
            _set_aside(Path(self.baseFilename))
        finally:
            self.stream = self._open()

    def _open(self) -> io.TextIOWrapper:
        file = io.FileIO(_opened(Path(self.baseFilename)), "a")
        return io.TextIOWrapper(file, encoding="utf-8", errors=self.errors, write_through=True)


def start_log(path: Path) -> Path | None:
    """Send what is logged to a file in a folder that is there; none if it cannot be written."""
    logger = logging.getLogger("voice_guide")
    logger.propagate = False
    logger.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not write on the screen
    try:
        handler = _Bounded(path, encoding="utf-8", errors="replace")
    except OSError:
        logger.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter(_FORM))
    logger.addHandler(handler)
    return path


def trimmed(path: Path) -> Path | None:
    """A log that a worker may write to, set aside first if it has grown; none if it cannot be."""
    try:
        if path.exists() and path.stat().st_size > LIMIT:
            _set_aside(path)
        os.close(_opened(path))
    except OSError:
        return None
    return path


def bound(path: Path | None) -> None:
    """Set aside the end of a log that a process is writing to, if it has grown.

    The process goes on with the same file, which is empty then; so it must write at its end.
    """
    with suppress(OSError):
        if path is None or path.stat().st_size <= LIMIT:
            return
        with suppress(OSError):
            _keep_end(path)
        os.truncate(path, 0)


def _keep_end(path: Path) -> None:
    """Put the last of a log where one that is set aside is kept."""
    with path.open("rb") as file:
        file.seek(-LIMIT, os.SEEK_END)
        end = file.read(LIMIT)
    put(_aside(path), end)


def _opened(path: Path) -> int:
    """The file, open to be written on at its end, and made for its owner alone.

    Raises:
        OSError: it cannot be, or a pipe lies in its place, which would wait for its reader.
    """
    how = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
    file = os.open(path, how, 0o600)
    if stat.S_ISREG(os.fstat(file).st_mode):
        return file
    os.close(file)
    raise OSError(errno.EINVAL, "it is no file")


def _set_aside(path: Path) -> None:
    """Give a file the name of the one that is kept; what that was before is lost."""
    path.replace(_aside(path))


def _aside(path: Path) -> Path:
    """Where a log that is set aside is kept."""
    return path.with_name(path.name + ".1")
