"""A guide followed as lines, every key and word going to the session."""

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from voice_guide.commands.table import Act
from voice_guide.conductor.reports import Changed, Finished
from voice_guide.guide.model import Answer, Guide
from voice_guide.plain.events import Pressed, Typed
from voice_guide.plain.front import Front
from voice_guide.plain.place import Place
from voice_guide.plain.words import CARRY_ON
from voice_guide.session.view import Status, View
from voice_guide.speech.urgency import Urgency
from voice_guide.wording import plain as wording
from voice_guide.wording import session
from voice_guide.wording.menu import sentence

_FIRST: Final = (Act.PAUSE, Act.KEYS)
"""The commands that are told before the first words."""


def follow(front: Front, guide: Guide, start: str | None = None) -> bool:
    """Play a guide to its end; whether it was followed that far rather than left."""
    return Following(front, guide).run(start)


class Following:
    """One guide from its start to its end."""

    def __init__(self, front: Front, guide: Guide) -> None:
        self._front = front
        self._stage = front.stage
        self._guide = guide
        self._view: View | None = None
        self._given_up = False

    def run(self, start: str | None) -> bool:
        """Play it, from a step if one is named; whether it was followed to its end."""
        self._tell_the_keys()
        self._stage.play(self._guide, start)
        while not isinstance(event := self._front.next_event(), Finished):
            match event:
                case Changed(view=view):
                    self._view = view
                case Pressed() | Typed():
                    key = self._front.understanding.key(event, self._place())
                    if key is not None:
                        self._press(key)
            self._leave_if_nobody_is_there()
        return event.whole

    def _tell_the_keys(self) -> None:
        """Write the one line about keys, where somebody can use it."""
        keys = self._front.understanding.maps.session
        if self._front.single:
            rows = (row for row in keys.rows if row.act in _FIRST)
            self._front.out(" ".join(map(keys.spoken, rows)))
        elif self._front.awaited:
            self._front.out(wording.TYPE)

    def _place(self) -> Place:
        """What can be pressed and typed now."""
        return Place(
            self._front.understanding.maps.session,
            self._where(),
            wording.IN_SESSION,
            _choices(self._view.answers if self._view else ()),
            plays=True,
        )

    def _where(self) -> tuple[str, ...]:
        """Where the session stands, once it stands still."""
        view, now = self._view, self._front.clock.now()
        if view is None:
            return (sentence(self._guide.title),)
        if view.status is Status.PLAYING:
            left = view.seconds_left(now)
            view = replace(view, status=Status.PAUSED, left=left, ends_at=None)
        return session.where(view, now)

    def _press(self, key: str) -> None:
        """Do what a key asks for; to pause and to carry on by word is never the other of the two.

        A key does both in turn, but who types "pause" does not want it to go on.
        """
        playing = self._view is not None and self._view.status is Status.PLAYING
        if key == str(Act.PAUSE):
            self._stage.pause()
            self._stage.say(session.PAUSED, Urgency.ANSWER)
        elif key == CARRY_ON and playing:
            self._stage.say(wording.GOES_ON, Urgency.ANSWER)
        else:
            self._stage.press("space" if key == CARRY_ON else key)

    def _leave_if_nobody_is_there(self) -> None:
        """End what nobody can answer, or follow."""
        front = self._front
        nobody = bool(self._guide.questions) and front.input_ended and front.asked
        if self._given_up or not (nobody or front.unheeded):
            return
        self._given_up = True
        if nobody:
            front.fault(wording.NOBODY)
        self._stage.leave()
        self._stage.press("escape")  # ends a guide's questions, which are no session to leave


def _choices(answers: tuple[Answer, ...]) -> Mapping[str, str]:
    """What can be typed for each answer: its key, its label, and yes or no where it means that."""
    words = {answer.label.lower(): answer.key for answer in answers}
    keys = {answer.key: answer.key for answer in answers}
    yes_or_no = {"yes": "y", "no": "n"} if {"y", "n"} <= keys.keys() else {}
    return {**words, **yes_or_no, **keys}
