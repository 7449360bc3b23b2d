"""The settings as lines: listed with their numbers, changed by keys or by typed words."""

from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final

from voice_guide.conductor.reports import Unasked
from voice_guide.menu.adjusting import Adjusting
from voice_guide.menu.changing import Changing
from voice_guide.menu.keeper import Keeper
from voice_guide.menu.worded import worded
from voice_guide.plain.events import InputEnded, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.place import Place
from voice_guide.plain.voices import VoicesExchange
from voice_guide.wording import settings as wording

if TYPE_CHECKING:
    from voice_guide.menu.kept import Voices

_LOOK: Final = 0.3
"""Seconds between looks for voices that are being found."""

_LETTERS: Final = {"none": "backspace", "esc": "escape", "leave": "escape"}
"""Words that can be typed in place of a letter."""


class SettingsExchange:
    """Takes keys and words until the person goes back, or input has ended."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        self._front = front
        self._keeper = keeper
        self._changing = Changing(keeper, front.settings, front.settings_changed)
        self._found: SimpleQueue[Voices] = SimpleQueue()

    def run(self) -> None:
        """List the settings, and change them."""
        self._list()
        self._front.stage.say(self._changing.stage.said)
        while not (self._changing.stage.over or self._front.unheeded or self._front.input_ended):
            match event := self._front.next_event(self._patience):
                case InputEnded():
                    break
                case Unasked():
                    self._front.stage.say(self._changing.stage.where)
                case Pressed() | Typed():
                    self._take_in(event)
            self._take_in_voices()
        self._changing.put_back()

    @property
    def _patience(self) -> float | None:
        """Seconds to wait for a key before the next look for voices."""
        stage = self._changing.stage
        return _LOOK if stage.awaited and stage.around.voices is None else None

    def _list(self) -> None:
        """Write the rows of the list that is open, each with its number."""
        for number, line in enumerate(self._changing.stage.lines, 1):
            start = f"{number}. " if number in self._front.numbers else ""
            self._front.out(start + wording.row(line.name, line.value))
        self._front.out(wording.PRESS if self._front.single else wording.TYPE)

    def _take_in(self, event: Pressed | Typed) -> None:
        """Take a letter where one is awaited, a word for a row, or a key or word of the place."""
        stage = self._changing.stage
        if stage.listening and not self._front.asked:
            key = event.key if isinstance(event, Pressed) else event.line.strip().lower()
            self._take(stage.lettered(_LETTERS.get(key, key)))
            return
        after = None
        if not self._front.asked:
            word = event.line if isinstance(event, Typed) else event.key
            after = worded(stage, word, self._keeper.typed)
        if after is not None:
            self._take(after)
        elif (pressed := self._front.understanding.key(event, self._place())) is not None:
            self._press(pressed)

    def _press(self, key: str) -> None:
        """Do what a key, or a command by its name, asks for."""
        keymap = self._place().keymap
        if self._front.understanding.passes_on(key, keymap):
            self._front.stage.press(key)
        elif (after := self._changing.stage.pressed(key, keymap)) is not None:
            self._take(after)

    def _take(self, after: Adjusting) -> None:
        """Go on to the next stage, and say what there is to say."""
        were_keys = self._changing.stage.in_keys
        said = self._changing.take(after)
        if after.in_keys is not were_keys and not after.over:
            self._list()
        if after.hears:
            self._hear_the_voices()
            return
        if said:
            self._front.stage.say(said)
        self._changing.look_for_voices(self._found.put)

    def _hear_the_voices(self) -> None:
        """Let the voices be heard one by one, and come back to their row."""
        VoicesExchange(self._front, self._changing, self._keeper.instruction()).run()
        self._changing.look_for_voices(self._found.put)
        if not self._front.input_ended:
            self._front.stage.say(self._changing.stage.where)

    def _take_in_voices(self) -> None:
        """Take in the voices, once they are found."""
        try:
            voices = self._found.get_nowait()
        except Empty:
            return
        self._take(self._changing.stage.found(voices))

    def _place(self) -> Place:
        """What can be pressed and typed here."""
        stage = self._changing.stage
        keymap = self._front.understanding.maps.settings
        return Place(keymap, (stage.where,), wording.IN_SETTINGS)
