"""Silence cut from both ends of a sentence, so that its length is the length of its words."""

import math
from array import array
from collections.abc import Iterable, Sequence
from operator import mul

from voice_guide.voices.sound import FULL, Sound

SPEECH = 0.075
"""The smallest sample that is surely speech, as a share of the sentence's mean swing."""

AUDIBLE = 0.019
"""The smallest sample that still counts as heard, next to speech, as such a share.

Pico ends its silence with a faint tick of its own, which is neither.
"""

NOISE = FULL / 1000
"""The mean swing that samples must have for there to be anything that could be speech."""

GAP = 0.15
"""Seconds of silence that part speech from what is not; before a last "k" there are up to 0.12."""

LEAD = 0.002
"""Seconds kept before the first audible sample, faded in."""

TAIL = 0.010
"""Seconds kept after the last audible sample, faded out."""


def trimmed(sound: Sound) -> Sound:
    """The sound from just before its first audible sample to just after its last.

    Both ends are brought down to nothing, so that no click is heard. There are no samples in it
    if there was no speech.
    """
    samples, rate = sound.samples, sound.rate
    swing = math.sqrt(sum(map(mul, samples, samples)) / max(1, len(samples)))
    if swing <= NOISE:
        return Sound(array("h"), rate)
    gap, lead, tail = (round(seconds * rate) for seconds in (GAP, LEAD, TAIL))
    first = _surely(samples, range(len(samples)), swing * SPEECH)
    last = _surely(samples, range(len(samples) - 1, -1, -1), swing * SPEECH)
    first = _edge(samples, range(first, -1, -1), gap, swing * AUDIBLE)
    last = _edge(samples, range(last, len(samples)), gap, swing * AUDIBLE)
    kept = samples[max(0, first - lead) : last + 1 + tail]
    _fade(kept, range(lead))
    _fade(kept, range(len(kept) - 1, len(kept) - 1 - tail, -1))
    return Sound(kept, rate)


def _surely(samples: "array[int]", places: Iterable[int], smallest: float) -> int:
    """The first of these places with a sample that is surely speech."""
    return next(at for at in places if abs(samples[at]) >= smallest)


def _edge(samples: "array[int]", places: Sequence[int], gap: int, smallest: float) -> int:
    """The last of these places that is audible, before a silence of `gap` samples."""
    edge = places[0]
    for at in places:
        if abs(samples[at]) >= smallest:
            edge = at
        elif abs(at - edge) > gap:
            break
    return edge


def _fade(samples: "array[int]", places: Sequence[int]) -> None:
    """Let the samples at these places grow from nothing to what they are, in this order."""
    length = len(places)
    for step, at in enumerate(places):
        if 0 <= at < len(samples):
            samples[at] = samples[at] * step // length
