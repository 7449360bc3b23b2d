"""`voice-guide voices`: what can speak here, what does and why, and what others would need."""

import json
from collections.abc import Iterator

import click
import msgspec

from voice_guide.bootstrap.program import Program
from voice_guide.speech.silence import SILENT
from voice_guide.voices.listing import Offer, Survey
from voice_guide.wording import engines as wording


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON, with what does not work and why.")
@click.pass_obj
def voices(program: Program, *, as_json: bool) -> None:
    """Print the voice in use and why, the others, and what others would need."""
    survey = program.survey()
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(survey), indent=2))
        return
    for line in _lines(survey, has_set=bool(program.settings.voice)):
        click.echo(line)


def _lines(survey: Survey, *, has_set: bool) -> Iterator[str]:
    yield _in_use(survey)
    for offer in survey.offers:
        yield from _offered(offer)
    names = [name for offer in survey.offers for name in offer.names]
    others = [name for name in names if name != survey.voice]
    yield wording.HOW.format(name=others[0] if others else names[0])
    if has_set:
        yield wording.BACK


def _in_use(survey: Survey) -> str:
    if survey.voice is None:
        return f"{wording.NONE} {survey.why}".strip()
    slow = any(offer.slow and survey.voice in offer.names for offer in survey.offers)
    return wording.in_use(survey.voice, survey.why, chosen=survey.chosen, slow=slow)


def _offered(offer: Offer) -> Iterator[str]:
    """An engine with its voices, each on a line that can be given to the settings as it stands."""
    if offer.driver == SILENT:
        yield f"{offer.driver}, {offer.title}."
    elif offer.voices:
        yield wording.here(offer.driver, offer.title, len(offer.voices))
        yield from (f"  {name}" for name in offer.names)
    else:
        yield wording.absent(offer.driver, offer.title, offer.why, offer.mend)
