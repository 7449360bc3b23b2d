"""Asking about warning signs aloud, one at a time, over whatever else was going on."""

from voice_guide.commands.table import NO, YES, Act, act
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.reports import Asked, Tell, Unasked
from voice_guide.speech.numbers import in_words
from voice_guide.speech.urgency import Urgency
from voice_guide.triage.questions import NO_ANSWER, PATIENCE, Questions
from voice_guide.triage.signs import ACTION, SIGNS, Group
from voice_guide.wording.session import YES_OR_NO


class Asking:
    """The questions while they are open, and their keys."""

    def __init__(self, mouth: Mouth, tell: Tell, now: float) -> None:
        self._mouth = mouth
        self._tell = tell
        self._questions = Questions()
        self._told_silence = False
        self._since = now
        self.open = True
        self._ask(now, YES_OR_NO)

    def press(self, key: str, now: float) -> None:
        """Take a key: an answer, the question once more, or the way back."""
        meaning = act(key)
        if meaning is Act.LEAVE:
            self._close(now)
        elif self._questions.ended:
            if self._mouth.idle:
                self._say_action(now)
        elif key in YES:
            self._questions = self._questions.yes()
            self._say_action(now)
        elif key in NO:
            self._questions = self._questions.no()
            if self._questions.ended:
                self._say_action(now)
            else:
                self._ask(now)
        elif meaning is Act.WHERE:
            self._mouth.hush(now)
            self._mouth.say(self._place, Urgency.ANSWER, now)
        else:
            self._ask(now, YES_OR_NO)

    def turn(self, now: float) -> None:
        """After a while without an answer, say what to do, and go on listening."""
        if self._questions.ended or self._told_silence:
            return
        if not self._mouth.idle:
            self._since = now
        elif now - self._since >= PATIENCE:
            self._told_silence = True
            self._mouth.say(NO_ANSWER, Urgency.ALARM, now)

    def wake_at(self, now: float) -> float | None:
        """The moment at which silence has lasted too long."""
        if self._questions.ended or self._told_silence:
            return None
        return max(self._since + PATIENCE, now + 0.05)

    @property
    def _place(self) -> str:
        """Where in the list the present sign stands."""
        here = in_words(self._questions.place + 1).capitalize()
        return f"{here} of {in_words(len(SIGNS))}."

    def _ask(self, now: float, after: str = "") -> None:
        sign = self._questions.sign
        if sign is None:
            return
        self._told_silence, self._since = False, now
        self._tell(Asked(ACTION[sign.group], sign.text, self._place))
        self._mouth.hush(now)
        self._mouth.say(f"{sign.text} {after}".strip(), Urgency.ANSWER, now)

    def _say_action(self, now: float) -> None:
        sign = self._questions.sign
        text = sign.text if sign else ""
        self._tell(Asked(self._questions.action, text, self._place if sign else "", answered=True))
        self._mouth.hush(now)
        urgent = sign is not None and sign.group is not Group.SOON
        urgency = Urgency.ALARM if urgent else Urgency.ANSWER
        self._mouth.say(self._questions.action, urgency, now)

    def _close(self, now: float) -> None:
        self.open = False
        self._mouth.clear(now)
        self._tell(Unasked())
