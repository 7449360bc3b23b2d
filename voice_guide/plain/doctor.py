"""The check before the night, as lines: each is written as it is said."""

from queue import Empty, SimpleQueue
from typing import Final

from msgspec.structs import replace

from voice_guide.menu.check import Check, Doctor, Kept, News, Over, Shown
from voice_guide.plain.events import InputEnded, Pressed, Typed
from voice_guide.plain.front import Front

NAMES: Final = {
    "": "enter", "space": "space", "escape": "escape", "plus": "+", "minus": "-", "leave": "q",
}  # fmt: skip
"""Words for keys that are not their first letters."""


GONE: Final = ("q", "h")
"""Keys that leave the check: for the menu, and for help."""


class CheckExchange:
    """Passes keys and words to a check until it is over or left, or input has ended."""

    def __init__(self, front: Front, doctor: Doctor) -> None:
        self._front = front
        self._doctor = doctor
        self._news: SimpleQueue[News] = SimpleQueue()
        self._is_over = False

    def run(self) -> str:
        """Go through the check; the key that is still to be obeyed, if there is one."""
        self._front.stage.hush()
        self._front.stage.sleep()
        check = self._doctor.check(self._take)
        try:
            return self._follow(check)
        finally:
            check.close()
            self._front.stage.wake()

    def _take(self, news: News) -> None:
        """Take what comes of the check, on its thread."""
        self._news.put(news)
        self._front.stir()

    def _follow(self, check: Check) -> str:
        while not (self._is_over or self._front.unheeded):
            match self._front.next_event():
                case InputEnded():
                    break
                case Pressed(key=key):
                    if key in GONE:
                        return key
                    check.press(key)
                case Typed(line=line):
                    word = line.strip().lower()
                    key = NAMES.get(word, word[:1])
                    if key in GONE:
                        return key
                    check.press(key)
            self._write()
        return ""

    def _write(self) -> None:
        """Write what has come."""
        while True:
            try:
                news = self._news.get_nowait()
            except Empty:
                return
            match news:
                case Shown():
                    self._front.out(news.line)
                case Kept(setting, value):
                    changed = replace(self._front.settings, **{setting: value})
                    self._front.settings_changed(changed)
                case Over():
                    self._is_over = True
