"""What gathers the facts of the check, for lines and screen alike."""

import sys
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TYPE_CHECKING, Final

from voice_guide.bootstrap.first import first_guide
from voice_guide.bootstrap.program import Program
from voice_guide.checkup.facts import Facts, SoundFacts
from voice_guide.doctor.clips import clip_facts
from voice_guide.doctor.engines import voice_facts
from voice_guide.doctor.folders import file_facts, tilde
from voice_guide.doctor.level import level
from voice_guide.doctor.papers import guide_facts, settings_facts
from voice_guide.doctor.round import Looks
from voice_guide.doctor.sockets import privacy_facts
from voice_guide.doctor.window import terminal_facts
from voice_guide.errors import BadSetting, VoiceGuideError
from voice_guide.guide.model import Guide
from voice_guide.log import trimmed
from voice_guide.ports import PlayerChanged
from voice_guide.settings.writing import put

if TYPE_CHECKING:
    from voice_guide.checkup.acts import Area

DEVICE_WITHIN: Final = 8.0
"""Seconds in which a device must show up."""

Device = Callable[[float], PlayerChanged | None]
"""The device there is, waited for so many seconds at most."""


def looks_at(program: Program, device: Device, *, occupied: bool, plain: bool) -> Looks:
    """What gathers the facts of each area; what takes long has begun when this returns.

    `occupied` says that another copy has the sound, `plain` that lines would be shown here.
    """
    environ, where, library = program.environ, program.places, program.library
    settings = program.settings
    log = trimmed(where.logs / "voices.log")
    first, problem = _first(program)
    remembered = tuple(filter(None, (program.recalled.problem, program.left_at[1])))
    long: dict[Area, Callable[[], Facts]] = {
        "voices": lambda: voice_facts(settings, program.survey, log),
        "guides": lambda: guide_facts(library, first, problem, environ),
    }
    begun = {area: _begun(look) for area, look in long.items()}
    return {
        "sound": lambda: _sound(program, device, occupied=occupied),
        "voices": begun["voices"],
        "clips": lambda: clip_facts(first, settings.speed, where),
        "terminal": lambda: terminal_facts(environ, sys.stdin, sys.stdout, plain=plain),
        "files": lambda: file_facts(where, environ, remembered),
        "settings": lambda: settings_facts(program.settings_file, environ),
        "guides": begun["guides"],
        "privacy": privacy_facts,
    }


def _begun(look: Callable[[], Facts]) -> Callable[[], Facts]:
    """A look that has begun on a thread of its own, which does not hold up the program's end."""
    result: Future[Facts] = Future()

    def work() -> None:
        try:
            result.set_result(look())
        except (VoiceGuideError, OSError) as error:
            result.set_exception(error)

    Thread(target=work, name="look", daemon=True).start()
    return result.result


def _first(program: Program) -> tuple[Guide | None, str]:
    """The guide that comes first, and what is wrong with the one that was set."""
    problem = ""
    if "guide" in program.reading.given:
        try:
            program.library.demand(program.settings.guide)
        except VoiceGuideError as error:
            problem = str(error)
    try:
        return first_guide(program), problem
    except VoiceGuideError:
        return None, problem


def _sound(program: Program, device: Device, *, occupied: bool) -> SoundFacts:
    """The device, and what the system says of it."""
    settings, environ = program.settings, program.environ
    changed = None if occupied else device(DEVICE_WITHIN)
    system = level(environ)
    return SoundFacts(
        changed.device if changed is not None else None,
        changed.why if changed is not None else "the player does not answer",
        system.name,
        system.percent,
        system.muted,
        settings.buffer,
        settings.lead_in,
        away="SSH_CONNECTION" in environ,
        occupied=occupied,
    )


def keep(program: Program, setting: str, value: float) -> str:
    """Write a setting as the settings command does; a sentence if it could not be."""
    try:
        put(program.settings_file, setting, value)
    except BadSetting as error:
        return tilde(str(error), program.environ)
    return ""
