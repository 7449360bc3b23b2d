"""The program's own log: small, bounded, and for its owner alone."""

import io
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

LIMIT = 256 * 1024
"""Bytes a log may grow to before it is set aside; one that was set aside is kept."""

_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _Private(RotatingFileHandler):
    """A rotating file that only its owner can read."""

    def _open(self) -> io.TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return io.TextIOWrapper(io.FileIO(handle, "a"), encoding="utf-8", write_through=True)


def start_log(path: Path) -> Path | None:
    """Send what is logged to a file in a folder that is there; none if it cannot be written."""
    logger = logging.getLogger("voice_guide")
    logger.propagate = False
    logger.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not write on the screen
    try:
        handler = _Private(path, maxBytes=LIMIT, backupCount=1, encoding="utf-8")
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
            path.replace(path.with_name(path.name + ".1"))
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600))
    except OSError:
        return None
    return path
