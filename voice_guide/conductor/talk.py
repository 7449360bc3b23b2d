"""What the program says over a guide: in between while it goes on, freely while it waits."""

from collections.abc import Callable
from typing import Final

from voice_guide.commands.keymap import Keymap
from voice_guide.conductor.clips import Clips
from voice_guide.conductor.mouth import Mouth
from voice_guide.conductor.waiting import Waiting, Words
from voice_guide.guide.followed import section
from voice_guide.score.sentences import sentences
from voice_guide.session.handed import Keys
from voice_guide.session.looking import look
from voice_guide.session.session import Session
from voice_guide.session.view import Status
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import session as wording

LAST_WORDS: Final = 5.0
"""Seconds that a guide which is over waits for the next words that found no room in it."""


class Talk:
    """The program's own words during one session."""

    def __init__(
        self, session: Session, clips: Clips, mouth: Mouth, in_use: Callable[[], str]
    ) -> None:
        """Say nothing yet; `in_use` says by what the guide is heard, if there is need to."""
        self._session = session
        self._in_use = in_use
        self._mouth = mouth
        self._waiting = Waiting(session, clips)
        self._until = 0.0
        """Moment until which the end waits for words that found no room."""

    def say(self, words: str, urgency: Urgency, now: float, *, after: float = 0.0) -> None:
        """Say some words; while the guide goes on, `after` seconds from now at the earliest."""
        lines = sentences(words)
        self.say_as_it_is_then(lambda _: lines, urgency, now, after=after)

    def say_as_it_is_then(
        self, words: Words, urgency: Urgency, now: float, *, after: float = 0.0
    ) -> None:
        """Say words that are made at the moment at which there is room for them."""
        if self._session.status is Status.PLAYING:
            self._waiting.add(words, urgency, now, now + after)
        else:
            self._mouth.say(" ".join(words(now)), urgency, now)

    def where(self, now: float) -> None:
        """Say where the session stands, and by what it is heard where that is out of the usual."""
        self.say_as_it_is_then(
            lambda then: (
                *wording.where(look(self._session, then), then),
                *sentences(self._in_use()),
            ),
            Urgency.ANSWER,
            now,
        )

    def about(self, now: float) -> None:
        """Say how to lie and how it should feel, a sentence wherever there is room for one."""
        view = look(self._session, now)
        for line in wording.about(self._session.timeline.step, view.cautions, view.verdict):
            self.say(line, Urgency.ANSWER, now)

    def more(self, now: float) -> None:
        """Say the numbers behind a piece of information, where there are any."""
        told = section(self._session.guide, self._session.timeline.step.id)
        self.say(told.more if told and told.more else wording.NO_MORE, Urgency.ANSWER, now)

    def keys(self, keys: Keymap, now: float) -> None:
        """Say where the session stands, and read the keys, while the guide waits."""
        self._mouth.hush(now)
        words = (*wording.where(look(self._session, now), now), *keys.sentences())
        self._mouth.say(" ".join(words), Urgency.ANSWER, now)

    def after_a_silence(self, words: str, silence: float, now: float) -> None:
        """Say something while the guide stands still, after so many seconds of silence."""
        self._mouth.rest(now + silence)
        self._mouth.say(words, Urgency.ANSWER, now)

    def hush(self, now: float) -> None:
        """Say nothing more, neither in between nor freely."""
        self._waiting.clear()
        self._mouth.clear(now)

    def forget(self) -> None:
        """Put nothing more in between."""
        self._waiting.clear()

    @property
    def waits(self) -> bool:
        """Whether something waits to be put in."""
        return not self._waiting.empty

    def speak_up(self, now: float) -> None:
        """Say freely what found no room before the guide was over."""
        self._until = now + LAST_WORDS
        for aside in self._waiting.take_over():
            self._mouth.say(" ".join(aside.words(now)), aside.urgency, now)

    def has_spoken(self, now: float) -> bool:
        """Whether all that was left is said, or its voice has been waited for long enough."""
        return self._mouth.idle or (now >= self._until and not self._mouth.speaks)

    def wake_at(self, now: float) -> float | None:
        """The moment at which waiting for the last words ends."""
        return self._until if self._until > now else None

    def put_in(self, now: float) -> Keys | None:
        """Give the session what there is room for; see `Waiting.put_in`."""
        return self._waiting.put_in(now)
