"""Louder, quieter, slower, quicker, longer, shorter, the voice, and who leads: at any time."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import asdict, replace

from voice_guide.commands.table import Act
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.delivery import Delivery
from voice_guide.conductor.performance import Performance
from voice_guide.conductor.reports import Noticed, Tell
from voice_guide.conductor.softness import SOFTER, softened
from voice_guide.ports import Player, Settings
from voice_guide.score.pace import HOLDS, SPEEDS
from voice_guide.speech.loudness import Loudness
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

SPEED_STEP: Final = 10
"""Words a minute by which a key changes the speed."""

HOLD_STEP: Final = 10
"""Percent by which a key changes the holds."""

VOLUME: Final = {Act.LOUDER: 1, Act.QUIETER: -1}
SPEED: Final = {Act.QUICKER: 1, Act.SLOWER: -1}
HOLD: Final = {Act.LONGER: 1, Act.SHORTER: -1}
"""Steps by which each act changes what it changes."""

Say = Callable[[str, Urgency, float], None]


class Controls:
    """The volume, the pace, whether there is a voice, and whether the guide waits for keys."""

    def __init__(
        self,
        settings: Settings,
        clips: Clips,
        delivery: Delivery,
        player: Player,
        say: Say,
        tell: Tell,
        silence_chosen: Callable[[], bool],
    ) -> None:
        self.waits = settings.wait
        """Whether each step waits for a key."""
        self._loudness = Loudness(settings.volume)
        self._pace = clips.pace
        self._soft = False
        self._clips = clips
        self._delivery = delivery
        self._player = player
        self._say = say
        self._tell = tell
        self._silence_chosen = silence_chosen
        player.volume(settings.volume)

    def obey(self, act: Act | None, guide: Performance | None, now: float) -> bool:
        """Do what is asked for if it is one of these; whether it was."""
        match act:
            case Act.LOUDER | Act.QUIETER:
                self._louder(VOLUME[act], now)
            case Act.SLOWER | Act.QUICKER:
                self._quicker(SPEED[act], guide, now)
            case Act.LONGER | Act.SHORTER:
                self._longer(HOLD[act], guide, now)
            case Act.WAIT:
                self._wait(guide, now)
            case Act.VOICE:
                self._turn_voice(now)
            case _:
                return False
        return True

    def soften(self, guide: Performance | None, now: float, *, on: bool) -> None:
        """Say the last words of a guide softer and slower, or all as usual again."""
        if on != self._soft:
            self._soft = on
            self._set_volume()
            self._set_pace(guide, now)

    def settings_changed(
        self, before: Settings, settings: Settings, guide: Performance | None, now: float
    ) -> None:
        """Take in what was set anew; what a key has changed meanwhile stays as it is."""
        self._delivery.chimes = settings.chimes
        if settings.volume != before.volume:
            self._loudness = Loudness(settings.volume)
            self._set_volume()
        was, becomes = asdict(before.pace), asdict(settings.pace)
        if anew := {name: value for name, value in becomes.items() if value != was[name]}:
            self._pace = replace(self._pace, **anew)
            self._set_pace(guide, now)
        if settings.wait != before.wait:
            self.waits = settings.wait
            if guide is not None:
                guide.wait_for_keys(now, on=self.waits)

    def mute(self) -> None:
        """Turn the voice off, if it is on."""
        if self._delivery.voice_on:
            self._delivery.silence()
            self._delivery.voice_on = False
            self._tell(Noticed(self._off))

    @property
    def _off(self) -> str:
        """What is told when the voice is turned off."""
        return wording.ALL_OFF if self._delivery.chimes == "never" else wording.VOICE_OFF

    def _louder(self, steps: int, now: float) -> None:
        """Change the volume by some steps, and say its number at the new volume."""
        before = self._loudness
        self._loudness = before.changed(steps)
        self._set_volume()
        limit = wording.LOUDEST if steps > 0 else wording.QUIETEST
        words = limit if self._loudness == before else wording.volume(self._loudness.level)
        self._say(words, Urgency.ECHO, now)

    def _quicker(self, steps: int, guide: Performance | None, now: float) -> None:
        """Change the talking speed by some steps, and say it."""
        before = self._pace.speed
        speed = _within(SPEEDS, before + steps * SPEED_STEP)
        limit = wording.QUICKEST if steps > 0 else wording.SLOWEST
        self._pace = replace(self._pace, speed=speed)
        self._set_pace(guide, now)
        self._say(limit if speed == before else wording.speed(speed), Urgency.ECHO, now)

    def _longer(self, steps: int, guide: Performance | None, now: float) -> None:
        """Make the holds longer or shorter by some steps, and say how long they are."""
        before = self._pace.hold
        hold = _within(HOLDS, before + steps * HOLD_STEP)
        limit = wording.LONGEST if steps > 0 else wording.SHORTEST
        self._pace = replace(self._pace, hold=hold)
        self._set_pace(guide, now)
        seconds = guide.hold if guide is not None else None
        words = limit if hold == before else wording.holds(hold, seconds)
        self._say(words, Urgency.ECHO, now)

    def _wait(self, guide: Performance | None, now: float) -> None:
        """Let each step wait for a key, or the clock lead again."""
        self.waits = not self.waits
        if guide is not None:
            guide.wait_for_keys(now, on=self.waits)
        self._say(wording.WAITS if self.waits else wording.GOES_ON, Urgency.ANSWER, now)

    def _turn_voice(self, now: float) -> None:
        """Turn the voice off, so that chimes stand in for it, or on again."""
        on = not self._delivery.voice_on
        if not on:
            self._delivery.silence()
        self._delivery.voice_on = on
        self._delivery.send_again(now)
        if on and self._silence_chosen():
            self._tell(Noticed(wording.NONE_CHOSEN))
        elif on:
            self._tell(Noticed(wording.VOICE_ON, said=True))
            self._say(wording.VOICE_ON, Urgency.ANSWER, now)
        else:
            self._tell(Noticed(self._off))

    def _set_volume(self) -> None:
        self._player.volume(self._loudness.decibels - (SOFTER if self._soft else 0.0))

    def _set_pace(self, guide: Performance | None, now: float) -> None:
        self._clips.pace = softened(self._pace) if self._soft else self._pace
        if guide is not None:
            guide.set_pace(self._clips.pace, now)


def _within(limits: range, value: int) -> int:
    """A value, or the limit it lies beyond."""
    return min(limits[-1], max(limits[0], value))
