"""The one thread that waits, and all that reaches it: keys, reports of the workers, and time."""

import logging
import threading
from collections.abc import Callable
from functools import partial
from itertools import count
from queue import Empty, SimpleQueue
from typing import Final

from voice_guide.commands.table import Act, act
from voice_guide.conductor.asking import Asking
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.cramp_clock import WARNING, CrampClock
from voice_guide.conductor.delivery import Delivery, Trace
from voice_guide.conductor.loudness import Loudness
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.performance import Performance
from voice_guide.conductor.reports import Noticed, Report, Sounding, Tell
from voice_guide.guide.model import Guide
from voice_guide.ports import (
    Began,
    Clock,
    Ended,
    Event,
    Missed,
    Player,
    PlayerChanged,
    PlayerLost,
    Rendered,
    Settings,
    Unrendered,
    Voice,
    VoiceChanged,
)
from voice_guide.score.pace import Pace
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

FIRST: Final = 3.0
"""Seconds to wait for the player's first report before the session goes on without it."""

BACK: Final = 2.0
"""Seconds to wait for a player that died before the session goes on without it."""

SLEPT: Final = 1.0
"""Seconds asleep from which on the machine is taken to have been suspended."""

SPEEDS: Final = range(90, 301)
"""Words a minute that can be set."""

SPEED_STEP: Final = 10

Call = Callable[[float], None]
"""Something to be done on the conductor's thread, told the moment."""


