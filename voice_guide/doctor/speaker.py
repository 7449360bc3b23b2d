"""Says and plays what a visit wants, and hears what comes of it: reports and keys alike."""

import queue
from collections.abc import Callable
from typing import Final

from voice_guide.clock import Monotonic
from voice_guide.plain.events import Input, InputEnded, Pressed, Typed
from voice_guide.ports import (
    Clip,
    Ended,
    Event,
    Inbox,
    Missed,
    Player,
    PlayerChanged,
    PlayerLost,
    Rendered,
    Unrendered,
    Voice,
)
from voice_guide.score.sentences import sentences

Hires = Callable[[Inbox, int, float], Player]
"""Starts a player, given where reports go, milliseconds of silence first, and decibels."""

RENDERED_WITHIN: Final = 20.0
"""Seconds after which a sentence that is not there goes unsaid."""

PLAYED_WITHIN: Final = 5.0
"""Seconds beyond its length and the silence first after which a sentence counts as over."""

GAP: Final = 0.35
"""Seconds of quiet after a sentence."""

News = Event | Input


class Speaker:
    """A voice and a player for one visit, and the keys that are pressed meanwhile."""

    def __init__(
        self, voices: Callable[[Inbox], Voice], players: Hires, *,
        speed: int, lead_in: int, decibels: float, quiet: bool = False,
    ) -> None:  # fmt: skip
        """Start both; `speed` is in words a minute. A `quiet` one only finds out what there is."""
        self.news: queue.SimpleQueue[News] = queue.SimpleQueue()
        """Where keys go, too."""
        self._clock = Monotonic()
        self._speed = speed
        self._hires = players
        self._lead_in = lead_in
        self._decibels = decibels
        self._quiet = quiet
        self._key = 0
        self._ended = False
        self._device: PlayerChanged | None = None
        self._player = players(self.news.put, lead_in, decibels)
        self._voice = None if quiet else voices(self.news.put)

    def device(self, within: float) -> PlayerChanged | None:
        """The device there is, or why there is none, waited for so many seconds at most."""
        until = self._clock.now() + within
        while self._device is None and self._next(until) is not None:
            pass
        return self._device

    def say(self, words: str) -> str | None:
        """Say some sentences, as far as they can be said; the key that cut them, if one did."""
        for sentence in sentences(words):
            clip, key = self._clip(sentence, self._speed)
            if key is None and clip is not None:
                key = self._play(clip)
            if key is not None:
                return key
        return None

    def count(self, words: str, speed: int, lead_in: int) -> None:
        """Open the device anew with so many milliseconds of silence first, and say some words."""
        clip, _ = self._clip(words, speed, heeds=False)
        if lead_in != self._lead_in:
            self._lead_in = lead_in
            self._player.close()
            self._player = self._hires(self.news.put, lead_in, self._decibels)
            self._player.sleep()  # only the words shall wake it
        if clip is not None:
            self._play(clip, heeds=False)

    def rest(self, seconds: float) -> None:
        """Close the device for a while."""
        self._player.sleep()
        until = self._clock.now() + seconds
        while self._clock.now() < until:
            self._next(until)

    def volume(self, decibels: float) -> None:
        """Play everything so loud from now on."""
        self._decibels = decibels
        self._player.volume(decibels)

    def key(self, within: float) -> str | None:
        """The next key that is pressed; none if none is for so many seconds, or ever."""
        until = self._clock.now() + within
        while not self._ended and (news := self._next(until)) is not None:
            if pressed := _key(news):
                return pressed
        return None

    def close(self) -> None:
        """End every sound, and both processes."""
        self._player.close()
        if self._voice is not None:
            self._voice.close()

    def _clip(self, text: str, speed: int, *, heeds: bool = True) -> tuple[Clip | None, str | None]:
        """The clip of a sentence if there can be one, and the key that was pressed meanwhile."""
        if self._voice is None or self._lacks_device:
            return None, None
        self._voice.want(text, speed)
        until = self._clock.now() + RENDERED_WITHIN
        while (news := self._next(until)) is not None:
            match news:
                case Rendered(text=said, clip=clip) if said == text:
                    return clip, None
                case Unrendered(text=said) if said == text:
                    return None, None
            if heeds and (pressed := _key(news)):
                return None, pressed
        return None, None

    def _play(self, clip: Clip, *, heeds: bool = True) -> str | None:
        """Play a clip to its end; the key that cut it, if one did and keys are heeded."""
        if self._lacks_device:  # which may have come out while the clip was made
            return None
        self._key += 1
        patience = clip.seconds + self._lead_in / 1000 + PLAYED_WITHIN
        self._player.play(self._key, clip, self._clock.now(), patience)
        until = self._clock.now() + patience
        while (news := self._next(until)) is not None:
            match news:
                case Ended(key=key) | Missed(key=key) if key == self._key:
                    break
                case PlayerLost() | PlayerChanged(device=None):
                    break
            if heeds and (pressed := _key(news)):
                self._player.hush()
                return pressed
        return self._quiet_for(GAP) if heeds else None

    @property
    def _lacks_device(self) -> bool:
        """Whether it is known that nothing can be played."""
        return self._device is not None and self._device.device is None

    def _quiet_for(self, seconds: float) -> str | None:
        """Wait between two sentences; the key that was pressed meanwhile."""
        return None if self._ended else self.key(seconds)

    def _next(self, until: float) -> News | None:
        """What comes next, waited for until a moment."""
        try:
            news = self.news.get(timeout=max(0.0, until - self._clock.now()))
        except queue.Empty:
            return None
        match news:
            case PlayerChanged():
                self._device = news
            case InputEnded():
                self._ended = True
        return news


def _key(news: News) -> str:
    """The name of the key that was pressed, or that a typed line stands for; else nothing."""
    match news:
        case Pressed(key):
            return key
        case Typed(line):
            return line.strip().lower()[:1] or "enter"
    return ""
