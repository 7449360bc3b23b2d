"""The check before the night, wired up."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from msgspec import Struct

from voice_guide.bootstrap.looks import keep, looks_at
from voice_guide.bootstrap.program import Program
from voice_guide.bootstrap.workers import PLAYERS_LOG, voice_of
from voice_guide.checkup.visit import Means, Visit
from voice_guide.clock import Monotonic
from voice_guide.doctor.round import go_round
from voice_guide.doctor.speaker import Speaker
from voice_guide.doctor.window import is_terminal
from voice_guide.log import trimmed
from voice_guide.paths import made
from voice_guide.plain.keyboard import Keyboard, keyboard
from voice_guide.plain.lines import Lines
from voice_guide.plain.signals import Signals
from voice_guide.player.client import PlayerClient
from voice_guide.ports import Inbox, Player


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
    speaker = speaker_for(program, quiet=quiet, opens=ours)
    keys = keyboard(sys.stdin, speaker.news.put, Monotonic(), lambda key: False) if asks else None
    visit = Visit(means)
    with Signals(lambda: None, lambda: None), closing(speaker), _listening(keys):
        looks = looks_at(program, speaker.device, occupied=not ours, plain=how.plain)
        go_round(visit, looks, speaker, how.out, lambda *kept: keep(program, *kept))
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


def speaker_for(program: Program, *, quiet: bool, opens: bool) -> Speaker:
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
