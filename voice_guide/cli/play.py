"""`voice-guide now` and `play`, with their options."""

from contextlib import ExitStack
from pathlib import Path
from typing import Unpack

import click

from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.wish import Wish
from voice_guide.cli import speaking
from voice_guide.cli.how import demand_sense, shown_and_heard
from voice_guide.cli.speaking import How
from voice_guide.cli.trace import Trace
from voice_guide.errors import NoSuchGuide
from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide
from voice_guide.guide.nearest import nearest
from voice_guide.score.pace import SPEEDS


@click.command()
@click.argument("guide", required=False)
@shown_and_heard
@click.pass_context
def now(context: click.Context, guide: str | None, **how: Unpack[How]) -> None:
    """Speak at once: the default guide, or the one that is named."""
    demand_sense(how)
    context.exit(speaking.now(program_of(context), guide, how))


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
    demand_sense(how)
    program = program_of(context)
    chosen = program.library.find(guide)
    if start is not None:
        _demand_step(chosen, start)
    with ExitStack() as stack:
        opened = None
        if trace is not None:
            opened = Trace(trace)
            stack.callback(opened.close)
        wish = Wish(chosen, start, speed=pace, trace=opened)
        context.exit(speaking.performed(program, wish, how))


def program_of(context: click.Context) -> Program:
    """The program that this command line runs."""
    return context.ensure_object(Program)


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