class Conductor:
    """Everything that happens, in the order in which it happens."""

    def __init__(
        self,
        inbox: "SimpleQueue[Event | Call | None]",
        voice: Voice,
        player: Player,
        clock: Clock,
        settings: Settings,
    ) -> None:
        self._inbox = inbox
        self._player = player
        self._clock = clock
        self._keys = count(1)
        self._loudness = Loudness(settings.volume)
        self._clips = Clips(voice, Pace(settings.speed))
        self._listener: Tell | None = None
        self._delivery = Delivery(player, self._clips, self._tell)
        self._delivery.chimes = settings.chimes
        self._mouth = Mouth(self._clips, self._delivery, self._keys)
        self._cramp = CrampClock()
        self._performance: Performance | None = None
        self._asking: Asking | None = None
        self._gently_said = False
        self._voice_name: str | None = ""
        self._device: str | None = ""
        self._ready = False
        self._ready_at = clock.now() + FIRST
        self._asleep = False
        self._slept = clock.slept()
        self._noticed = ""
        self._thread = threading.Thread(target=self._run, name="conductor", daemon=True)
        player.volume(self._loudness.decibels)

    # What front ends call; every call returns at once.

    def start(self, tell: Tell, trace: Trace | None = None) -> None:
        """Begin to work; reports go to `tell`, and a line for every cue to `trace`."""
        self._listener = tell
        self._delivery.trace = trace
        self._thread.start()

    def play(self, guide: Guide, start: str | None = None, *, shipped: bool = False) -> None:
        """Play a guide from its start, or from a step by its id.

        A shipped guide gets the program's own word of caution once a night.
        """
        self._inbox.put(partial(self._play, guide, start, shipped))

    def press(self, key: str) -> None:
        """Take a key by the name it has in the table of commands."""
        self._inbox.put(partial(self._press, key))

    def help(self) -> None:
        """Ask about the warning signs."""
        self._inbox.put(self._open_help)

    def say(self, words: str, urgency: Urgency = Urgency.ECHO) -> None:
        """Say something of the program's own."""
        self._inbox.put(partial(self._say, words, urgency))

    def hush(self) -> None:
        """Cut what is being said outside a guide."""
        self._inbox.put(self._mouth.hush)

    def sleep(self) -> None:
        """Be silent, and close the audio device."""
        self._inbox.put(self._sleep)

    def wake(self) -> None:
        """Open the audio device again."""
        self._inbox.put(self._wake)

    def leave(self) -> None:
        """End the session at once, if there is one."""
        self._inbox.put(self._leave)

    def close(self) -> None:
        """Stop working; returns when nothing more will be sent or reported."""
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join(timeout=2.0)

    # The thread.

    def _run(self) -> None:
        """Wait for whatever comes first, and do it, until closed."""
        while True:
            try:
                if not self.turn(self._wait()):
                    return
            except Exception:  # the outermost edge of this thread: nothing may silence the guide
                logging.getLogger(__name__).exception("the conductor stumbled")
                self._tell(Noticed(wording.FAULT))

    def _wait(self) -> "list[Event | Call | None]":
        """What has come in, at the latest when something is due by itself."""
        now = self._clock.now()
        wake = self.wake_at(now)
        try:
            timeout = None if wake is None else max(0.0, wake - now)
            came = [self._inbox.get(timeout=timeout)]
        except Empty:
            return []
        while not self._inbox.empty():
            came.append(self._inbox.get())
        return came

    def turn(self, came: "list[Event | Call | None]") -> bool:
        """Take in what has come, then do what is due; false when asked to stop."""
        for item in came:
            now = self._clock.now()
            if item is None:
                self._player.hush()
                return False
            if callable(item):
                item(now)
            else:
                self._take_in(item, now)
        now = self._clock.now()
        self._notice_suspend(now)
        if not self._ready and now >= self._ready_at:
            self._ready = True
        if self._performance is not None:
            self._performance.turn(now)
        self._watch_the_cramp(now)
        self._mouth.turn(now)
        if self._asking is not None:
            self._asking.turn(now)
        self._delivery.caption(now)
        self._delivery.close_books(now)
        return True

    def wake_at(self, now: float) -> float | None:
        """The next moment at which something has to be done by itself."""
        moments = [
            None if self._ready else self._ready_at,
            self._delivery.wake_at(now),
            self._mouth.wake_at(now),
            self._cramp.wake_at(),
            self._performance.wake_at(now) if self._performance else None,
            self._asking.wake_at(now) if self._asking else None,
        ]
        return min((moment for moment in moments if moment is not None), default=None)

    # Calls, on the thread.

    def _play(self, guide: Guide, start: str | None, shipped: bool, now: float) -> None:
        if self._performance is not None:
            self._performance.pause(now)
        self._wake(now)
        self._close_help()
        self._mouth.clear(now)
        gently = sentences(wording.GENTLY) if self._deserves_caution(guide, shipped) else ()
        self._performance = Performance(
            guide, self._clips, self._delivery, self._mouth, self._tell,
            keys=self._keys, ready=lambda: self._ready, gently=gently,
        )  # fmt: skip
        self._performance.start(now, start)
        if guide.cramping:
            self._cramp.grips(now)
        self._noticed = ""
        self._notice_silence()

    def _press(self, key: str, now: float) -> None:
        meaning = act(key)
        if self._asking is None and self._performance is not None and self._performance.wants(key):
            self._performance.press(key, now)
        elif meaning in (Act.LOUDER, Act.QUIETER):
            self._change_volume(1 if meaning is Act.LOUDER else -1, now)
        elif meaning is Act.VOICE:
            self._turn_voice(now)
        elif meaning in (Act.SLOWER, Act.QUICKER) and self._asking is None:
            self._change_speed(SPEED_STEP if meaning is Act.QUICKER else -SPEED_STEP, now)
        elif self._asking is not None:
            self._asking.press(key, now)
            if not self._asking.open:
                self._close_help()
                self._say_how_to_carry_on(now)
        elif meaning is Act.HELP:
            self._open_help(now)
        elif self._performance is not None:
            self._performance.press(key, now)
            if meaning is Act.EASED:
                self._cramp.eased()
            if self._performance.closed:
                self._performance = None

    def _open_help(self, now: float) -> None:
        if self._asking is None:
            self._wake(now)
            if self._performance is not None:
                self._performance.pause(now)
            self._mouth.clear(now)
            self._asking = Asking(self._mouth, self._tell, now)

    def _say(self, words: str, urgency: Urgency, now: float) -> None:
        if self._performance is None:
            self._mouth.say(words, urgency, now)
        else:
            self._performance.say(words, urgency, now)

    def _sleep(self, now: float) -> None:
        self._mouth.clear(now)
        self._asleep = True
        self._player.sleep()

    def _wake(self, _: float) -> None:
        if self._asleep:
            self._asleep = False
            self._player.wake()

    def _leave(self, now: float) -> None:
        if self._performance is not None:
            self._performance.leave(now)
            self._performance = None
            self._mouth.clear(now)

    def _change_volume(self, steps: int, now: float) -> None:
        before = self._loudness
        self._loudness = before.changed(steps)
        self._player.volume(self._loudness.decibels)
        limit = wording.LOUDEST if steps > 0 else wording.QUIETEST
        words = limit if self._loudness == before else wording.volume(self._loudness.level)
        self._say(words, Urgency.ECHO, now)

    def _change_speed(self, by: int, now: float) -> None:
        speed = min(SPEEDS[-1], max(SPEEDS[0], self._clips.pace.speed + by))
        limit = wording.QUICKEST if by > 0 else wording.SLOWEST
        words = limit if speed == self._clips.pace.speed else wording.speed(speed)
        self._clips.pace = Pace(speed)
        if self._performance is not None:
            self._performance.set_pace(self._clips.pace, now)
        self._say(words, Urgency.ECHO, now)

    def _turn_voice(self, now: float) -> None:
        on = not self._delivery.voice_on
        if not on:
            self._delivery.silence()
        self._delivery.voice_on = on
        self._delivery.send_again(now)
        self._tell(Noticed(wording.VOICE_ON if on else wording.VOICE_OFF))
        if on:
            self._say(wording.VOICE_ON, Urgency.ANSWER, now)

    def _deserves_caution(self, guide: Guide, shipped: bool) -> bool:
        """Whether the program's own word of caution is owed: in shipped relief, once a night."""
        owed = shipped and guide.kind == "relief" and not self._gently_said
        self._gently_said = self._gently_said or owed
        return owed

    def _close_help(self) -> None:
        self._asking = None

    def _say_how_to_carry_on(self, now: float) -> None:
        if self._performance is not None and self._performance.session.status is Status.PAUSED:
            self._mouth.say(wording.PAUSED, Urgency.ANSWER, now)

    # Reports of the workers.

    def _take_in(self, event: Event, now: float) -> None:
        match event:
            case Rendered() | Unrendered():
                self._clips.take_in(event)
                if self._performance is not None:
                    self._performance.rendered()
            case Began():
                self._delivery.began(event)
                if self._performance is not None:
                    self._performance.began(event.key, event.at, now)
            case Ended():
                self._delivery.ended(event)
            case Missed():
                self._delivery.missed(event)
            case VoiceChanged():
                self._take_in_voice(event)
            case PlayerChanged():
                self._take_in_player(event, now)
            case PlayerLost():
                self._ready, self._ready_at = False, now + BACK
                if self._performance is not None:
                    self._performance.player_lost(now)
                self._delivery.player_lost()

    def _take_in_voice(self, event: VoiceChanged) -> None:
        self._voice_name = event.name
        if event.name is not None:
            self._clips.try_again()
        self._sounds_otherwise()

    def _take_in_player(self, event: PlayerChanged, now: float) -> None:
        if self._asleep and event.device is None:
            return
        self._ready = True
        self._device = event.device
        self._delivery.device = event.device is not None
        if event.device is not None:
            self._delivery.send_again(now)
        self._sounds_otherwise()

    def _sounds_otherwise(self) -> None:
        """Tell what can be heard now, and say so if it is nothing."""
        self._tell(Sounding(self._voice_name or "", self._device or ""))
        self._notice_silence()

    def _notice_silence(self) -> None:
        """While a guide is played, say once that it cannot be heard."""
        words = ""
        if self._device is None:
            words = wording.NO_DEVICE
        elif self._voice_name is None:
            words = wording.NO_VOICE
        if words != self._noticed and self._performance is not None:
            self._noticed = words
            self._tell(Noticed(words or wording.SOUND_IS_BACK))

    # Time.

    def _notice_suspend(self, now: float) -> None:
        """Pause if the machine was asleep: nobody was there to hear."""
        slept = self._clock.slept()
        if slept - self._slept > SLEPT and self._performance is not None:
            self._performance.pause(now)
            self._mouth.say(wording.SLEPT, Urgency.ANSWER, now)
            self._tell(Noticed(wording.SLEPT))
        self._slept = slept

    def _watch_the_cramp(self, now: float) -> None:
        """Stop the ten-minute clock at the settling step, or give its warning."""
        if self._performance is not None and self._performance.settled:
            self._cramp.eased()
        elif self._cramp.warn(now):
            self._wake(now)
            self._say(WARNING, Urgency.ALARM, now)
            self._tell(Noticed(WARNING))

    def _tell(self, report: Report) -> None:
        if self._listener is not None:
            self._listener(report)
