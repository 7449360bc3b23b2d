"""`voice-guide doctor`: what works here, and how to mend what does not."""

import json
import os
import platform
import sys
from pathlib import Path

import click

from voice_guide.bootstrap.program import Program
from voice_guide.cli.surroundings import lines_only
from voice_guide.errors import VoiceGuideError
from voice_guide.plain.lines import Lines
from voice_guide.plain.unhurried import unhurried


@click.command()
@click.option("--quiet", is_flag=True, help="Play nothing, say nothing aloud and ask nothing.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, with nothing private in it; quiet.")
@click.option(
    "--report",
    "file",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Also write a report to attach to a bug, with nothing private in it; - to print it.",
)
@click.pass_context
def doctor(context: click.Context, *, quiet: bool, as_json: bool, file: Path | None) -> None:
    """Check sound, voice, terminal and files before the night, aloud.

    Ends with 0 if all that is needed works, with 3 if there is no sound, with 1 if anything else
    is wrong.
    """
    # Loaded here: it takes long, and --help wants none of it.
    from voice_guide.bootstrap.doctor import Consultation, consult
    from voice_guide.doctor.report import Private, data, report

    program = context.ensure_object(Program)
    plain = lines_only(program.environ, sys.stdin, sys.stdout, sys.stderr)
    with unhurried(sys.stdout) as (stream,):
        out = Lines(None if as_json or file == Path("-") else stream)
        how = Consultation(quiet=quiet or as_json, plain=plain, out=out)
        visit = consult(program, how)
    private = Private(program.environ, platform.node())
    if as_json:
        click.echo(json.dumps(data(visit.findings, private), indent=2))
    if file is not None:
        _write(file, report(visit.findings, private))
    context.exit(visit.code)


def _write(file: Path, text: str) -> None:
    """Put a report in a file for its owner alone, or print it.

    Raises:
        VoiceGuideError: the file cannot be written.
    """
    if file == Path("-"):
        click.echo(text, nl=False)
        return
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as there:
            there.write(text)
    except OSError as error:
        why = error.strerror or str(error)
        raise VoiceGuideError(
            f"The report {file} cannot be written: {why}. Name another file."
        ) from error
