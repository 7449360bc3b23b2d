"""Asking questions aloud, one at a time, over whatever else was going on."""

from typing import Final

from voice_guide.commands.keymap import Keymap
from voice_guide.commands.table import Act
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.reports import Asked, Tell, Unasked
from voice_guide.speech.numbers import in_words
from voice_guide.speech.urgency import Urgency
from voice_guide.triage.interview import HELP, YES_OR_NO, Interview, WarningSigns
from voice_guide.wording.menu import sentence

PATIENCE: Final = 20.0
"""Seconds without an answer after which the person is spoken to; our own choice."""


class Asking:
    """An interview while it is open, and its keys."""

    def __init__(
        self,
        interview: Interview,
        mouth: Mouth,
        tell: Tell,
        now: float,
        *,
        keys: Keymap,
        is_a_guide: bool = False,
    ) -> None:
        """Ask the first question; with `is_a_guide` a guide is over when the questions are."""
        self.open = True
        self.is_a_guide = is_a_guide
        self.accepted: str | None = None
        """What the end offered and the person wants: a guide, or help."""
        self._interview = interview
        self._mouth = mouth
        self._tell = tell
        self._keys = keys
        self._spoken_to = False
        self._since = now
        self._ask(now, YES_OR_NO)

    def press(self, key: str, now: float) -> None:
        """Take a key: an answer, the question once more, or the way back."""
        meaning = self._keys.find(key)
        if meaning is Act.LEAVE:
            self._close(now)
        elif meaning is Act.HELP and not isinstance(self._interview, WarningSigns):
            self._accept(HELP, now)
        elif meaning is Act.KEYS:
            self._mouth.hush(now)
            here = f"{sentence(self._interview.title)} {self._place}"
            self._mouth.say(" ".join((here, *self._keys.sentences())), Urgency.ANSWER, now)
        elif self._interview.end is not None:
            self._press_at_the_end(meaning, now)
        elif meaning is Act.YES:
            self._go_on(self._interview.yes(), now)
        elif meaning is Act.NO:
            self._go_on(self._interview.no(), now)
        elif meaning is Act.WHERE:
            self._mouth.hush(now)
            here = f"{sentence(self._interview.title)} {self._place}"
            self._mouth.say(here, Urgency.ANSWER, now)
        else:
            self._ask(now, YES_OR_NO)

    def turn(self, now: float) -> None:
        """After a while without an answer, say what to do, and go on listening."""
        if self._interview.end is not None or self._spoken_to:
            return
        if not self._mouth.idle:
            self._since = now
        elif now - self._since >= PATIENCE:
            self._spoken_to = True
            self._mouth.say(self._interview.silence.said, Urgency.ALARM, now)

    def wake_at(self, now: float) -> float | None:
        """The moment at which silence has lasted too long."""
        if self._interview.end is not None or self._spoken_to:
            return None
        return max(self._since + PATIENCE, now + 0.05)

    def _close(self, now: float) -> None:
        """End the questions."""
        self.open = False
        self._mouth.clear(now)
        self._tell(Unasked())

    def _accept(self, go: str, now: float) -> None:
        """End the questions for what comes in their place; that will be told, not their end."""
        self.open = False
        self.accepted = go
        self._mouth.clear(now)

    @property
    def _place(self) -> str:
        """Where among the questions the present one stands."""
        number, of = self._interview.place
        return f"{in_words(number).capitalize()} of {in_words(of)}."

    def _go_on(self, interview: Interview, now: float) -> None:
        self._interview = interview
        if interview.end is None:
            self._ask(now)
        else:
            self._say_the_end(now)

    def _press_at_the_end(self, meaning: Act | None, now: float) -> None:
        """Take up what the end offers, decline it, or hear it once more."""
        go = self._interview.go
        if go is not None and meaning is Act.YES:
            self._accept(go, now)
        elif go is not None and meaning is Act.NO:
            self._close(now)
        elif self._mouth.idle:
            self._say_the_end(now)

    def _ask(self, now: float, after: str = "") -> None:
        interview = self._interview
        self._spoken_to, self._since = False, now
        self._tell(Asked(interview.title, interview.lead, interview.question, self._place))
        self._mouth.hush(now)
        self._mouth.say(f"{interview.question} {after}".strip(), Urgency.ANSWER, now)

    def _say_the_end(self, now: float) -> None:
        """Say what the answers call for; an offer in it stays open for yes and no."""
        interview = self._interview
        end = interview.end
        if end is None:
            return
        offers = interview.go is not None
        shown = ("", end.shown) if offers else (end.shown, interview.question)
        self._tell(Asked(interview.title, *shown, self._place, answered=not offers))
        self._mouth.hush(now)
        urgency = Urgency.ALARM if interview.urgent else Urgency.ANSWER
        self._mouth.say(end.said, urgency, now)
