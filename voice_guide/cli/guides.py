"""`voice-guide list`, `show` and `check`: guides as text."""

import json
from collections.abc import Collection
from pathlib import Path

import click

from voice_guide.bootstrap.program import Program
from voice_guide.cli.described import described, listed
from voice_guide.cli.diagnostics import Code, fault
from voice_guide.cli.notices import notices
from voice_guide.cli.page import page
from voice_guide.cli.paper import ended
from voice_guide.guide.characters import text_of
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide, shown
from voice_guide.guide.reading import placed
from voice_guide.library.files import guide_at
from voice_guide.score.model import Score
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange

MINUTE = 60.0
"""Seconds."""


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one list of all guides.")
@click.pass_obj
def list_(program: Program, *, as_json: bool) -> None:
    """Print the guides there are."""
    for bad in program.library.broken():
        fault(str(bad))
    pace = Pace(program.settings.speed)
    cards = program.library.cards()  # first, for what cannot be used has no entry afterwards
    rows = [
        listed(entry, card, pace)
        for entry, card in zip(program.library.entries(), cards, strict=True)
    ]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    width = max((len(str(row["id"])) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row['id']:{width}}  {ended(row['title'])} {row['summary']}{_lasting(row)}")


@click.command()
@click.argument("guide")
@click.option("--json", "as_json", is_flag=True, help="As JSON, the whole guide and its times.")
@click.pass_obj
def show(program: Program, guide: str, *, as_json: bool) -> None:
    """Print a guide's words with their times, its cautions and its sources."""
    found = program.library.find(guide)
    pace = Pace(program.settings.speed)
    score = _score(found, pace)
    text = json.dumps(described(found, score), indent=2) if as_json else page(found, score, pace)
    click.echo(text)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Read guide files and name every problem in them."""
    library = context.ensure_object(Program).library
    known = {entry.id for entry in library.entries()}
    good = [_good(file, known) for file in files]
    context.exit(Code.DONE if all(good) else Code.WRONG_INPUT)


def _good(file: Path, known: Collection[str]) -> bool:
    """Whether a guide file can be used; what is to be said of it is said."""
    try:
        guide = guide_at(file)
    except BadGuide as bad:
        fault(str(bad))
        return False
    named = shown(str(file), 200)
    click.echo(f"{named}: good. {ended(guide.title)}")
    if flaws := list(notices(guide, known)):
        for problem in placed(flaws, text_of(file.read_bytes(), named), named):
            click.echo(str(problem))
    return True


def _score(guide: Guide, pace: Pace) -> Score:
    """A guide in time as it is followed, as near as can be told before it is rendered."""
    return arrange(followed(guide), pace, pace.estimate, gates_open=True)


def _lasting(row: dict[str, object]) -> str:
    """The minutes a guide of a list takes, in words; nothing where only answers lead on."""
    seconds = row["seconds"]
    if not isinstance(seconds, float):
        return ""
    minutes = max(1, round(seconds / MINUTE))
    return f" About {minutes} minute{'' if minutes == 1 else 's'}."
