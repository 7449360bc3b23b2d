"""What can be heard now, and what is said when it is nothing."""

from typing import Final

from voice_guide.conductor.reports import Noticed, Sounding, Tell
from voice_guide.ports import PlayerChanged, VoiceChanged
from voice_guide.wording import session as wording

FIRST: Final = 3.0
"""Seconds to wait for the player's first report before a guide goes on without it."""

BACK: Final = 2.0
"""Seconds to wait for a player that died before a guide goes on without it."""


class Hearing:
    """The voice and the device in use, as far as they have been reported."""

    def __init__(self, tell: Tell, now: float) -> None:
        self.ready = False
        """Whether there is no more reason to wait for the player."""
        self.asleep = False
        """Whether the device was closed on purpose."""
        self._voice_on = True
        """Whether a voice is wanted at all."""
        self._tell = tell
        self._ready_at = now + FIRST
        self._voice: VoiceChanged | None = None
        self._device: PlayerChanged | None = None
        self._noticed = ""

    def turn(self, now: float) -> None:
        """Stop waiting for a player that does not answer."""
        self.ready = self.ready or now >= self._ready_at

    def wake_at(self) -> float | None:
        """The moment at which waiting for the player ends."""
        return None if self.ready else self._ready_at

    def voice_changed(self, event: VoiceChanged, *, playing: bool) -> None:
        """Take in which voice speaks from now on."""
        self._voice = event
        self._changed(playing=playing)

    def player_changed(self, event: PlayerChanged, *, playing: bool) -> None:
        """Take in which device is played on from now on."""
        self.ready = True
        self._device = event
        self._changed(playing=playing)

    def turned(self, *, on: bool, playing: bool) -> None:
        """Take in whether a voice is wanted; if it is, what it lacks is said."""
        if on is not self._voice_on:
            self._voice_on, self._noticed = on, ""
            if on and playing:
                self._notice()

    def rest(self) -> None:
        """The device is closed on purpose, so there is none to wait for."""
        self.asleep = self.ready = True

    def player_lost(self, now: float) -> None:
        """Wait for the next player, for a while."""
        self.ready, self._ready_at = False, now + BACK

    def begin(self) -> None:
        """A guide begins: say what is missing, even if it was said before."""
        self._noticed = ""
        self._notice()

    def _changed(self, *, playing: bool) -> None:
        """Tell what can be heard, once both the voice and the device have been reported."""
        if self._voice is not None and self._device is not None:
            self._tell(Sounding(self._voice.name or "", self._device.device or ""))
        if playing:
            self._notice()

    def _notice(self) -> None:
        """Say once what cannot be heard, and once that it can be heard again."""
        words = ""
        if self._device is not None and self._device.device is None and not self.asleep:
            words = wording.NO_DEVICE
        elif self._voice_on and self._voice is not None and self._voice.name is None:
            words = wording.NO_VOICE
        if words != self._noticed:
            self._noticed = words
            self._tell(Noticed(words or wording.SOUND_IS_BACK))
