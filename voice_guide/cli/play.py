"""`voice-guide now`, `play`, and the menu: what speaks."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Final, Unpack

import click
from msgspec.structs import replace

from voice_guide.bootstrap.first import first_guide
from voice_guide.bootstrap.performing import perform
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.wish import Wish
from voice_guide.cli.how import How, demand_sense, shown_and_heard
from voice_guide.cli.surroundings import lines_only
from voice_guide.cli.trace import Trace
from voice_guide.errors import NoSuchGuide
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.guide.nearest import nearest
from voice_guide.score.pace import SPEEDS

HEARD: Final = "VOICE_GUIDE_HEARD"
"""The variable that names a file for every sentence that was heard to its end, for tests."""


def menu(context: click.Context, **how: Unpack[How]) -> None:
    """Open the menu, or the first guide at once where that is set."""
    program = program_of(context)
    at_once = program.settings.begin == "guide"
    _perform(context, Wish(first_guide(program) if at_once else None, once=False), how)


@click.command()
@click.argument("guide", required=False)
@shown_and_heard
@click.pass_context
def now(context: click.Context, guide: str | None, **how: Unpack[How]) -> None:
    """Speak at once: the default guide, or the one that is named."""
    program = program_of(context)
    chosen = program.library.find(guide) if guide else first_guide(program)
    _perform(context, Wish(chosen, once=False), how)


@click.command()
@click.argument("guide")
@shown_and_heard
@click.option(
    "--pace",
    type=click.IntRange(SPEEDS[0], SPEEDS[-1]),
    metavar="N",
    help=f"Words a minute, {SPEEDS[0]}-{SPEEDS[-1]}.",
)
@click.option("--from", "start", metavar="STEP", help="The step to begin with, by its id.")
@click.option(
    "--trace", type=click.Path(path_type=Path), metavar="FILE", help="Write what was said and when."
)
@click.pass_context
def play(
    context: click.Context,
    guide: str,
    *,
    pace: int | None,
    start: str | None,
    trace: Path | None,
    **how: Unpack[How],
) -> None:
    """Play one guide, by its name or by the path of its file."""
    chosen = program_of(context).library.find(guide)
    if start is not None:
        _demand_step(chosen, start)
    with ExitStack() as stack:
        opened = None
        if trace is not None:
            opened = Trace(trace)
            stack.callback(opened.close)
        _perform(context, Wish(chosen, start, speed=pace, trace=opened), how)


def program_of(context: click.Context) -> Program:
    """The program that this command line runs."""
    return context.ensure_object(Program)


def _perform(context: click.Context, wish: Wish, how: How) -> None:
    """Do what is wished for, in lines where nothing more can be shown; then end with its code."""
    demand_sense(how)
    program = program_of(context)
    how["plain"] = how["plain"] or lines_only(program.environ, sys.stdin, sys.stdout)
    with ExitStack() as stack:
        if path := program.environ.get(HEARD):
            heard = Trace(Path(path))
            stack.callback(heard.close)
            wish = replace(wish, heard=heard)
        context.exit(perform(program, replace(wish, **how)))


def _demand_step(guide: Guide, step: str) -> None:
    """Make sure that there is such a step, or such a section."""
    steps = [each.id for each in followed(guide).steps]
    if step in steps:
        return
    near = nearest(step, steps)
    hint = f"Did you mean {near}?" if near else f"There are: {', '.join(steps)}."
    raise NoSuchGuide(
        f"{guide.title} has no step {step!r}. {hint if steps else 'Leave out --from.'}"
    )
