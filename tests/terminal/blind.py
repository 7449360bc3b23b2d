"""A person who sees nothing: keys to press, and what was heard; the screen cannot be asked."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.sound.rig import Recorder, Sink
from tests.terminal.rig import Terminal, opened
from voice_guide.commands.names import said
from voice_guide.commands.table import MENU, QUESTIONS, SESSION, SETTINGS

LATENESS: Final = 0.2
"""Seconds until what has left the player has reached the sink and was recorded."""

SOUNDING: Final = 0.5
"""The least share of a sentence's time in which there is sound: stops and closures are silent."""

NAMES: Final = {
    said(key).lower(): key
    for table in (SESSION, MENU, QUESTIONS, SETTINGS)
    for command in table
    for key in command.keys
}
"""Where a key lies that is called so: what a person knows of their keyboard."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence, and the moments of the monotonic clock between which it sounded."""

    text: str
    began: float
    ended: float

    @property
    def seconds(self) -> float:
        """How long it lasted."""
        return self.ended - self.began


class Blind:
    """Presses keys, and waits until something has been heard; there is no other way to know."""

    def __init__(self, terminal: Terminal, recorder: Recorder, told: Path) -> None:
        """`told` is the file in which the program tells what the player has played whole."""
        self._terminal = terminal
        self._recorder = recorder
        self._told = told
        self._since = time.monotonic()
        self._known: dict[str, str] = {}
        self.heard: list[Heard] = []
        """Everything heard so far, in order."""

    def press(self, *keys: str) -> "Blind":
        """Press keys one after another; what was heard before the last is heard no more."""
        self._since = self._terminal.press(*keys)
        return self

    def press_what(self, does: str) -> "Blind":
        """Press the key of which it was heard that it does this."""
        return self.press(self.key(does))

    def key(self, does: str) -> str:
        """The key of which it was heard that it does this."""
        found = [key for sentence, key in self._known.items() if does in sentence]
        if len(found) != 1:
            raise LookupError(f"{len(found)} keys are known that do this: {does}")
        return found[0]

    def hear(self, *words: str, seconds: float = 15.0) -> Heard:
        """Wait for sentences that hold these words, one after the other; the last of them.

        Each is a pattern, and is looked for in what began after the sentence found before.
        """
        for pattern in words:
            found = self._wait(pattern, seconds)
            self._since = found.ended
        return found

    def learn(self, last: str, seconds: float = 120.0) -> list[str]:
        """Listen to a list of keys up to the sentence that holds these words, and know them."""
        begin = len(self.heard)
        self.hear(last, seconds=seconds)
        listed = [each.text for each in self.heard[begin:]]
        for sentence in listed:
            name = max((n for n in NAMES if _names(sentence, n)), key=len, default="")
            if name:
                self._known[sentence] = NAMES[name]
        return listed

    def ends(self, seconds: float = 5.0) -> int:
        """Wait for the program's end; its exit code."""
        return self._terminal.wait(seconds)

    def _wait(self, pattern: str, seconds: float) -> Heard:
        deadline = time.monotonic() + seconds
        while True:
            self._listen()
            for each in self.heard:
                if each.began >= self._since and re.search(pattern, each.text):
                    return each
            if time.monotonic() > deadline:
                lately = [each.text for each in self.heard if each.began >= self._since]
                raise TimeoutError(f"{pattern!r} was not heard in {seconds} seconds; but {lately}")
            time.sleep(0.02)

    def _listen(self) -> None:
        """Take in what the player says was played whole, once its sound was found at the sink."""
        if not self._told.exists():
            return
        whole = self._told.read_text("utf-8").rpartition("\n")[0].splitlines()
        for line in whole[len(self.heard) :]:
            sentence = Heard(**json.loads(line))
            self._demand_sound(sentence)
            self.heard.append(sentence)

    def _demand_sound(self, sentence: Heard) -> None:
        """Find the sentence's sound; an error if the sink was silent while it was said to play."""
        end = sentence.ended + LATENESS
        self._recorder.until(end)
        sounds = self._recorder.recording(sentence.began).part(sentence.began, end).islands()
        sounded = sum(sound.length for sound in sounds)
        if sounded < SOUNDING * sentence.seconds:
            raise AssertionError(f"of {sentence} only {sounded:.2f} seconds came to the sink")


def _names(sentence: str, name: str) -> bool:
    """Whether a sentence says to press a key of this name."""
    return re.search(rf"\bpress {re.escape(name)}(?!\w)", sentence.lower()) is not None


@contextmanager
def in_the_dark(sink: Sink, home: Path, *words: str) -> Iterator[Blind]:
    """The program, and somebody who only hears it, for as long as the block runs."""
    told = home.parent / "heard"
    sound = {**sink.env, "VOICE_GUIDE_HEARD": str(told)}
    with opened(home, *words, sound=sound) as terminal:
        yield Blind(terminal, sink.recorder, told)
