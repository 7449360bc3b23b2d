"""A step laid out in time.

The rules, in the order in which they bind:

- A hold begins when the words before it have ended, and lasts what the guide says.
- The first sentence of `release` is said at the hold's end, on time, whatever else is said.
- In the rest that follows stand, after that sentence: `first_rest` in the first rest, `stop_if`
  in the second, what is left of `release` in every other. A `stop_if` that found no second rest
  is said at the step's end.
- `rest` runs from one hold's end to the next hold's start, words included, and `again` ends as
  the hold begins. A rest grows only if its words do not fit.
- "Both sides" is the whole of the holds on one side, the change, then the whole on the other.
"""

from collections.abc import Iterable
from typing import Final

from voice_guide.guide.model import Step
from voice_guide.score.holds import in_the_hold
from voice_guide.score.model import Cue, Kind, Part, Phase, Span
from voice_guide.score.pace import Pace, SecondsToSay
from voice_guide.score.sentences import sentences

BEGIN: Final = "begin"
END: Final = "end"
"""The two chimes, by name."""

CHIME: Final = 0.35
"""Seconds that a chime sounds."""


def arrange_step(
    step: Step, pace: Pace, seconds: SecondsToSay, closing: tuple[str, ...] = ()
) -> Part:
    """One step in time; `closing` is said after the last hold's release."""
    return _Layout(step, pace, seconds).whole(closing)


def arrange_words(
    step: str, words: Iterable[str], pace: Pace, seconds: SecondsToSay, wait: float = 0.0
) -> Part:
    """Sentences said one after the other, and then a wait in seconds for an answer, if any."""
    lines = _Lines(pace, seconds)
    lines.say(words, 0.0)
    spans = [Span(Phase.WORDS, 0.0, lines.end, 1, 1)]
    if wait:
        spans.append(Span(Phase.WAIT, lines.end, lines.end + wait, 1, 1))
    return Part(step, tuple(lines.cues), tuple(spans), spans[-1].end + pace.breath)


class _Lines:
    """Sentences put one after the other, with a gap between them."""

    def __init__(self, pace: Pace, seconds: SecondsToSay) -> None:
        self.gap = pace.gap
        self.seconds = seconds
        self.cues: list[Cue] = []
        self.end = 0.0
        """Seconds from the step's start to the end of what was put last."""

    def say(
        self,
        words: Iterable[str],
        begin: float,
        kinds: tuple[Kind, Kind] = (Kind.SAY, Kind.SAY),
        side: int = 1,
        repeat: int = 1,
    ) -> float:
        """Put sentences from a moment on; returns when the last one ends, in seconds.

        `kinds` are the first sentence's and that of the others.
        """
        at = begin
        for number, text in enumerate(words):
            length = self.seconds(text)
            self.cues.append(Cue(at, text, length, kinds[min(number, 1)], side, repeat))
            self.end = at + length
            at = self.end + self.gap
        return max(self.end, begin)

    def length(self, words: tuple[str, ...]) -> float:
        """Seconds that sentences take with the gaps between them."""
        return sum(map(self.seconds, words)) + self.gap * max(0, len(words) - 1)


