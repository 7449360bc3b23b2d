"""What was handed to the player and may still have to be taken back."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from voice_guide.score.model import Kind
from voice_guide.session.due import Due
from voice_guide.session.same_place import BEGUN
from voice_guide.session.timeline import Leg
from voice_guide.speech.urgency import Urgency

Keys = tuple[int, ...]
"""Keys of what was handed out and no longer holds."""

SAME: Final = 0.001
"""Seconds by which a cue may move without its being handed out again."""

KEPT: Final = 5.0
"""Seconds after its end that something said is remembered, in case it began late, or never did.

It may take half as long until it is found out that a player has stopped.
"""


class Entry(Struct, frozen=True):
    """Something handed out, and the cue it came from unless it was put in between."""

    due: Due
    leg: Leg | None = None
    place: int = 0
    heard_until: float = 0.0
    """Moment at which it ends as it is heard, if that is later than was thought."""

    @property
    def end(self) -> float:
        """Moment at which it ends."""
        return max(self.due.end, self.heard_until)

    def has_begun(self, now: float) -> bool:
        """Whether it counts as begun at a moment: see `BEGUN`, but no release is ever put off."""
        return self.due.at <= now - (BEGUN if self.due.kind is Kind.SAY else 0.0)

    def has_moved(self, origin: float) -> bool:
        """Whether the cue now begins or ends at another moment than it was handed out with."""
        if self.leg is None:
            return False
        at, length = origin + self.leg.moment(self.place), self.leg.part.cues[self.place].length
        return max(abs(at - self.due.at), abs(at + length - self.due.end)) > SAME


class Handed:
    """The entries by key."""

    def __init__(self) -> None:
        self._entries: dict[int, Entry] = {}

    def add(self, *entries: Entry) -> None:
        """Remember what is handed out."""
        self._entries |= {entry.due.key: entry for entry in entries}

    def get(self, key: int) -> Entry | None:
        """What was handed out under a key, while it is remembered."""
        return self._entries.get(key)

    def asides(self, moment: float) -> tuple[Due, ...]:
        """What was put in between and begins behind a moment."""
        return tuple(
            entry.due
            for entry in self._entries.values()
            if entry.due.aside and entry.due.at > moment
        )

    def began(self, key: int, moment: float) -> None:
        """Put right the moment at which something was first heard."""
        entry = self._entries[key]
        self._entries[key] = replace(entry, due=replace(entry.due, at=moment))

    def lasts(self, key: int, end: float) -> None:
        """Put right the moment at which something being heard ends."""
        self._entries[key] = replace(self._entries[key], heard_until=end)

    def recall(self, which: Callable[[Due], bool], now: float, *, again: bool = True) -> Keys:
        """Take back what fits a description; a cue not begun may then be handed out once more."""
        found = [entry for entry in self._entries.values() if which(entry.due)]
        for entry in found:
            del self._entries[entry.due.key]
            if again and entry.leg is not None and not entry.has_begun(now):
                entry.leg.done.discard(entry.place)
        return tuple(entry.due.key for entry in found)

    def recall_moved(self, origin: float, now: float) -> Keys:
        """Take back what has not begun and now has another moment or length.

        `origin` is the moment of the session's second nought.
        """
        moved = {key for key, entry in self._entries.items() if entry.has_moved(origin)}
        return self.recall_ahead(now, lambda due: due.key in moved)

    def recall_ahead(self, now: float, which: Callable[[Due], bool] = lambda _: True) -> Keys:
        """Take back what has not begun, so that it is handed out once more as it is by then."""
        begun = {key for key, entry in self._entries.items() if entry.has_begun(now)}
        return self.recall(lambda due: due.key not in begun and which(due), now)

    def sounding(self, now: float) -> Entry | None:
        """The cue of the guide that is being said."""
        for entry in self._entries.values():
            said = entry.leg is not None and entry.due.kind is not Kind.CHIME
            if said and entry.due.at <= now < entry.end:
                return entry
        return None

    def owed(
        self, now: float, unheard: Callable[[int], bool]
    ) -> tuple[Entry | None, tuple[Due, ...]]:
        """What nobody heard of all that should have been said by now.

        It is the guide's first such sentence, and the words put in before a hold goes on.
        """
        late = sorted(
            (each for each in self._entries.values() if unheard(each.due.key)),
            key=lambda each: each.due.at,
        )
        own = (each for each in late if each.leg is not None and each.due.at <= now)
        first = next((each for each in own if each.due.kind in (Kind.SAY, Kind.RELEASE)), None)
        put_in = (each.due for each in late if each.leg is None)
        return first, tuple(due for due in put_in if due.urgency is Urgency.INSTRUCTION)

    def is_heard(self, now: float) -> bool:
        """Whether anything is being said, the guide's or put in between."""
        entries = self._entries.values()
        return any(
            each.due.kind is not Kind.CHIME and each.due.at <= now < each.end for each in entries
        )

    def quiet_from(self, now: float) -> float:
        """The moment at which the sentence being said, and all that was put in after it, ends."""
        entries = self._entries.values()
        ends = [each.end for each in entries if each.due.aside or each.due.at <= now]
        return max((end for end in ends if end > now), default=now)

    def forget(self, now: float) -> None:
        """Let go of what was said to its end a while ago."""
        ended = [key for key, entry in self._entries.items() if entry.end + KEPT < now]
        for key in ended:
            del self._entries[key]
