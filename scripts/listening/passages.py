"""What is listened to: each step as it is heard, and each sentence that stands alone."""

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from typing import Final

from msgspec import Struct

from voice_guide.guide.followed import followed
from voice_guide.guide.model import Guide, Step
from voice_guide.score.arrange import arrange_step, arrange_words
from voice_guide.score.model import Cue, Kind, Part
from voice_guide.score.pace import Pace
from voice_guide.score.sentences import sentences
from voice_guide.speech.say_as import said

LONGEST_PAUSE: Final = 2.0
"""Seconds to which longer pauses, and holds, are shortened: a recogniser makes up words in them."""

PAUSE: Final = 0.5
"""Seconds between two sentences that are said in one breath, outside a guide."""

PACE: Final = Pace()
"""The usual pace, by which it is told beforehand how long a sentence takes."""

LONGEST: Final = 26.0
"""Seconds of the longest recording: a recogniser listens to half a minute at a time."""


class Passage(Struct, frozen=True):
    """Some sentences that are heard one after the other."""

    name: str
    group: str
    """The guide it is from, or what else it is part of."""
    texts: tuple[str, ...]
    """What is shown."""
    spoken: tuple[str, ...]
    """What an engine is given for it."""
    pauses: tuple[float, ...]
    """Seconds of silence before each."""


def of_guide(guide: Guide, pace: Pace, seconds: Callable[[str], float]) -> Iterator[Passage]:
    """Every step of a guide, with its words, cues, releases and counts at their distances.

    A recogniser listens to half a minute at a time, and takes what is repeated for a slip of its
    own. So a step is parted where a hold is repeated, and in the longest pause where it is longer.
    What is said once more in the same words is listened to once.
    """
    known: set[tuple[str, ...]] = set()
    for step in followed(guide).steps:
        for name, part in _parts(step, pace, seconds):
            for number, cues in enumerate(_parted(part), 1):
                passage = _heard(f"{guide.id}/{step.id}{name}#{number}", guide, cues)
                if passage.texts not in known:
                    known.add(passage.texts)
                    yield passage


def alone(group: str, texts: dict[str, str], guide: Guide | None = None) -> Iterator[Passage]:
    """Sentences that are said by themselves, by their names."""
    words = guide.say_as if guide else {}
    for name, text in texts.items():
        for number, lines in enumerate(_stretches(sentences(text)), 1):
            spoken = tuple(said(line, words) for line in lines)
            pauses = (0.0, *[PAUSE] * (len(lines) - 1))
            yield Passage(name if number == 1 else f"{name}#{number}", group, lines, spoken, pauses)


def short_words(guide: Guide) -> dict[str, str]:
    """What of a guide is said on its own: when a hold is carried on, or a step is offered."""
    found: dict[str, str] = {}
    for step in followed(guide).steps:
        parts = {
            "short": step.short,
            "simpler": step.simpler,
            "offer": step.offer,
            "stop_if": step.stop_if,
            "feel": step.feel,
            "posture": step.posture,
            "gate": step.gate.ask if step.gate else None,
        }
        found |= {f"{guide.id}/{step.id}:{key}": text for key, text in parts.items() if text}
    return found


def _parts(step: Step, pace: Pace, seconds: Callable[[str], float]) -> Iterator[tuple[str, Part]]:
    yield "", arrange_step(step, pace, seconds)
    if step.seated:
        yield ":seated", arrange_words(step.id, sentences(step.seated.say), pace, seconds)


def _parted(part: Part) -> Iterator[tuple[Cue, ...]]:
    """What is said in a part, a stretch for each time that a hold is done."""
    cues = [cue for cue in part.cues if cue.fits and cue.kind is not Kind.CHIME]
    for _, turn in groupby(cues, key=lambda cue: (cue.side, cue.repeat)):
        yield from _short(tuple(turn))


def _short(cues: tuple[Cue, ...]) -> Iterator[tuple[Cue, ...]]:
    """The cues, parted in their longest pause until no stretch is too long."""
    pauses = _pauses(cues)
    if sum(pauses) + sum(cue.length for cue in cues) <= LONGEST or len(cues) < 2:
        yield cues
        return
    middle = range(1, len(cues))
    place = max(middle, key=lambda n: (pauses[n], -abs(n - len(cues) / 2)))
    yield from _short(cues[:place])
    yield from _short(cues[place:])


def _stretches(lines: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Sentences that follow one another, in stretches that are not too long."""
    stretch: list[str] = []
    for line in lines:
        if sum(PACE.estimate(each) + PAUSE for each in (*stretch, line)) > LONGEST and stretch:
            yield tuple(stretch)
            stretch = []
        stretch.append(line)
    yield tuple(stretch)


def _pauses(cues: tuple[Cue, ...]) -> tuple[float, ...]:
    """Seconds of silence before each cue, none before the first."""
    gaps = (after.at - before.end for before, after in pairwise(cues))
    return (0.0, *(round(min(LONGEST_PAUSE, max(0.0, gap)), 3) for gap in gaps))


def _heard(name: str, guide: Guide, cues: tuple[Cue, ...]) -> Passage:
    texts = tuple(cue.text for cue in cues)
    spoken = tuple(said(text, guide.say_as) for text in texts)
    return Passage(name, guide.id, texts, spoken, _pauses(cues))
