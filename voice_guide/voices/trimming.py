"""Silence cut from both ends of a sentence, so that its length is the length of its words."""

from array import array
from collections.abc import Sequence

from voice_guide.voices.sound import FULL, Sound

AUDIBLE = FULL // 1024
"""The smallest sample that counts as heard."""

LEAD = 0.002
"""Seconds kept before the first audible sample, faded in."""

TAIL = 0.010
"""Seconds kept after the last audible sample, faded out."""


def trimmed(sound: Sound) -> Sound:
    """The sound from just before its first audible sample to just after its last.

    Both ends are brought down to nothing, so that no click is heard. There are no samples in it
    if none was audible.
    """
    samples = sound.samples
    lead, tail = round(LEAD * sound.rate), round(TAIL * sound.rate)
    first = next((at for at, sample in enumerate(samples) if abs(sample) >= AUDIBLE), None)
    if first is None:
        return Sound(array("h"), sound.rate)
    last = len(samples) - 1
    while abs(samples[last]) < AUDIBLE:
        last -= 1
    kept = samples[max(0, first - lead) : last + 1 + tail]
    _fade(kept, range(lead))
    _fade(kept, range(len(kept) - 1, len(kept) - 1 - tail, -1))
    return Sound(kept, sound.rate)


def _fade(samples: "array[int]", places: Sequence[int]) -> None:
    """Let the samples at these places grow from nothing to what they are, in this order."""
    length = len(places)
    for step, at in enumerate(places):
        if 0 <= at < len(samples):
            samples[at] = samples[at] * step // length
