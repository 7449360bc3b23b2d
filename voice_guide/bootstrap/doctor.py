"""The check before the night, wired up."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from voice_guide.bootstrap.first import first_guide
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.workers import PLAYERS_LOG, voice_of
from voice_guide.checkup.facts import Facts, SoundFacts
from voice_guide.checkup.visit import Means, Visit
from voice_guide.clock import Monotonic
from voice_guide.doctor.clips import clip_facts
from voice_guide.doctor.engines import voice_facts
from voice_guide.doctor.folders import file_facts, tilde
from voice_guide.doctor.level import level
from voice_guide.doctor.papers import guide_facts, settings_facts
from voice_guide.doctor.round import Looks, go_round
from voice_guide.doctor.sockets import privacy_facts
from voice_guide.doctor.speaker import Speaker
from voice_guide.doctor.window import is_terminal, terminal_facts
from voice_guide.errors import BadSetting, VoiceGuideError
from voice_guide.guide.model import Guide
from voice_guide.log import trimmed
from voice_guide.paths import made
from voice_guide.plain.keyboard import Keyboard, keyboard
from voice_guide.plain.lines import Lines
from voice_guide.plain.signals import Signals
from voice_guide.player.client import PlayerClient
from voice_guide.ports import Inbox, Player
from voice_guide.settings.writing import put

if TYPE_CHECKING:
    from voice_guide.checkup.acts import Area

DEVICE_WITHIN: Final = 8.0
"""Seconds in which a device must show up."""


class Consultation(Struct, frozen=True):
    """How a check is to be done."""

    quiet: bool = False
    """Whether nothing is played, said or asked."""
    plain: bool = False
    """Whether the program would show plain lines here."""
    out: Callable[[str], None] = Lines(None)
    """Where each line goes."""


def consult(program: Program, how: Consultation) -> Visit:
    """Do a whole check; the visit, which is over then, with all that was found."""
    made(program.places.logs)
    _ = program.log
    ours = program.floor.take()
    quiet = how.quiet or not ours
    asks = not how.quiet and is_terminal(sys.stdin, sys.stdout)
    means = Means(asks=asks, speaks=not quiet, occupied=not ours, volume=program.settings.volume)
    speaker = _speaker(program, quiet=quiet, opens=ours)
    keys = keyboard(sys.stdin, speaker.news.put, Monotonic(), lambda key: False) if asks else None
    visit = Visit(means)
    with Signals(lambda: None, lambda: None), closing(speaker), _listening(keys):
        looks = _looks(program, speaker, occupied=not ours, plain=how.plain)
        go_round(visit, looks, speaker, how.out, lambda *kept: _keep(program, *kept))
    return visit


@contextmanager
def _listening(keys: Keyboard | None) -> Iterator[None]:
    """Take keys, if any can be pressed, and put the terminal back as it was."""
    if keys is None:
        yield
        return
    try:
        keys.start()
        yield
    finally:
        keys.release()


def _speaker(program: Program, *, quiet: bool, opens: bool) -> Speaker:
    """A voice and a player of the visit's own; the device stays shut unless it `opens`."""
    settings, where = program.settings, program.places
    log = trimmed(where.logs / PLAYERS_LOG)

    def players(inbox: Inbox, lead_in: int, decibels: float) -> Player:
        buffer = settings.buffer
        player = PlayerClient(inbox, buffer=buffer, lead_in=lead_in, volume=decibels, log=log)
        if not opens:
            player.sleep()
        return player

    return Speaker(
        lambda inbox: voice_of(settings, where, inbox),
        players,
        speed=settings.speed,
        lead_in=settings.lead_in,
        decibels=settings.volume,
        quiet=quiet,
    )


def _looks(program: Program, speaker: Speaker, *, occupied: bool, plain: bool) -> Looks:
    """What gathers the facts of each area; what takes long has begun when this returns."""
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
        "sound": lambda: _sound(program, speaker, occupied=occupied),
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


def _sound(program: Program, speaker: Speaker, *, occupied: bool) -> SoundFacts:
    """The device, opened by the speaker, and what the system says of it."""
    settings, environ = program.settings, program.environ
    changed = None if occupied else speaker.device(DEVICE_WITHIN)
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


def _keep(program: Program, setting: str, value: float) -> str:
    """Write a setting as the settings command does; a sentence if it could not be."""
    try:
        put(program.settings_file, setting, value)
    except BadSetting as error:
        return tilde(str(error), program.environ)
    return ""
