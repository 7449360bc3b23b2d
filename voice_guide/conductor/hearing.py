"""What can be heard now, and what is said when it is nothing."""

from collections.abc import Callable
from typing import Final, Literal

from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.reports import Noticed, Sounding, Tell
from voice_guide.ports import PlayerChanged, VoiceChanged
from voice_guide.score.sentences import sentences
from voice_guide.speech.chain import Facts, Lack, Link, Speaker, lack, link
from voice_guide.speech.silence import SILENT
from voice_guide.wording import heard
from voice_guide.wording import session as wording
from voice_guide.wording.standing_in import until_ready

FIRST: Final = 3.0
"""Seconds to wait for the player's first report before a guide goes on without it."""

BACK: Final = 2.0
"""Seconds to wait for a player that died before a guide goes on without it."""

TRIES: Final = 3
"""Players lost in a row from which on none is waited for any more."""

NAMED_AFTER: Final = 1.0
"""Seconds into a guide before which it is not said who speaks: the first words are the guide's."""

STEADY: Final = 10.0
"""Seconds a player has to live to count as well again."""

Say = Callable[[str, float], None]
"""Says some words as soon as there is room for them, told the moment."""


class Hearing:
    """The voice and the device in use as they were reported, and by what a person is reached."""

    def __init__(
        self,
        tell: Tell,
        say: Say,
        now: float,
        clips: Clips,
        delivery: Delivery,
    ) -> None:
        """Know of nothing yet; let the terminal's bell ring once nothing else is left."""
        self.ready = False
        """Whether there is no more reason to wait for the player."""
        self.asleep = False
        """Whether the device was closed on purpose."""
        self._bell = False
        """Whether there is a terminal that can ring."""
        self._voice_on = True
        """Whether a voice is wanted at all."""
        self._tell = tell
        self._say = say
        self._clips = clips
        self._delivery = delivery
        delivery.rings = lambda: self.link is Link.BELL
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
        self._owes_name = False
        """Whether it is still to be said that another voice speaks."""
        self._naming = ""
        """What was said of it last."""
        self._sounding: Sounding | None = None
        """What was told last of what can be heard."""

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
        self._owes_name = event.name is not None and bool(event.why or event.coming)
        self._changed(now, playing=playing)

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

    def turned(self, now: float, *, on: bool, playing: bool) -> None:
        """Take in whether a voice is wanted; if it is, what it lacks is said."""
        if on is not self._voice_on:
            self._voice_on, self._noticed = on, ""
            self._tell_what_sounds()
            if on and playing:
                self._notice(now)
                self._name_the_voice(now)

    def settings_changed(self) -> None:
        """Take in that chimes may sound, or may not any more."""
        self._tell_what_sounds()

    def has_bell(self) -> None:
        """Take in that there is a terminal which can ring."""
        self._bell = True
        self._tell_what_sounds()

    def rest(self) -> None:
        """The device is closed on purpose, so there is none to wait for."""
        self.asleep = self.ready = True

    def begin(self, now: float, cut: tuple[str, ...]) -> str:
        """A guide begins: tell what is missing, unless the person knows it.

        `cut` is what its beginning did not let be said; returns what of it names who speaks.
        """
        self._notice(now)
        return " ".join(text for text in sentences(self._naming) if text in cut)

    def in_use(self) -> str:
        """By what the guide is heard, in words; empty while all is as it was chosen."""
        facts = self._facts
        return heard.in_use(link(facts), lack(facts), self._name)

    @property
    def silence_chosen(self) -> bool:
        """Whether the person chose to have no voice at all."""
        return self._name == SILENT

    @property
    def link(self) -> Link:
        """By what the person is reached now."""
        return link(self._facts)

    @property
    def _name(self) -> str:
        """The voice's name; empty where there is none."""
        return (self._voice.name or "") if self._voice is not None else ""

    @property
    def _facts(self) -> Facts:
        """What there is to be used; what was not reported yet is taken to be there."""
        speaker = self._speaker
        clips = speaker is Speaker.NONE and all(
            map(self._clips.at_hand, sentences(heard.FEW_WORDS))
        )
        return Facts(speaker, self._silent, clips, self._delivery.chimes, self._bell)

    @property
    def _speaker(self) -> Speaker:
        if not self._voice_on or self.silence_chosen:
            return Speaker.OFF
        if self._voice is not None and self._voice.name is None:
            return Speaker.NONE
        stepped_in = self._voice is not None and self._voice.why
        return Speaker.ANOTHER if stepped_in else Speaker.CHOSEN

    @property
    def _silent(self) -> Literal[Lack.NOTHING, Lack.DEVICE, Lack.PLAYER]:
        """Why nothing can be played, unless the device was closed on purpose."""
        if self.asleep:
            return Lack.NOTHING
        if self._missed:
            return Lack.PLAYER
        lacks = self._device is not None and self._device.device is None
        return Lack.DEVICE if lacks else Lack.NOTHING

    def _changed(self, now: float, *, playing: bool) -> None:
        """Tell what can be heard, and say what has changed for who listens."""
        was_silent = self._sounding is not None and self._sounding.lack is not Lack.NOTHING
        self._tell_what_sounds(anyhow=True)
        if playing:
            self._notice(now)
        is_silent = self._sounding is not None and self._sounding.lack is not Lack.NOTHING
        if was_silent and not is_silent:
            self._tell(Noticed(wording.SOUND_IS_BACK, said=True))
            self._say(wording.SOUND_IS_BACK, now)
        self._name_the_voice(now)

    def _tell_what_sounds(self, *, anyhow: bool = False) -> None:
        """Tell what can be heard, once the voice and the device are known about, if it is news.

        It is told `anyhow` where somebody may wait for it who has tried another voice.
        """
        if self._voice is None or not (self._device is not None or self._missed):
            return
        facts = self._facts
        plays = self._device is not None and not self._missed
        device = (self._device.device or "") if self._device is not None and plays else ""
        sounding = Sounding(self._name, device, link(facts), lack(facts))
        if anyhow or sounding != self._sounding:
            self._sounding = sounding
            self._tell(sounding)

    def _name_the_voice(self, now: float) -> None:
        """Say which voice has stepped in, or which is yet to come, once it can be heard."""
        if self._owes_name and self.link in (Link.VOICE, Link.NEXT):
            self._owes_name = False
            coming = self._voice.coming if self._voice is not None else ""
            words = until_ready(coming, self._name) if coming else heard.other_voice(self._name)
            self._naming = words
            self._tell(Noticed(words, said=True))
            self._say(words, now)

    def _notice(self, now: float) -> None:
        """Tell once what cannot be heard; say it too where words are left to say it."""
        facts = self._facts
        now_by, missing = link(facts), lack(facts)
        words = heard.notice(now_by, missing) if missing is not Lack.NOTHING else ""
        if words and words != self._noticed:
            self._tell(Noticed(words, said=now_by.speaks))
            if now_by.speaks:
                self._say(words, now)
        self._noticed = words
