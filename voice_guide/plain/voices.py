"""Voices heard one by one, as lines: listed with their numbers, chosen by a key or a word."""

from collections.abc import Mapping
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final

from voice_guide.conductor.reports import Sounding, Unasked
from voice_guide.menu.audition import Audition
from voice_guide.menu.auditioning import Auditioning
from voice_guide.menu.changing import Changing
from voice_guide.plain.events import InputEnded, Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.place import Place
from voice_guide.wording import voices as wording
from voice_guide.wording.menu import sentence

if TYPE_CHECKING:
    from voice_guide.menu.kept import Voices

_LOOK: Final = 0.3
"""Seconds between looks for voices that are being found."""


class VoicesExchange:
    """Takes keys and words until the person goes back, or input has ended."""

    def __init__(self, front: Front, changing: Changing, instruction: str) -> None:
        """Be ready to let voices say an instruction; `changing` is at the row of the voice."""
        self._front = front
        self._changing = changing
        self._auditioning = Auditioning(changing, instruction)
        self._found: SimpleQueue[Voices] = SimpleQueue()

    def run(self) -> None:
        """Let the voices be heard, and put back what was heard and not chosen."""
        if not self._front.voice_on:
            self._front.stage.say(wording.UNHEARD)
        if self._auditioning.stage.voices is None:
            self._changing.look_for_voices(self._found.put)
        else:
            self._list()
        self._front.stage.say(self._auditioning.stage.said)
        while not (self._auditioning.stage.over or self._front.unheeded):
            match event := self._front.next_event(self._patience):
                case InputEnded():
                    break
                case Unasked():
                    self._front.stage.say(self._auditioning.stage.where)
                case Sounding(voice=voice):
                    self._take(self._auditioning.stage.sounding(voice))
                case Pressed() | Typed():
                    key = self._front.understanding.key(event, self._place())
                    if key is not None:
                        self._press(key)
            self._take_in_voices()
        self._auditioning.leave()

    @property
    def _patience(self) -> float | None:
        """Seconds to wait for a key before the next look for voices."""
        return _LOOK if self._auditioning.stage.voices is None else None

    def _list(self) -> None:
        """Write the voices, each with its number."""
        for number, line in enumerate(self._auditioning.stage.lines, 1):
            start = f"{number}. " if number in self._front.numbers else ""
            about = f": {line.value}" if line.value else ""
            self._front.out(start + sentence(line.name + about))

    def _press(self, key: str) -> None:
        """Do what a key, a number, or a command by its name asks for."""
        keymap = self._front.understanding.maps.voices
        stage = self._auditioning.stage
        if self._front.understanding.passes_on(key, keymap):
            self._front.stage.press(key)
        elif key.isdecimal() and 0 < int(key) <= len(stage.rows):
            self._take(stage.at_row(int(key) - 1))
        elif (after := stage.pressed(key, keymap)) is not None:
            self._take(after)

    def _take(self, after: Audition) -> None:
        """Go on to the next stage: first the voice, then what it says."""
        said = self._auditioning.take(after)
        if said:
            self._front.stage.say(said)

    def _take_in_voices(self) -> None:
        """List the voices, once they are found, and let the person's own speak first."""
        try:
            voices = self._found.get_nowait()
        except Empty:
            return
        said = self._auditioning.found(voices)
        self._list()
        self._front.stage.say(said)

    def _place(self) -> Place:
        """What can be pressed and typed here."""
        stage = self._auditioning.stage
        keymap = self._front.understanding.maps.voices
        return Place(keymap, (stage.where,), wording.IN_VOICES, _choices(stage))


def _choices(stage: Audition) -> Mapping[str, str]:
    """What can be typed for each voice: its number, and what it is called."""
    found: dict[str, str] = {}
    for number, (row, line) in enumerate(zip(stage.rows, stage.lines, strict=False), 1):
        names = (line.name, line.name.replace(",", ""), row if isinstance(row, str) else "")
        found.update({name.lower(): str(number) for name in names if name})
        found[str(number)] = str(number)
    return found
