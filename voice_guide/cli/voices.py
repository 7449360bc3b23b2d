"""`voice-guide voices`: what can speak here."""

import json

import click
import msgspec

from voice_guide.bootstrap.program import Program
from voice_guide.cli.diagnostics import fault


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, with what does not work and why.")
@click.pass_obj
def voices(program: Program, *, as_json: bool) -> None:
    """Print the voices there are, and the one that speaks."""
    survey = program.survey()
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(survey), indent=2))
        return
    for offer in survey.offers:
        for voice in offer.voices:
            click.echo(f"{offer.driver:8}{voice}")
        if not offer.voices:
            fault(" ".join(part for part in (f"{offer.title}:", offer.why, offer.mend) if part))
    click.echo(f"Speaks now: {survey.voice}" if survey.voice else "Nothing can speak here.")
    if survey.why:
        fault(survey.why)
