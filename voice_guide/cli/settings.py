"""`voice-guide settings`: read and change what is set."""

import click

from voice_guide.bootstrap.program import Program
from voice_guide.cli.diagnostics import fault
from voice_guide.errors import BadSetting
from voice_guide.settings.values import KEYS, literal, unknown
from voice_guide.settings.writing import change


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
    """Print one setting, or all of them."""
    if key is not None and key not in KEYS:
        raise BadSetting(unknown(key))
    for problem in program.reading.problems:
        fault(problem)
    if key is not None:
        value = getattr(program.settings, key)
        click.echo(value if isinstance(value, str) else literal(value))
        return
    for name in KEYS:
        click.echo(f"{name} = {literal(getattr(program.settings, name))}")


@settings.command("set", context_settings={"ignore_unknown_options": True})
@click.argument("key")
@click.argument("value")
@click.pass_obj
def set_(program: Program, key: str, value: str) -> None:
    """Change one setting, and leave the rest of the file as it stands."""
    change(program.settings_file, key, value)
