"""The edge at which every error becomes a sentence and an exit code."""

import os
import sys
from contextlib import suppress
from typing import Final

from voice_guide.bootstrap.program import Program
from voice_guide.cli import diagnostics
from voice_guide.cli.diagnostics import Code
from voice_guide.cli.surroundings import loosen
from voice_guide.errors import VoiceGuideError

SPEAK: Final = ("now", "play")
"""The commands that speak; so does a command line without any."""


def run(words: list[str], program: Program) -> int:
    """Do what a command line asks for; the exit code. No error gets past here."""
    loosen(sys.stdin, sys.stdout)
    try:
        return _obeyed(words, program)
    except VoiceGuideError as error:
        return diagnostics.refused(error)
    except KeyboardInterrupt:
        return Code.INTERRUPTED
    except BrokenPipeError:  # whoever read our data has read enough
        return Code.DONE
    except Exception as error:  # the outermost edge of the program
        return diagnostics.broken(error, str(program.log or ""))
    finally:
        _flush()


def _obeyed(words: list[str], program: Program) -> int:
    """The exit code of what these words ask for, once it is done."""
    if not words or words[0] in SPEAK:
        # Each is loaded here, if it is wanted: the first words wait for all that is loaded.
        from voice_guide.cli.speaking import at_once

        code = at_once(words, program)
        if code is not None:
            return code
    from voice_guide.cli.command_line import obeyed

    return obeyed(words, program)


def _flush() -> None:
    """Write what is left, and keep the interpreter from complaining if nobody reads it."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        with suppress(OSError, ValueError, AttributeError):
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, sys.stdout.fileno())
            os.close(null)
