"""The two children, and what they first say of sound."""

import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from voice_guide.bootstrap.ahead import first_guides_words
from voice_guide.errors import NoSound
from voice_guide.log import trimmed
from voice_guide.paths import Places, made
from voice_guide.player.client import Opens, PlayerClient
from voice_guide.ports import Event, Inbox, Player, PlayerChanged, Settings, Voice, VoiceChanged
from voice_guide.voices.chosen import ChosenVoice
from voice_guide.workers.spawn import Process

if TYPE_CHECKING:
    from voice_guide.conductor.conductor import Call

PLAYERS_LOG: Final = "player.log"
"""The log of the player's process."""

SOUND_WITHIN: Final = 5.0
"""Seconds in which a voice and a device must show up when sound is demanded."""

_MEND: Final = "Without --require-sound the session runs in silence, as words."


class Hearing:
    """Passes the workers' reports on, and remembers what they first said of sound."""

    def __init__(self, inbox: Callable[[Event], None]) -> None:
        self._inbox = inbox
        self._voice: VoiceChanged | None = None
        self._player: PlayerChanged | None = None
        self._both = threading.Event()

    def __call__(self, event: Event) -> None:
        """Take a report."""
        match event:
            case VoiceChanged():
                self._voice = self._voice or event
            case PlayerChanged():
                self._player = self._player or event
        if self._voice and self._player:
            self._both.set()
        self._inbox(event)

    def demand(self, patience: float) -> None:
        """Wait, for so many seconds at most, until it is known that there is sound.

        Raises:
            NoSound: There is none, or nothing was heard of it.
        """
        self._both.wait(patience)
        device, voice = self._player, self._voice
        if device is None or device.device is None:
            raise NoSound(f"There is no sound device{_because(device)}. {_MEND}")
        if voice is None or voice.name is None:
            raise NoSound(f"There is no voice, and so no sound{_because(voice)}. {_MEND}")


def _because(event: VoiceChanged | PlayerChanged | None) -> str:
    """The reason a worker gave, as the end of a sentence."""
    if event is None:
        return f": nothing was heard of it within {SOUND_WITHIN:g} seconds"
    return f": {event.why.rstrip('.')}" if event.why else ""


class Workers(Struct, frozen=True):
    """The two children, and where their reports arrive."""

    inbox: "queue.SimpleQueue[Event | Call | None]"
    hearing: Hearing
    voice: Voice
    player: Player

    def close(self) -> None:
        """End both, sound first."""
        self.player.close()
        self.voice.close()


def hire(
    settings: Settings,
    where: Places,
    player: Process | None = None,
    opens: Opens = lambda told: None,
) -> Workers:
    """Start both children, side by side; neither is waited for.

    `player` is a player's process that runs already; `opens` is told once what makes another
    player begin with the same words.
    """
    made(where.logs)
    inbox: queue.SimpleQueue[Event | Call | None] = queue.SimpleQueue()
    hearing = Hearing(inbox.put)
    client = PlayerClient(
        hearing,
        buffer=settings.buffer,
        lead_in=settings.lead_in,
        volume=settings.volume,
        log=trimmed(where.logs / PLAYERS_LOG),
        process=player,
        opens=opens,
    )
    return Workers(inbox, hearing, voice_of(settings, where, hearing), client)


def voice_of(settings: Settings, where: Places, inbox: Inbox) -> Voice:
    """The voice that was chosen, in as many processes as it takes; none is waited for."""
    return ChosenVoice(
        where.clips,
        settings.drivers,
        settings.voice,
        inbox,
        lambda name: trimmed(where.logs / name),
        ahead=lambda: first_guides_words(settings, where),
    )
