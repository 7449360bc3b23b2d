"""A session followed as lines, with keys where there are any."""

import queue
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from voice_guide.commands.keymap import keymap
from voice_guide.commands.table import SESSION, Act
from voice_guide.conductor.reports import Asked, Changed, Finished, Report, Unasked
from voice_guide.conductor.stage import Stage
from voice_guide.guide.model import Guide
from voice_guide.plain.events import Input, InputEnded, Pressed, Suspended
from voice_guide.plain.keyboard import Keyboard, keyboard
from voice_guide.plain.lines import Lines
from voice_guide.plain.signals import Signals
from voice_guide.plain.telling import Telling
from voice_guide.ports import Clock
from voice_guide.session.view import Status

KEYS: Final = " ".join(
    keymap(SESSION).spoken(row) for row in SESSION if row.act in (Act.PAUSE, Act.KEYS)
)
"""The one line about keys, where a single key is enough."""

NOBODY: Final = "Nobody can answer: the input has ended. Run this where keys can be pressed."
"""Said when a guide asks questions and nothing more can be pressed."""

_QUIET_WITHIN: Final = 0.5
"""Seconds a pause may take before the shell gets the terminal all the same."""

_TURN: Final = 0.2 if sys.platform == "win32" else None
"""Seconds between looks for Ctrl+C, on the system where waiting cannot be interrupted."""


class Front:
    """Waits for reports and keys on the main thread; every report becomes its lines."""

    def __init__(
        self, stage: Stage, clock: Clock, stdin: TextIO | None, out: Lines, fault: Lines
    ) -> None:
        self.stage = stage
        self.out = out
        self.fault = fault
        self.input_ended = False
        """Whether nothing more can be pressed."""
        self.asked = False
        """Whether a question is open."""
        self._events: queue.SimpleQueue[Report | Input] = queue.SimpleQueue()
        self._keys: Keyboard = keyboard(stdin, self._events.put, clock)
        self._signals = Signals(lambda: self._events.put(Suspended()), self._keys.start)
        self._clock = clock
        self._telling = Telling()
        self._playing = False

    @property
    def numbers(self) -> range:
        """The numbers that can be given: of one digit, where a single key is enough."""
        return range(1, 10) if self._keys.single else range(1, 1000)

    def tell(self, report: Report) -> None:
        """Take a report; the lines are written by whoever follows."""
        self._events.put(report)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take keys, and put the terminal back as it was however this ends."""
        with self._signals:
            try:
                self._keys.start()
                yield
            finally:
                self._keys.release()

    def follow(self, guide: Guide, start: str | None = None) -> None:
        """Play a guide to its end, every key going to the session."""
        if self._keys.single:
            self.out(KEYS)
        self.stage.play(guide, start)
        while not isinstance(event := self.next_event(), Finished):
            if isinstance(event, Pressed):
                self.stage.press(event.key)
            elif guide.questions and self.input_ended and self.asked:
                self.asked = False
                self.fault(NOBODY)
                self.stage.press("escape")

    def next_event(self, patience: float | None = None) -> Report | Input | None:
        """The next event, already written if it has lines; none after `patience` seconds."""
        event = self._get(patience)
        if event is not None:
            self._note(event)
        return event

    def _get(self, patience: float | None) -> Report | Input | None:
        """The next event as it comes."""
        due = None if patience is None else self._clock.now() + patience
        while True:
            left = None if due is None else max(0.0, due - self._clock.now())
            turns = [each for each in (left, _TURN) if each is not None]
            try:
                return self._events.get(timeout=min(turns, default=None))
            except queue.Empty:
                if left is not None and left <= min(turns):
                    return None

    def _note(self, event: Report | Input) -> None:
        """Write what an event has to say, and remember what it changes."""
        match event:
            case Suspended():
                self._suspend()
            case InputEnded():
                self.input_ended = True
            case Pressed():
                pass
            case _:
                self._tell(event)

    def _tell(self, report: Report) -> None:
        """Write the lines of a report."""
        match report:
            case Changed(view=view):
                self._playing = view.status is Status.PLAYING
                self.asked = self.asked and not self._playing
            case Finished():
                self._playing = self.asked = False
            case Asked():
                self.asked = True
            case Unasked():
                self.asked = False
        for line in self._telling.lines(report):
            (self.fault if line.fault else self.out)(line.text)

    def _suspend(self) -> None:
        """Pause, give the terminal to the shell, and take it back when we may go on."""
        if self._playing:
            self.stage.press("space")
            until = self._clock.now() + _QUIET_WITHIN
            while self._playing and (left := until - self._clock.now()) > 0:
                event = self._get(left)
                if event is not None and not isinstance(event, Suspended):
                    self._note(event)
        else:
            self.stage.hush()
        self._keys.release()
        self._signals.hold()
        self._keys.start()
