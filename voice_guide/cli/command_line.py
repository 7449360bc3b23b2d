"""The whole command line, with its options."""

from typing import TYPE_CHECKING, Unpack

import click

from voice_guide.bootstrap.program import Program
from voice_guide.cli import diagnostics
from voice_guide.cli.commands import Commands
from voice_guide.cli.diagnostics import Code
from voice_guide.cli.how import demand_sense, given, shown_and_heard

if TYPE_CHECKING:
    from voice_guide.cli.speaking import How


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@shown_and_heard
@click.version_option(package_name="voice-guide", message="%(prog)s %(version)s")
@click.pass_context
def commands(context: click.Context, **how: "Unpack[How]") -> None:
    """A calm voice for a leg cramp at night. Without a command it opens the menu.

    To be helped at once: voice-guide now
    """
    if context.invoked_subcommand is None:
        demand_sense(how)
        # Loaded here: what lists guides or changes settings needs none of what speaks.
        from voice_guide.cli.speaking import menu

        context.exit(menu(context.ensure_object(Program), how))
    elif name := given(how):
        context.fail(f"{name} stands after {context.invoked_subcommand}.")


def obeyed(words: list[str], program: Program) -> int:
    """Do what a command line asks for, or say what is wrong with it; the exit code."""
    try:
        with commands.make_context("voice-guide", words, obj=program) as context:
            commands.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        diagnostics.fault(f"{error.format_message()} See: {_help_of(error)}")
        return Code.USAGE
    return Code.DONE


def _help_of(error: click.UsageError) -> str:
    """The command that tells how the failed one is used."""
    path = error.ctx.command_path if error.ctx is not None else "voice-guide"
    return f"{path} --help"
