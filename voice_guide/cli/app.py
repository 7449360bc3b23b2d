"""The commands, and the edge at which every error becomes a sentence and an exit code."""

import os
import sys
from contextlib import suppress
from typing import Unpack

import click

from voice_guide.bootstrap.program import Program
from voice_guide.cli import diagnostics
from voice_guide.cli.commands import Commands
from voice_guide.cli.diagnostics import Code
from voice_guide.cli.how import How, given, shown_and_heard
from voice_guide.cli.play import menu
from voice_guide.cli.surroundings import loosen
from voice_guide.errors import VoiceGuideError


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@shown_and_heard
@click.version_option(package_name="voice-guide", message="%(prog)s %(version)s")
@click.pass_context
def commands(context: click.Context, **how: Unpack[How]) -> None:
    """A calm voice for a leg cramp at night. Without a command it opens the menu.

    To be helped at once: voice-guide now
    """
    if context.invoked_subcommand is None:
        menu(context, **how)
    elif name := given(how):
        context.fail(f"{name} stands after {context.invoked_subcommand}.")


def run(words: list[str], program: Program) -> int:
    """Do what a command line asks for; the exit code. No error gets past here."""
    loosen(sys.stdin, sys.stdout)
    try:
        return _obeyed(words, program)
    except click.UsageError as error:
        diagnostics.fault(f"{error.format_message()} See: {_help_of(error)}")
        return Code.USAGE
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
    """The exit code of the command these words name, once it is done."""
    try:
        with commands.make_context("voice-guide", words, obj=program) as context:
            commands.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    return Code.DONE


def _help_of(error: click.UsageError) -> str:
    """The command that tells how the failed one is used."""
    path = error.ctx.command_path if error.ctx is not None else "voice-guide"
    return f"{path} --help"


def _flush() -> None:
    """Write what is left, and keep the interpreter from complaining if nobody reads it."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        with suppress(OSError, ValueError, AttributeError):
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, sys.stdout.fileno())
            os.close(null)
