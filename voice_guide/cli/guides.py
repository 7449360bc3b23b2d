"""`voice-guide list`, `show` and `check`: guides as text."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from voice_guide.bootstrap.program import Program
from voice_guide.cli.diagnostics import Code, fault
from voice_guide.cli.reading import described, page
from voice_guide.guide.model import Guide
from voice_guide.guide.problem import BadGuide
from voice_guide.library.files import guide_at
from voice_guide.score.model import Score
from voice_guide.score.pace import Pace
from voice_guide.score.whole import arrange


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON, one list of all guides.")
@click.pass_obj
def list_(program: Program, *, as_json: bool) -> None:
    """Print the guides there are."""
    for bad in program.library.broken():
        fault(str(bad))
    entries = program.library.entries()
    if as_json:
        rows = [asdict(entry) | {"path": str(entry.path)} for entry in entries]
        click.echo(json.dumps(rows, indent=2))
        return
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        click.echo(f"{entry.id:{width}}  {entry.title}. {entry.summary}")


@click.command()
@click.argument("guide")
@click.option("--json", "as_json", is_flag=True, help="As JSON, the whole guide and its times.")
@click.pass_obj
def show(program: Program, guide: str, *, as_json: bool) -> None:
    """Print a guide's words with their times, its cautions and its sources."""
    found = program.library.find(guide)
    score = _score(found, program.settings.speed)
    click.echo(json.dumps(described(found, score), indent=2) if as_json else page(found, score))


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Read guide files and name every problem in them."""
    good = [_good(file) for file in files]
    context.exit(Code.DONE if all(good) else Code.WRONG_INPUT)


def _good(file: Path) -> bool:
    """Whether a guide file can be used; what is to be said of it is said."""
    try:
        guide = guide_at(file)
    except BadGuide as bad:
        fault(str(bad))
        return False
    click.echo(f"{click.format_filename(file)}: good. {guide.title}.")
    for _, part in _score(guide, Pace().speed).parts:
        if part.stretched:
            click.echo(
                f"{click.format_filename(file)}: step {part.step}: the words of its rests need "
                f"about {part.stretched:.1f} seconds more, so the rests grow."
            )
    return True


def _score(guide: Guide, speed: int) -> Score:
    """A guide in time, as near as can be told before it is rendered."""
    pace = Pace(speed)
    return arrange(guide, pace, pace.estimate)
