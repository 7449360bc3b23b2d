"""The one thread that waits, and what may be asked of it from any other."""

import logging
import threading
from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue

from voice_guide.conductor.choice import Find
from voice_guide.conductor.delivery import Trace
from voice_guide.conductor.direction import Direction
from voice_guide.conductor.reports import Noticed, Report, Tell
from voice_guide.guide.model import Guide
from voice_guide.ports import Clock, Event, Player, Settings, Voice
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

Call = Callable[[float], None]
"""Something to be done on the conductor's thread, told the moment."""

Inbox = SimpleQueue[Event | Call | None]
"""Where everything waits for its turn; nothing but None ends the work."""

BREATH = 0.1
"""Seconds of rest after a fault, lest one that comes back at once fills the log."""

CLOSED_WITHIN = 2.0
"""Seconds that closing waits for the thread."""


class Conductor:
    """Everything that happens, in the order in which it came. Every call returns at once."""

    def __init__(
        self,
        inbox: Inbox,
        voice: Voice,
        player: Player,
        clock: Clock,
        settings: Settings,
        find: Find = lambda name: None,
    ) -> None:
        """Make ready to work; `find` gives the guides that others lead to."""
        self._inbox = inbox
        self._player = player
        self._clock = clock
        self._listener: Tell | None = None
        self._turned_at = clock.now()
        self._direction = Direction(voice, player, clock, settings, find, self._tell)
        self._thread = threading.Thread(target=self._run, name="conductor", daemon=True)

    def start(self, tell: Tell, trace: Trace | None = None, heard: Trace | None = None) -> None:
        """Begin to work; reports go to `tell`, and lines to the other two as in `listen`."""
        self.listen(tell, trace, heard)
        self._thread.start()

    def listen(self, tell: Tell, trace: Trace | None = None, heard: Trace | None = None) -> None:
        """Say where reports go.

        `trace` gets a line for every cue of a guide, `heard` one for every sentence that the
        player has played to its end, whoever said it.
        """
        self._listener = tell
        self._direction.delivery.trace = trace
        self._direction.delivery.heard = heard

    def play(self, guide: Guide, start: str | None = None, *, shipped: bool = False) -> None:
        """Play a guide from its start, or from a step by its id.

        A shipped guide gets the program's own word of caution, once a night.
        """
        self._inbox.put(partial(self._direction.play, guide, start, shipped))

    def press(self, key: str) -> None:
        """Take a key by the name it has in the table of commands."""
        self._inbox.put(partial(self._direction.press, key))

    def pause(self) -> None:
        """Stand still, if a guide goes on."""
        self._inbox.put(self._direction.pause)

    def dip(self, *, on: bool) -> None:
        """Let what is being said go on without being heard, or be heard again."""
        self._inbox.put(lambda _: self._player.dip(on=on))

    def has_bell(self) -> None:
        """Let a terminal ring, by `Rang`, where nothing else can be heard."""
        self._inbox.put(self._direction.has_bell)

    def mute(self) -> None:
        """Turn the voice off, if it is on."""
        self._inbox.put(self._direction.mute)

    def help(self) -> None:
        """Ask about the warning signs."""
        self._inbox.put(self._direction.help)

    def say(self, words: str, urgency: Urgency = Urgency.ECHO) -> None:
        """Say something of the program's own."""
        self._inbox.put(partial(self._direction.say, words, urgency))

    def hush(self) -> None:
        """Cut what is being said outside a guide."""
        self._inbox.put(self._direction.hush)

    def settle(self, patience: float) -> None:
        """Wait until all that was asked for is done, so many seconds at most."""
        done = threading.Event()
        self._inbox.put(lambda _: done.set())
        done.wait(patience)

    def sleep(self) -> None:
        """Be silent, and close the audio device."""
        self._inbox.put(self._direction.sleep)

    def wake(self) -> None:
        """Open the audio device again."""
        self._inbox.put(self._direction.wake)

    def settings_changed(self, settings: Settings) -> None:
        """Take in what the person has said of themself; it counts from the next guide on."""
        self._inbox.put(partial(self._direction.settings_changed, settings))

    def leave(self) -> None:
        """End the session at once, if there is one."""
        self._inbox.put(self._direction.leave)

    def close(self) -> None:
        """Stop working; when this returns, nothing more is sent or reported."""
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join(CLOSED_WITHIN)

    def turn(self, came: list[Event | Call | None]) -> bool:
        """Take in what has come, then do what is due; false when asked to stop."""
        for item in came:
            now = self._clock.now()
            if item is None:
                self._player.hush()
                return False
            if callable(item):
                item(now)
            else:
                self._direction.take_in(item, now)
        self._turned_at = self._clock.now()
        self._direction.turn(self._turned_at)
        return True

    def wake_at(self, now: float) -> float | None:
        """The next moment at which a turn is due by itself."""
        return self._direction.wake_at(now)

    def _run(self) -> None:
        """Wait for whatever comes first, and do it, until asked to stop."""
        going_on, stumbled = True, False
        while going_on:
            try:
                going_on = self.turn(self._wait())
                stumbled = False
            except Exception:  # the outermost edge of this thread: nothing may silence the guide
                logging.getLogger(__name__).exception("the conductor stumbled")
                if not stumbled:
                    self._tell(Noticed(wording.FAULT, said=True))
                    self.say(wording.FAULT, Urgency.ANSWER)
                stumbled = True
                threading.Event().wait(BREATH)

    def _wait(self) -> list[Event | Call | None]:
        """What has come in, at the latest when something is due by itself.

        That is reckoned from the last turn: what has become due since then is due now.
        """
        wake = self.wake_at(self._turned_at)
        patience = None if wake is None else max(0.0, wake - self._clock.now())
        try:
            came = [self._inbox.get(timeout=patience)]
        except Empty:
            return []
        while not self._inbox.empty():
            came.append(self._inbox.get())
        return came

    def _tell(self, report: Report) -> None:
        if self._listener is not None:
            self._listener(report)
