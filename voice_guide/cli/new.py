"""`voice-guide new`: a guide of one's own to start from."""

import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

import click
import msgspec

from voice_guide.bootstrap.program import Program
from voice_guide.clock import today
from voice_guide.errors import VoiceGuideError
from voice_guide.guide.model import Name
from voice_guide.guide.problem import shown
from voice_guide.paths import made

START: Final = Path(__file__).with_name("starting.toml")
"""A guide that loads and plays as it stands, with every key explained."""


@click.command()
@click.argument("name", metavar="ID")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to put it, in place of your own guides' folder.",
)
@click.pass_obj
def new(program: Program, name: str, *, into: Path | None) -> None:
    """Write a guide to start from, with every key explained; its path is printed."""
    _demand_free(program, name)
    folder = _own(program.places.guides) if into is None else _there(into)
    path = folder / f"{name}.toml"
    write_new(path, starting(name, today()))
    click.echo(click.format_filename(path))


def starting(name: str, day: date) -> str:
    """The text of a guide to start from, by its id and the day it is begun."""
    title = name.replace("-", " ").strip().capitalize()
    text = START.read_text(encoding="utf-8")
    for written, instead in (
        ('id = "new-guide"', f'id = "{name}"'),
        ('title = "New guide"', f'title = "{title}"'),
        ("reviewed = 2026-01-01", f"reviewed = {day.isoformat()}"),
    ):
        text = text.replace(written, instead, 1)
    return text


def _demand_free(program: Program, name: str) -> None:
    """Make sure that this can be an id, and that no guide has it."""
    try:
        msgspec.convert(name, Name)
    except msgspec.ValidationError as error:
        near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:63].strip("-") or "my-stretch"
        raise VoiceGuideError(
            f'"{shown(name)}" cannot be an id. '
            f'Use small letters, digits and hyphens, such as "{near}".'
        ) from error
    for entry in program.library.entries():
        if entry.id == name:
            raise VoiceGuideError(
                f'There is a guide "{name}" already: {entry.title}. Choose another id.'
            )


def _own(folder: Path) -> Path:
    """The folder of the person's own guides, made if it is not there."""
    if made(folder) is None:
        raise VoiceGuideError(
            f"The folder {click.format_filename(folder)} cannot be written to. "
            "Make it yours, or name another with --into."
        )
    return folder


def _there(folder: Path) -> Path:
    """A folder that is there."""
    if not folder.is_dir():
        raise VoiceGuideError(
            f"There is no folder {click.format_filename(folder)}. Make it, or name another."
        )
    return folder


def write_new(path: Path, text: str) -> None:
    """Put text in a file that was not there before, whole or not at all.

    Raises:
        VoiceGuideError: It is there, or it cannot be written.
    """
    named = click.format_filename(path)
    try:
        file = path.open("x", encoding="utf-8", newline="\n")
    except FileExistsError as error:
        raise VoiceGuideError(
            f"There is a file {named} already, and it stays. Choose another id."
        ) from error
    except OSError as error:
        raise _unwritten(named, error) from error
    try:
        with file:
            file.write(text)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise _unwritten(named, error) from error


def _unwritten(named: str, error: OSError) -> VoiceGuideError:
    why = error.strerror or str(error)
    return VoiceGuideError(f"{named} cannot be written: {why}. Name another folder with --into.")
