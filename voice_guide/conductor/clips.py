"""Which sentences are rendered, and how long each takes."""

from collections.abc import Iterable, Mapping
from typing import Final

from voice_guide.ports import Clip, Opened, Rendered, Unrendered, Voice
from voice_guide.score.pace import Pace
from voice_guide.speech.say_as import said
from voice_guide.speech.urgency import Urgency

ROOM: Final = 2000
"""Sentences that are remembered from one guide to the next; a guide has a few hundred."""


class Clips:
    """The clips of the present talking speed."""

    def __init__(self, voice: Voice, pace: Pace) -> None:
        self.pace = pace
        self.say_as: Mapping[str, str] = {}
        """Words of the present guide that are given to the engine in another spelling."""
        self.opened: Opened | None = None
        """What was heard before anything was asked for, until something else is."""
        self.brought = 0
        """How many clips the voice has brought."""
        self._voice = voice
        self._spoken_by: str | None = None
        """The voice that spoke last."""
        self._is_outdated = False
        """Whether another one has spoken since the guide began."""
        self._clips: dict[tuple[str, int], Clip | None] = {}

    def want(self, texts: Iterable[str], urgency: Urgency = Urgency.INSTRUCTION) -> None:
        """Have sentences rendered that are not yet, the first of them first."""
        for text in dict.fromkeys(texts):
            self._want(*self._key(text), urgency)

    def want_at(self, pace: Pace, texts: Iterable[str]) -> None:
        """Have sentences rendered that will be said at another pace, after all that is wanted."""
        for text in dict.fromkeys(texts):
            self._want(said(text, self.say_as), pace.speed, Urgency.COACHING)

    def known(self, text: str) -> bool:
        """Whether a sentence is rendered, or nothing will ever render it."""
        return self._key(text) in self._clips

    def clip(self, text: str) -> Clip | None:
        """The clip of a sentence, if there is one."""
        return self._clips.get(self._key(text))

    def at_hand(self, text: str) -> bool:
        """Whether a sentence could be said at once, rendered here or long ago."""
        return self._voice.ready(*self._key(text)) is not None

    def seconds(self, text: str) -> float:
        """How long a sentence takes: as rendered, or about as long until it is."""
        clip = self.clip(text)
        return self.pace.estimate(text) if clip is None else clip.seconds

    def since(self, text: str) -> float | None:
        """The moment since which a sentence has been heard already; none if it has not."""
        clip = self.clip(text)
        if self.opened is None or clip is None or clip.path != self.opened.clip:
            return None
        return self.opened.at

    def take_in(self, event: Rendered | Unrendered) -> None:
        """Note that a sentence is rendered, or never will be."""
        clip = event.clip if isinstance(event, Rendered) else None
        self._clips[event.text, event.speed] = clip
        self.brought += clip is not None

    def give_up(self, text: str) -> None:
        """Go on without the sound of a sentence, unless it comes after all."""
        self._clips.setdefault(self._key(text), None)

    def is_gone(self, text: str) -> bool:
        """Whether the clip of a sentence has gone from where it lay; then it is rendered anew."""
        words, speed = self._key(text)
        if (words, speed) in self._clips and self._voice.ready(words, speed) is not None:
            return False
        self._clips.pop((words, speed), None)
        self._want(words, speed, Urgency.INSTRUCTION)
        return True

    def borrow(self, text: str) -> bool:
        """Take a sentence as it is said at another pace until it is there at this; if it is."""
        words, speed = self._key(text)
        others = {
            other: clip
            for (said_, other), clip in self._clips.items()
            if said_ == words and clip is not None
        }
        if not others:
            return False
        self._clips[words, speed] = others[min(others, key=lambda other: abs(other - speed))]
        return True

    def spoken_by(self, voice: str | None) -> None:
        """Note which voice speaks; what another said is wanted anew when the next guide begins."""
        if voice is not None:
            self._is_outdated = self._is_outdated or self._spoken_by not in (None, voice)
            self._spoken_by = voice

    def make_room(self) -> None:
        """Forget every clip if there are too many, or if another voice speaks by now.

        What is needed is wanted again, and found.
        """
        if len(self._clips) > ROOM or self._is_outdated:
            self._is_outdated = False
            self.forget()

    def try_again(self) -> bool:
        """Forget what could not be rendered, as there is another voice now; if there was any."""
        before = len(self._clips)
        self._clips = {
            key: clip
            for key, clip in self._clips.items()
            if clip is not None and not clip.stands_in
        }
        return len(self._clips) < before

    def forget(self) -> None:
        """Forget every clip: another voice was chosen."""
        self._clips.clear()

    def _want(self, text: str, speed: int, urgency: Urgency) -> None:
        if (text, speed) in self._clips:
            return
        clip = self._voice.ready(text, speed)
        if clip is None:
            self._voice.want(text, speed, urgency)
        else:
            self._clips[text, speed] = clip

    def _key(self, text: str) -> tuple[str, int]:
        return said(text, self.say_as), self.pace.speed
