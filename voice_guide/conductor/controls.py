"""Louder, quieter, slower, quicker, and the voice off and on: what works at any time."""

from collections.abc import Callable
from typing import Final

from voice_guide.commands.table import Act
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.loudness import Loudness
from voice_guide.conductor.reports import Noticed, Tell
from voice_guide.ports import Player
from voice_guide.score.pace import Pace
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

SPEEDS: Final = range(90, 301)
"""Words a minute that can be set."""

SPEED_STEP: Final = 10
"""Words a minute by which a key changes the speed."""

Say = Callable[[str, Urgency, float], None]


class Controls:
    """The volume, the talking speed, and whether there is a voice at all."""

    def __init__(
        self,
        decibels: float,
        clips: Clips,
        delivery: Delivery,
        player: Player,
        say: Say,
        tell: Tell,
    ) -> None:
        self._loudness = Loudness(decibels)
        self._clips = clips
        self._delivery = delivery
        self._player = player
        self._say = say
        self._tell = tell
        player.volume(decibels)

    def louder(self, steps: int, now: float) -> None:
        """Change the volume by some steps, and say its number at the new volume."""
        before = self._loudness
        self._loudness = before.changed(steps)
        self._player.volume(self._loudness.decibels)
        limit = wording.LOUDEST if steps > 0 else wording.QUIETEST
        words = limit if self._loudness == before else wording.volume(self._loudness.level)
        self._say(words, Urgency.ECHO, now)

    def quicker(self, steps: int, now: float) -> Pace:
        """Change the talking speed by some steps, and say it; the pace from now on."""
        before = self._clips.pace.speed
        speed = min(SPEEDS[-1], max(SPEEDS[0], before + steps * SPEED_STEP))
        limit = wording.QUICKEST if steps > 0 else wording.SLOWEST
        self._clips.pace = Pace(speed)
        self._say(limit if speed == before else wording.speed(speed), Urgency.ECHO, now)
        return self._clips.pace

    def turn_voice(self, now: float) -> None:
        """Turn the voice off, so that chimes stand in for it, or on again."""
        on = not self._delivery.voice_on
        if not on:
            self._delivery.silence()
        self._delivery.voice_on = on
        self._delivery.send_again(now)
        self._tell(Noticed(wording.VOICE_ON if on else wording.VOICE_OFF))
        if on:
            self._say(wording.VOICE_ON, Urgency.ANSWER, now)


VOLUME: Final = {Act.LOUDER: 1, Act.QUIETER: -1}
SPEED: Final = {Act.QUICKER: 1, Act.SLOWER: -1}
"""Steps by which each act changes what it changes."""
