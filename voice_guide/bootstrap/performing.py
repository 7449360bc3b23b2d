"""From what the person asked for to the session they hear."""

import sys
from collections.abc import Mapping

from msgspec.structs import replace

from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.screen import on_screen
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.wish import Wish
from voice_guide.bootstrap.workers import SOUND_WITHIN
from voice_guide.clock import Monotonic
from voice_guide.plain.front import Front
from voice_guide.plain.lines import Lines
from voice_guide.plain.menu import Menu
from voice_guide.plain.session import follow
from voice_guide.ports import Settings
from voice_guide.settings.country import guess_country


def perform(program: Program, wish: Wish) -> int:
    """Do what is wished for until it is over; the exit code.

    Raises:
        NoSound: It was demanded and there is none.
        ScreenFailed: The screen ended by an error of its own.
    """
    settings = as_wished(program.settings, wish, program.environ)
    if wish.require_sound:
        program.workers.hearing.demand(SOUND_WITHIN)
    reception = Reception(program)
    stage = Stage(program.workers, settings, program.library, reception.used)
    if not speaks(wish, settings):
        stage.mute()
    try:
        perform_so = _as_lines if wish.plain else on_screen
        return perform_so(program, stage, reception, wish, settings)
    finally:
        stage.close()


def speaks(wish: Wish, settings: Settings) -> bool:
    """Whether anything is spoken from the start; plain lines may be left to a screen reader."""
    return wish.voice if wish.voice is not None else settings.plain_voice or not wish.plain


def as_wished(settings: Settings, wish: Wish, environ: Mapping[str, str]) -> Settings:
    """The settings that hold for this run: with the speed wished for, and a country guessed."""
    country = settings.country or guess_country(environ)
    return replace(settings, country=country, speed=wish.speed or settings.speed)


def _as_lines(
    program: Program, stage: Stage, reception: Reception, wish: Wish, settings: Settings
) -> int:
    """Follow a guide, or open the menu, as plain lines."""
    fault = Lines(sys.stderr)
    out = Lines(sys.stdout)
    front = Front(
        stage, Monotonic(), sys.stdin, out, fault, settings,
        voice_on=speaks(wish, settings), counts=wish.counts,
    )  # fmt: skip
    for problem in program.problems:
        front.fault(problem)
    with front.listening():
        stage.start(front.tell, wish.trace, wish.heard)
        if wish.guide is not None and (wish.once or not front.single):
            follow(front, wish.guide, wish.start)
        else:
            Menu(front, reception, program.problems).run(wish.guide)
    return 0
