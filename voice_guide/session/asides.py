"""What is put in between the words of a guide, laid out and not handed out yet."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from voice_guide.score.model import Kind
from voice_guide.session.due import Due
from voice_guide.session.timeline import Timeline
from voice_guide.speech.urgency import Urgency


class Asides:
    """Sentences of the program's own, each with its moment."""

    def __init__(self, timeline: Timeline, keys: Iterator[int]) -> None:
        self._timeline = timeline
        self._keys = keys
        self._laid: list[Due] = []

    def length(self, words: tuple[str, ...]) -> float:
        """Seconds that some sentences take, with the gaps between them."""
        gaps = self._timeline.pace.gap * max(0, len(words) - 1)
        return sum(map(self._timeline.seconds, words)) + gaps

    def lay(self, words: tuple[str, ...], begin: float, origin: float, urgency: Urgency) -> float:
        """Put sentences from a second of the session on; returns the second they end at.

        `origin` is the moment of the session's second nought.
        """
        leg = self._timeline.leg
        span = leg.span(begin)
        end = begin
        for text in words:
            length = self._timeline.seconds(text)
            self._laid.append(
                Due(
                    key=next(self._keys),
                    text=text,
                    kind=Kind.SAY,
                    urgency=urgency,
                    at=origin + begin,
                    planned=begin,
                    length=length,
                    step=leg.part.step,
                    side=span.side,
                    repeat=span.repeat,
                    aside=True,
                )
            )
            end = begin + length
            begin = end + self._timeline.pace.gap
        return end

    def lay_again(self, dues: Iterable[Due], by: float) -> None:
        """Lay out once more what was taken back, some seconds later than it was."""
        self._laid += [
            replace(due, key=next(self._keys), at=due.at + by, planned=due.planned + by)
            for due in dues
        ]

    def take(self) -> list[Due]:
        """What was laid out, to be handed out now."""
        laid, self._laid = self._laid, []
        return laid

    def clear(self) -> None:
        """Forget what was laid out."""
        self._laid.clear()