class _Layout:
    """One step on its way to becoming a part."""

    def __init__(self, step: Step, pace: Pace, seconds: SecondsToSay) -> None:
        self.step = step
        self.pace = pace
        self.lines = _Lines(pace, seconds)
        self.spans: list[Span] = []
        self.stretched = 0.0
        self.rests = 0
        """Rests laid out so far."""

    def whole(self, closing: tuple[str, ...]) -> Part:
        """The step from its first word to the breath after it."""
        at = self._words()
        self._span(Phase.WORDS, 0.0, at, 1, 1)
        at = self._holds(at, closing) if self.step.hold else self._quiet(at)
        if self.step.ask:
            self._span(Phase.WAIT, at, at + self.step.ask.wait, 1, 1)
            at += self.step.ask.wait
        cues = tuple(sorted(self.lines.cues, key=lambda cue: cue.at))
        return Part(self.step.id, cues, tuple(self.spans), at + self.pace.breath, self.stretched)

    def _words(self) -> float:
        """The step's words, with time to get ready before the last of them if a hold follows."""
        words = sentences(self.step.say)
        if not (self.step.hold and self.pace.ready and len(words) > 1):
            return self.lines.say(words, 0.0)
        at = self.lines.say(words[:-1], 0.0)
        return self.lines.say(words[-1:], at + max(self.pace.gap, self.pace.ready))

    def _span(self, phase: Phase, begin: float, end: float, side: int, repeat: int) -> None:
        self.spans.append(Span(phase, begin, end, side, repeat))

    def _quiet(self, at: float) -> float:
        """A pause after the words, and the stop rule at its end."""
        end = at + self.step.pause * self.pace.factor
        if self.step.stop_if:
            end = self.lines.say(sentences(self.step.stop_if), max(end, at + self.pace.gap))
        if end > at:
            self._span(Phase.QUIET, at, end, 1, 1)
        return end

    def _holds(self, at: float, closing: tuple[str, ...]) -> float:
        """Every hold of the step with the rests between them; returns when the last words end."""
        for side in range(1, self.step.sides + 1):
            for repeat in range(1, self.step.repeats + 1):
                end = self._hold(at, side, repeat)
                if repeat < self.step.repeats:
                    at = self._rest(end, side, repeat)
                elif side < self.step.sides:
                    at = self._switch(end, side, repeat)
        return self._last(end, closing)

    def _hold(self, begin: float, side: int, repeat: int) -> float:
        """One hold with what is said and sounded in it; returns when it ends."""
        end = begin + self.pace.held(self.step.hold or 0.0)
        self._span(Phase.HOLD, begin, end, side, repeat)
        cues = in_the_hold(self.step, begin, side, repeat, self.lines.seconds, self.pace)
        chimes = (
            Cue(begin, BEGIN, CHIME, Kind.CHIME, side, repeat),
            Cue(end, END, CHIME, Kind.CHIME, side, repeat),
        )
        self.lines.cues.extend((*cues, *chimes))
        return end

    def _release(self, at: float, side: int, repeat: int, rest: str | None) -> float:
        """The release at its moment, and what stands after it; returns when the words end."""
        first, *others = sentences(self.step.release)
        if rest is not None:
            others = [line for line in sentences(rest) if line != first]
        return self.lines.say((first, *others), at, (Kind.RELEASE, Kind.SAY), side, repeat)

    def _rest(self, begin: float, side: int, repeat: int) -> float:
        """The rest between two holds of one side; returns when the next hold begins."""
        self.rests += 1
        instead = {1: self.step.first_rest, 2: self.step.stop_if}.get(self.rests)
        words_end = self._release(begin, side, repeat, instead)
        again = sentences(self.step.again)
        planned = begin + self.step.rest * self.pace.factor
        end = self._until(again, words_end, planned)
        self.stretched += end - planned
        self._span(Phase.REST, begin, end, side, repeat)
        return self.lines.say(again, end - self.lines.length(again), side=side, repeat=repeat + 1)

    def _switch(self, begin: float, side: int, repeat: int) -> float:
        """The change to the other side; returns when its first hold begins."""
        switch = self.step.switch
        words_end = self._release(begin, side, repeat, switch.say if switch else None)
        again = sentences(self.step.again)
        pause = switch.pause * self.pace.factor if switch else 0.0
        end = self._until(again, words_end, words_end + pause)
        self._span(Phase.SWITCH, begin, end, side, repeat)
        return self.lines.say(again, end - self.lines.length(again), side=side + 1, repeat=1)

    def _until(self, again: tuple[str, ...], words_end: float, planned: float) -> float:
        """When the next hold begins: as planned, or later if the words need it."""
        return max(planned, words_end + self.pace.gap + self.lines.length(again))

    def _last(self, begin: float, closing: tuple[str, ...]) -> float:
        """The last hold's release and what is still owed; returns when the words end."""
        side, repeat = self.step.sides, self.step.repeats
        instead = self.step.first_rest if self.rests == 0 else None
        end = self._release(begin, side, repeat, instead)
        owed = sentences(self.step.stop_if or "") if self.rests < 2 else ()
        if words := (*owed, *closing):
            end = self.lines.say(words, end + self.pace.gap, side=side, repeat=repeat)
        self._span(Phase.REST, begin, end, side, repeat)
        return end
