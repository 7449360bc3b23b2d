"""Reports and keys in the order in which they came; every report becomes its lines."""

import queue
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, TextIO

from voice_guide.commands.keypad import pauses
from voice_guide.commands.layouts import latin
from voice_guide.commands.table import Act
from voice_guide.conductor.reports import Changed, Finished, Rang, Report
from voice_guide.conductor.stage import Stage
from voice_guide.plain.events import Dipped, Input, InputEnded, Pressed, Stirred, Suspended, Typed
from voice_guide.plain.keyboard import Keyboard, keyboard
from voice_guide.plain.lines import Lines
from voice_guide.plain.signals import Signals
from voice_guide.plain.telling import Telling
from voice_guide.plain.understanding import Understanding
from voice_guide.ports import Clock, Settings
from voice_guide.score.sentences import sentences
from voice_guide.session.view import Status, View
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session

_QUIET_WITHIN: Final = 0.5
"""Seconds a pause may take before the shell gets the terminal all the same."""

_TURN: Final = 0.2 if sys.platform == "win32" else None
"""Seconds between looks for Ctrl+C, on the system where waiting cannot be interrupted."""

_USUAL: Final = Settings()


class Front:
    """Waits for reports and keys on the main thread."""

    def __init__(
        self,
        stage: Stage,
        clock: Clock,
        stdin: TextIO | None,
        out: Lines,
        fault: Lines,
        settings: Settings = _USUAL,
        *,
        voice_on: bool = True,
        counts: bool = False,
    ) -> None:
        """Be ready to listen; `counts` asks for a countdown's lines even without the voice."""
        self.stage = stage
        self.clock = clock
        self.out = out
        self.settings = settings
        self.input_ended = False
        """Whether nothing more can be pressed."""
        self._fault = fault
        self._events: queue.SimpleQueue[Report | Input] = queue.SimpleQueue()
        self._keys: Keyboard = keyboard(stdin, self._events.put, clock, self._hushes)
        self._signals = Signals(lambda: self._events.put(Suspended()), self._keys.start)
        self._telling = Telling(voice_on=voice_on, counts=counts)
        self.understanding = Understanding(
            stage, out, self._telling, settings, single=self._keys.single
        )
        self._playing = False
        self._view: View | None = None

    @property
    def single(self) -> bool:
        """Whether one key is enough, without Enter."""
        return self._keys.single

    @property
    def awaited(self) -> bool:
        """Whether somebody may be there to press or type."""
        return self._keys.awaited

    @property
    def asked(self) -> bool:
        """Whether the conductor's questions are open."""
        return self.understanding.asked

    @property
    def voice_on(self) -> bool:
        """Whether anything is spoken; else the lines are left to a screen reader."""
        return self._telling.voice_on

    @property
    def unheeded(self) -> bool:
        """Whether nobody can follow any more: the lines are not read, and nothing is spoken."""
        return self.out.lost and not self.voice_on

    @property
    def numbers(self) -> range:
        """The numbers that can be given: of one digit, where a single key is enough."""
        return range(1, 10) if self.single else range(1, 1000)

    def tell(self, report: Report) -> None:
        """Take a report; the lines are written by whoever follows."""
        self._events.put(report)

    def stir(self) -> None:
        """Wake whoever waits for an event; called from any thread."""
        self._events.put(Stirred())

    def fault(self, words: str) -> None:
        """Write what is wrong; it gets no second line if it is spoken as well."""
        self._fault(words)
        self._telling.written(sentences(words))

    def settings_changed(self, settings: Settings) -> None:
        """Let other settings hold from now on."""
        before, self.settings = self.settings, settings
        self.understanding.use(settings)
        self.stage.settings_changed(settings)
        turned = settings.plain_voice is not before.plain_voice
        if turned and settings.plain_voice is not self.voice_on:
            self.stage.press(str(Act.VOICE))

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take keys, and put the terminal back as it was however this ends."""
        with self._signals:
            try:
                self._keys.start()
                yield
            finally:
                self._keys.release()

    def next_event(self, patience: float | None = None) -> Report | Input | None:
        """The next event, already written if it has lines; none after `patience` seconds."""
        event = self._get(patience)
        match event:
            case None | Pressed() | Typed() | Stirred():
                pass
            case Suspended():
                self._suspend()
            case Dipped(on):
                self.stage.dip(on=on)
            case InputEnded():
                self.input_ended = True
            case _:
                self._write(event)
        return event

    def _hushes(self, key: str) -> bool:
        """Whether a key would let a guide stand still that goes on; asked on the keys' thread."""
        view = self._view
        answers = [answer.key for answer in view.answers] if view is not None else []
        key, keys = latin(key), self.understanding.maps.session
        return self._playing and not self.asked and pauses(key, keys, view, answers)

    def _get(self, patience: float | None) -> Report | Input | None:
        """The next event as it comes."""
        due = None if patience is None else self.clock.now() + patience
        while True:
            left = None if due is None else max(0.0, due - self.clock.now())
            turns = [each for each in (left, _TURN) if each is not None]
            try:
                return self._events.get(timeout=min(turns, default=None))
            except queue.Empty:
                if left is not None and left <= min(turns):
                    return None

    def _write(self, report: Report) -> None:
        """Write the lines of a report, and remember what it changes."""
        self.understanding.take_in(report)
        match report:
            case Changed(view=view):
                self._view = view
                self._playing = view.status is Status.PLAYING
            case Finished():
                self._playing = False
            case Rang():
                self.out.ring()
        for line in self._telling.lines(report):
            (self._fault if line.fault else self.out)(line.text)

    def _suspend(self) -> None:
        """Pause, give the terminal to the shell, and take it back when we may go on.

        A guide then says that it is paused, and waits for a key.
        """
        was_playing = self._playing
        if was_playing:
            self.stage.pause()
            self._wait_for_quiet()
        else:
            self.stage.hush()
            self.stage.settle(_QUIET_WITHIN)
        self._keys.release()
        self._signals.hold()
        self._keys.start()
        if was_playing:
            self.stage.say(session.PAUSED, Urgency.ANSWER)

    def _wait_for_quiet(self) -> None:
        """Write what comes until the guide stands still; whoever follows gets the rest."""
        kept: list[Report | Input] = []
        until = self.clock.now() + _QUIET_WITHIN
        while self._playing and (left := until - self.clock.now()) > 0:
            event = self._get(left)
            if isinstance(event, (Pressed, Typed, InputEnded, Finished, Dipped)):
                kept.append(event)
                self._playing = self._playing and not isinstance(event, Finished)
            elif event is not None and not isinstance(event, Suspended | Stirred):
                self._write(event)
        for event in kept:
            self._events.put(event)
