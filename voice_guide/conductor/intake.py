"""What each report of a worker changes."""

from typing import Final

from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.hearing import Hearing
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.performance import Performance
from voice_guide.ports import (
    Began,
    Ended,
    Event,
    Missed,
    Opened,
    PlayerChanged,
    PlayerLost,
    Rendered,
    Unrendered,
    VoiceChanged,
)

FAR: Final = 10.0
"""Seconds ahead at which no sound can begin: a guide that believed it would wait for it."""


class Intake:
    """Passes every report on to whom it concerns."""

    def __init__(self, clips: Clips, delivery: Delivery, hearing: Hearing, mouth: Mouth) -> None:
        self._clips = clips
        self._mouth = mouth
        self._delivery = delivery
        self._hearing = hearing

    def take_in(self, event: Event, guide: Performance | None, now: float) -> None:
        """Take in one report; `guide` is what is being played."""
        match event:
            case Began(at=at) | Ended(at=at) | Opened(at=at) if at > now + FAR:
                return
            case Rendered() | Unrendered():
                self._clips.take_in(event)
                self._delivery.rendered(now)
                if guide is not None:
                    guide.rendered()
            case Began():
                self._delivery.began(event)
                self._mouth.began(event)
                if guide is not None:
                    guide.began(event.key, event.at, now)
            case Ended():
                self._delivery.ended(event)
            case Missed():
                self._delivery.missed(event)
            case Opened():
                self._clips.opened = event
            case VoiceChanged():
                self._clips.spoken_by(event.name)
                if event.name is not None and self._clips.try_again() and guide is not None:
                    guide.voice_is_back(now)
                self._hearing.voice_changed(event, now, playing=guide is not None)
            case PlayerChanged():
                self._player_changed(event, guide, now)
            case PlayerLost():
                self._clips.opened = None
                self._hearing.player_lost(now, playing=guide is not None)
                self._mouth.player_lost(now)
                if guide is not None:
                    guide.player_lost(now)
                self._delivery.player_lost()

    def _player_changed(self, event: PlayerChanged, guide: Performance | None, now: float) -> None:
        if self._hearing.asleep and event.device is None:
            return
        self._delivery.device = event.device is not None
        if event.device is not None:
            self._delivery.send_again(now)
        self._hearing.player_changed(event, now, playing=guide is not None)
