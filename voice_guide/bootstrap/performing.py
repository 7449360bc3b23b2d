"""From what the person asked for to the session they hear."""

from collections.abc import Mapping

from msgspec.structs import replace

from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.wish import Wish, speaks
from voice_guide.bootstrap.workers import SOUND_WITHIN
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
        # Loaded here, for only one of the two is wanted, and the first words wait for it.
        if wish.plain:
            from voice_guide.bootstrap.lines import as_lines as perform_so
        else:
            from voice_guide.bootstrap.screen import on_screen as perform_so
        return perform_so(program, stage, reception, wish, settings)
    finally:
        stage.close()


def as_wished(settings: Settings, wish: Wish, environ: Mapping[str, str]) -> Settings:
    """The settings that hold for this run: with the speed wished for, and a country guessed."""
    country = settings.country or guess_country(environ)
    return replace(settings, country=country, speed=wish.speed or settings.speed)
