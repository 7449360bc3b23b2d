"""What a recording holds: where sound begins and ends, as moments on the monotonic clock."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from array import array

AUDIBLE: Final = 8
"""The least size of a sample that is not silence; a null sink adds no noise of its own."""

SOFTEST: Final = 1 / 256
"""The least size of a sample that belongs to a word, as a share of the loudest sample.

Voices end their words with a long noise far below this, which nobody hears.
"""

Samples: TypeAlias = "array[int]"
"""Signed 16-bit samples of one channel."""

FRAME: Final = 0.002
"""Seconds of the blocks that are looked at as one."""


@dataclass(frozen=True, slots=True)
class Island:
    """A stretch of sound with silence on both sides, between two moments."""

    begin: float
    end: float

    @property
    def length(self) -> float:
        """Seconds from the first to the last audible sample."""
        return self.end - self.begin


def islands(
    samples: Samples, rate: int, threshold: int = AUDIBLE, gap: float = 0.1
) -> tuple[Island, ...]:
    """The stretches of sound, in seconds from the first sample.

    Silence of less than `gap` seconds does not part two stretches.
    """
    size = max(1, round(FRAME * rate))
    stillness = bytes(size * samples.itemsize)
    runs: list[list[int]] = []
    for start in range(0, len(samples), size):
        frame = samples[start : start + size]
        if frame.tobytes() == stillness or -threshold < min(frame) <= max(frame) < threshold:
            continue
        if runs and start - runs[-1][1] < gap * rate:
            runs[-1][1] = start + len(frame)
        else:
            runs.append([start, start + len(frame)])
    return tuple(_trimmed(samples, rate, threshold, begin, end) for begin, end in runs)


def _trimmed(samples: Samples, rate: int, threshold: int, begin: int, end: int) -> Island:
    """A run of frames cut down to its first and last audible samples."""
    while abs(samples[begin]) < threshold:
        begin += 1
    while abs(samples[end - 1]) < threshold:
        end -= 1
    return Island(begin / rate, end / rate)


@dataclass(frozen=True, slots=True)
class Recording:
    """Samples, and when the first of them was heard."""

    samples: Samples
    rate: int
    zero: float
    """Moment of the first sample on the monotonic clock, in seconds."""

    @property
    def end(self) -> float:
        """Moment after the last sample."""
        return self.zero + len(self.samples) / self.rate

    @property
    def loudest(self) -> int:
        """The size of the loudest sample."""
        return max(max(self.samples), -min(self.samples)) if self.samples else 0

    def part(self, begin: float, end: float | None = None) -> "Recording":
        """What was recorded between two moments."""
        first = max(0, round((begin - self.zero) * self.rate))
        last = len(self.samples) if end is None else max(0, round((end - self.zero) * self.rate))
        return Recording(self.samples[first:last], self.rate, self.zero + first / self.rate)

    def islands(self, gap: float = 0.1, threshold: int = 0) -> tuple[Island, ...]:
        """The stretches of sound, in moments of the monotonic clock.

        What is softer than `SOFTEST` does not count, unless another threshold is given.
        """
        threshold = threshold or max(AUDIBLE, round(self.loudest * SOFTEST))
        return tuple(
            Island(self.zero + found.begin, self.zero + found.end)
            for found in islands(self.samples, self.rate, threshold, gap)
        )

    def onset_after(self, moment: float, gap: float = 0.1) -> float:
        """The first moment of sound that follows a stretch of silence, no sooner than `moment`."""
        onsets = (found.begin for found in self.islands(gap=gap) if found.begin >= moment)
        return next(onsets)

    def is_silent(self, begin: float, end: float) -> bool:
        """Whether nothing could be heard between two moments, both of them recorded."""
        if not self.zero <= begin <= end <= self.end:
            raise ValueError("that stretch was not recorded; wait until it has been")
        return self.part(begin, end).loudest < AUDIBLE
