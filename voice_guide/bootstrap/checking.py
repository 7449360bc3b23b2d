"""The check before the night inside the program: on a thread, with sound of its own."""

import logging
import sys
from collections.abc import Callable
from threading import Lock, Thread

from voice_guide.bootstrap.doctor import speaker_for
from voice_guide.bootstrap.looks import looks_at
from voice_guide.bootstrap.program import Program
from voice_guide.checkup.acts import Ask, Tell
from voice_guide.checkup.visit import Means, Visit
from voice_guide.commands.names import printed
from voice_guide.doctor.round import Looks, Speaks, go_round
from voice_guide.doctor.window import terminal_facts
from voice_guide.errors import VoiceGuideError
from voice_guide.menu.check import Kept, Over, Show, Shown
from voice_guide.plain.events import Pressed
from voice_guide.wording import check as wording
from voice_guide.wording.doctor import VERDICTS

Keep = Callable[[str, float], str]
"""Writes a setting; a sentence if it could not be written, else nothing."""


class _Left(Exception):
    """The person has left the check."""


class Checking:
    """A visit that is carried out on a thread, until it is over or left."""

    def __init__(self, program: Program, show: Show, keep: Keep, *, plain: bool) -> None:
        """Begin; `plain` says whether plain lines are shown."""
        self._show = show
        self._keep = keep
        self._lock = Lock()
        self._is_closed = False
        self._keeps_silence = False
        # The settings as they are in the file now, whatever held when the program was started.
        now = Program(program.environ)
        self._speaker = speaker_for(now, quiet=False, opens=True)
        self._visit = Visit(Means(volume=now.settings.volume))
        looks = {**looks_at(now, self._speaker.device, occupied=False, plain=plain)}
        # The screen has taken the place of the other names for these two.
        streams = sys.__stdin__, sys.__stdout__
        looks["terminal"] = lambda: terminal_facts(now.environ, *streams, plain=plain)
        Thread(target=self._run, args=(looks,), name="check", daemon=True).start()

    def press(self, key: str) -> None:
        """Take a key: it answers what is asked, else it cuts what is said."""
        self._speaker.news.put(Pressed(key))

    def close(self) -> None:
        """End it at once, with all its sound; nothing is shown afterwards."""
        with self._lock:
            is_first, self._is_closed = not self._is_closed, True
        if is_first:
            self.press("escape")  # whatever is waited for
            self._speaker.close()

    def _run(self, looks: Looks) -> None:
        try:
            self._go_round(looks, self._speaker)
        except _Left:
            return
        except (VoiceGuideError, OSError):
            logging.getLogger(__name__).exception("the check stopped")
            self._tell(Shown(wording.FAILED))
        self._end()

    def _go_round(self, looks: Looks, speaker: Speaks) -> None:
        self._say(wording.LEAVE)
        go_round(self._visit, looks, speaker, self._line, self._kept)
        if self._keeps_silence:
            self._say(wording.AGAIN)
        self._say(wording.DONE)

    def _say(self, words: str) -> None:
        self._tell(Shown(words))
        self._speaker.say(words)

    def _line(self, line: str) -> None:
        """Show what the visit is at."""
        match self._visit.act:
            case Tell(finding):
                self._tell(Shown(finding.spoken, VERDICTS[finding.verdict]))
            case Ask(words, keys, labels):
                answers = zip(map(printed, keys), labels, strict=False)
                self._tell(Shown(words, answers=tuple(answers)))
            case _:
                self._tell(Shown(line))

    def _kept(self, setting: str, value: float) -> str:
        """Have a setting written, and hold from now on."""
        problem = self._keep(setting, value)
        self._tell(Kept(setting, value))
        self._keeps_silence = self._keeps_silence or setting == "lead_in"
        return problem

    def _tell(self, news: Shown | Kept) -> None:
        """Show something.

        Raises:
            _Left: nobody is there any more.
        """
        if self._is_closed:
            raise _Left
        self._show(news)

    def _end(self) -> None:
        """End the sound, and say that it is over."""
        was_closed = self._is_closed
        self.close()
        if not was_closed:
            self._show(Over())
