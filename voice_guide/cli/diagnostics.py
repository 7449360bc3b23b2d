"""Everything that is said about a problem: standard error, and the table of exit codes."""

import logging
import sys
from enum import IntEnum

from voice_guide.errors import NoSound, VoiceGuideError
from voice_guide.plain.lines import Lines


class Code(IntEnum):
    """What the program's end means to whoever started it."""

    DONE = 0
    WRONG_INPUT = 1
    """A guide, a setting or a file that is named cannot be used."""
    USAGE = 2
    NO_SOUND = 3
    """Sound was demanded and there is none."""
    INTERNAL = 4
    INTERRUPTED = 130


def fault(text: str) -> None:
    """Say something that is wrong, each line on a line of its own."""
    lines = Lines(sys.stderr)
    for line in text.splitlines():
        lines(line)


def refused(error: VoiceGuideError) -> Code:
    """Say what the person can mend; the exit code that goes with it."""
    fault(str(error))
    return Code.NO_SOUND if isinstance(error, NoSound) else Code.WRONG_INPUT


def broken(error: Exception, log: str) -> Code:
    """Log an error of our own, and say where; the exit code that goes with it."""
    logging.getLogger("voice_guide").error("it ended by an error", exc_info=error)
    fault(f"Something went wrong inside voice-guide: {type(error).__name__}.")
    fault(f"What happened is written in {log}." if log else "No log could be written.")
    return Code.INTERNAL
