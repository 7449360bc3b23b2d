"""From what the person asked for to the session they hear."""

from collections.abc import Mapping

from msgspec.structs import replace

from voice_guide.bootstrap.admission import admitted, answer_knocks, ignore_knocks
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.reception import Reception
from voice_guide.bootstrap.stage import Stage
from voice_guide.bootstrap.whereabouts import Whereabouts
from voice_guide.bootstrap.wish import Wish, speaks
from voice_guide.bootstrap.workers import SOUND_WITHIN
from voice_guide.ports import Settings
from voice_guide.settings.country import guess_country


def perform(program: Program, wish: Wish) -> int:
    """Do what is wished for until it is over; the exit code.

    Raises:
        NoSound: It was demanded and there is none.
        Occupied: Another copy of the program speaks, and goes on.
        ScreenFailed: The screen ended by an error of its own.
    """
    if not admitted(program, wish):
        return 0
    settings = as_wished(program.settings, wish, program.environ)
    if wish.require_sound:
        program.workers.hearing.demand(SOUND_WITHIN)
    reception = Reception(program, plain=wish.plain)
    whereabouts = Whereabouts(program.place_file, program.floor, program.library.name_of)
    stage = Stage(program.workers, settings, program.library, reception.used, whereabouts)
    if not speaks(wish, settings):
        stage.mute()
    try:
        return _performed(program, stage, reception, wish, settings)
    except KeyboardInterrupt:
        whereabouts.forget()  # whoever wants to leave at once has no wish to carry on
        raise
    finally:
        whereabouts.close()


def _performed(
    program: Program, stage: Stage, reception: Reception, wish: Wish, settings: Settings
) -> int:
    """Show and say it; the exit code. Nothing is reported any more when this returns."""
    answer_knocks(program, stage)
    try:
        # Loaded here, for only one of the two is wanted, and the first words wait for it.
        if wish.plain:
            from voice_guide.bootstrap.lines import as_lines as perform_so
        else:
            from voice_guide.bootstrap.screen import on_screen as perform_so
        return perform_so(program, stage, reception, wish, settings)
    finally:
        ignore_knocks(program)
        stage.close()


def as_wished(settings: Settings, wish: Wish, environ: Mapping[str, str]) -> Settings:
    """The settings that hold for this run: with the speed wished for, and a country guessed."""
    country = settings.country or guess_country(environ)
    return replace(settings, country=country, speed=wish.speed or settings.speed)
