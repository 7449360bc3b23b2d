"""What can be heard now, and what is said when it is nothing."""

from collections.abc import Callable
from typing import Final

from voice_guide.conductor.reports import Noticed, Sounding, Tell
from voice_guide.ports import PlayerChanged, VoiceChanged
from voice_guide.wording import session as wording

FIRST: Final = 3.0
"""Seconds to wait for the player's first report before a guide goes on without it."""

BACK: Final = 2.0
"""Seconds to wait for a player that died before a guide goes on without it."""

TRIES: Final = 3
"""Players lost in a row from which on none is waited for any more."""

STEADY: Final = 10.0
"""Seconds a player has to live to count as well again."""

Say = Callable[[str, float], None]
"""Says some words as soon as there is room for them, told the moment."""


class Hearing:
    """The voice and the device in use, as far as they have been reported."""

    def __init__(self, tell: Tell, say: Say, now: float) -> None:
        self.ready = False
        """Whether there is no more reason to wait for the player."""
        self.asleep = False
        """Whether the device was closed on purpose."""
        self._voice_on = True
        """Whether a voice is wanted at all."""
        self._tell = tell
        self._say = say
        self._ready_at = now + FIRST
        self._voice: VoiceChanged | None = None
        self._device: PlayerChanged | None = None
        self._lives_since: float | None = None
        """The moment of the player's first report; none if there is no player."""
        self._lost = 0
        """How many players in a row did not live for long."""
        self._missed = False
        """Whether a player was waited for in vain, or too many were lost."""
        self._noticed = ""
        self._is_silent = False
        """Whether nothing could be heard when it was last told what can be."""

    def turn(self, now: float, *, playing: bool) -> None:
        """Stop waiting for a player that does not answer; trust one again that lives on."""
        if not self.ready and now >= self._ready_at:
            self.ready, self._missed = True, not self.asleep
            self._changed(now, playing=playing)
        if self._missed and self._lives_since is not None and now >= self._lives_since + STEADY:
            self._missed, self._lost = False, 0
            self._changed(now, playing=playing)

    def wake_at(self) -> float | None:
        """The moment at which waiting for the player ends, or at which it counts as well again."""
        if not self.ready:
            return self._ready_at
        trusted = self._lives_since is None or not self._missed
        return None if trusted or self._lives_since is None else self._lives_since + STEADY

    def voice_changed(self, event: VoiceChanged, now: float, *, playing: bool) -> None:
        """Take in which voice speaks from now on; say so if it is not the one that should."""
        self._voice = event
        self._changed(now, playing=playing)
        if self._voice_on and event.name is not None and event.why:
            self._tell(Noticed(wording.OTHER_VOICE, said=True))
            self._say(wording.OTHER_VOICE, now)

    def player_changed(self, event: PlayerChanged, now: float, *, playing: bool) -> None:
        """Take in which device is played on from now on."""
        self.ready = True
        self._device = event
        if self._lives_since is None:
            self._lives_since = now
        self._missed = self._missed and self._lost >= TRIES
        self._changed(now, playing=playing)

    def player_lost(self, now: float, *, playing: bool) -> None:
        """Wait for the next player, for a while; one in place of which none came is no news."""
        lived, self._lives_since = self._lives_since, None
        self._lost = 1 if lived is not None and now - lived >= STEADY else self._lost + 1
        if self.asleep:
            return
        if self._lost >= TRIES:
            self.ready = self._missed = True
            self._changed(now, playing=playing)
        elif lived is not None:
            self.ready, self._ready_at = False, now + BACK

    def turned(self, *, on: bool, playing: bool) -> None:
        """Take in whether a voice is wanted; if it is, what it lacks is said."""
        if on is not self._voice_on:
            self._voice_on, self._noticed = on, ""
            if on and playing:
                self._notice()

    def rest(self) -> None:
        """The device is closed on purpose, so there is none to wait for."""
        self.asleep = self.ready = True

    def begin(self) -> None:
        """A guide begins: tell what is missing, even if it was told before."""
        self._noticed = ""
        self._notice()

    @property
    def _lacks_device(self) -> bool:
        """Whether there is a player, and it has nothing to play on."""
        return self._device is not None and self._device.device is None

    def _changed(self, now: float, *, playing: bool) -> None:
        """Tell what can be heard, once both the voice and the device are known about."""
        was_silent = self._is_silent
        if self._voice is not None and (self._device is not None or self._missed):
            plays = self._device is not None and not self._missed
            device = self._device.device if self._device is not None and plays else None
            self._is_silent = not device or (self._voice_on and not self._voice.name)
            self._tell(Sounding(self._voice.name or "", device or ""))
        if playing:
            self._notice()
        if was_silent and not self._is_silent:
            self._tell(Noticed(wording.SOUND_IS_BACK, said=True))
            self._say(wording.SOUND_IS_BACK, now)

    def _notice(self) -> None:
        """Tell once what cannot be heard."""
        words = ""
        if self._missed and not self.asleep:
            words = wording.NO_PLAYER
        elif self._lacks_device and not self.asleep:
            words = wording.NO_DEVICE
        elif self._voice_on and self._voice is not None and self._voice.name is None:
            words = wording.NO_VOICE
        if words and words != self._noticed:
            self._tell(Noticed(words))
        self._noticed = words
