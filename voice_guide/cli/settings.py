"""`voice-guide settings`: read and change what is set."""

import click

from voice_guide.bootstrap.program import Program
from voice_guide.cli.diagnostics import fault
from voice_guide.commands.letters import ORDER, own_letters
from voice_guide.settings.values import KEYS, literal, split
from voice_guide.settings.writing import change, put


@click.group()
def settings() -> None:
    """Read and change the settings."""


@settings.command()
@click.pass_obj
def path(program: Program) -> None:
    """Print where the settings file lies."""
    click.echo(program.settings_file.path)


@settings.command()
@click.argument("key", required=False)
@click.pass_obj
def get(program: Program, key: str | None) -> None:
    """Print one setting, or all of them; KEY may be keys.again or such."""
    name, command = split(key) if key is not None else ("", "")
    for problem in program.reading.problems:
        fault(problem)
    if command:
        click.echo(_letters(program, command))
    elif name == "keys":
        for each in ORDER:
            click.echo(f"{each} = {_letters(program, each)}")
    elif name:
        value = getattr(program.settings, name)
        click.echo(value if isinstance(value, str) else literal(value))
    else:
        for each in KEYS:
            click.echo(f"{each} = {literal(getattr(program.settings, each))}")


def _letters(program: Program, command: str) -> str:
    """The letters that a command has now, set or not, as the file would give them."""
    return literal(own_letters(command, program.settings.keys))


@settings.command("set", context_settings={"ignore_unknown_options": True})
@click.argument("key")
@click.argument("value")
@click.pass_obj
def set_(program: Program, key: str, value: str) -> None:
    """Change one setting, and leave the rest of the file as it stands."""
    change(program.settings_file, key, value)


@settings.command()
@click.argument("key")
@click.pass_obj
def unset(program: Program, key: str) -> None:
    """Take one setting out of the file, so that it has its default."""
    put(program.settings_file, key, None)
