"""A file of what was said and when, one JSON object a line."""

import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from voice_guide.errors import VoiceGuideError

_log = logging.getLogger(__name__)


class Trace:
    """Takes one line at a time from any thread; a disk that fills up ends it, not the session."""

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            VoiceGuideError: it cannot be written.
        """
        try:
            self._file: TextIO | None = path.open("w", encoding="utf-8", buffering=1)
        except OSError as error:
            why = error.strerror or str(error)
            raise VoiceGuideError(
                f"The trace {path} cannot be written: {why}. Name another file."
            ) from error

    def __call__(self, line: Mapping[str, object]) -> None:
        """Write one line, at once."""
        if self._file is None:
            return
        try:
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        except (OSError, ValueError) as error:
            _log.warning("the trace ends here: %s", error)
            self.close()

    def close(self) -> None:
        """Write no more."""
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):  # what could not be written was logged
                file.close()
