"""What comes out at each frame: sounds begun at their moments, faded when they are cut."""

import math
from array import array
from collections.abc import Iterable
from operator import add
from typing import Final

from voice_guide.player.gain import Gain
from voice_guide.player.sounds import Began, Ended, Happening, Missed, Sound

FADE: Final = 0.005
"""Seconds in which a sound that is cut falls silent."""

NEXT: Final = 0.1
"""Seconds before a sound's moment from which on nothing late is begun that it was to follow."""

BREATH: Final = 0.15
"""Seconds of quiet between late words and those that had to wait for them."""

LOUDEST: Final = 32767
"""The greatest sample there is."""


class _Playing:
    """A sound that is being played."""

    def __init__(self, sound: Sound, lead: int, fade: tuple[float, ...]) -> None:
        self.key = sound.key
        self.is_words = sound.is_words
        self.fading = False
        self._samples = sound.samples
        self._lead = lead
        self._fade = fade
        self._cursor = 0
        self._dips = False
        self._depth = 0
        """How far it has faded in a dip, in samples."""

    def dip(self, *, on: bool) -> None:
        """Let it go on without being heard from its next sample on, or be heard again."""
        if not self.fading:
            self._dips = on

    def cut(self) -> None:
        """Let it fall silent from its next sample on."""
        if not self.fading:
            self.fading = True
            rest = self._samples[self._cursor : self._cursor + len(self._fade)]
            self._samples = array(
                "h", (round(s * weight) for s, weight in zip(rest, self._fade, strict=False))
            )
            self._cursor = 0

    def take(self, frames: int) -> tuple[list[int], int | None]:
        """Its next frames, and after how many of them it ends if it ends in them."""
        lead, self._lead = self._lead, 0
        part = self._samples[self._cursor : self._cursor + frames - lead]
        self._cursor += len(part)
        heard = part.tolist()
        if self._dips or self._depth:
            heard = self._dipped(heard)
        block = [0] * lead + heard
        end = len(block) if self._cursor == len(self._samples) else None
        return block + [0] * (frames - len(block)), end

    def _dipped(self, samples: list[int]) -> list[int]:
        """What is heard of these samples while it dips, is silent, or comes back."""
        count = len(self._fade)
        depths = range(self._depth + 1, count + 1) if self._dips else range(self._depth - 1, -1, -1)
        moving = depths[: len(samples)]
        done = [
            round(sample * self._fade[depth - 1]) if depth else sample
            for sample, depth in zip(samples, moving, strict=False)
        ]
        self._depth = moving[-1] if moving else self._depth
        rest = samples[len(moving) :]
        return done + ([0] * len(rest) if self._depth else rest)


class Mixer:
    """Sounds by their moments, mixed into blocks of 16-bit frames. Knows no clock."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._gain = Gain(rate)
        self._waiting: dict[int, Sound] = {}
        self._playing: list[_Playing] = []
        self._not_before = -math.inf
        """The moment before which no sound begins."""
        self._said_until = -math.inf
        """The moment at which words last ended."""
        count = round(FADE * rate)
        self._fade = tuple(0.5 + 0.5 * math.cos(math.pi * (n + 1) / count) for n in range(count))
        self._quiet = b""

    @property
    def silent(self) -> bool:
        """Whether nothing is being played."""
        return not self._playing

    @property
    def next_at(self) -> float | None:
        """The moment of the sound that is due first of those that wait."""
        return min(map(self._begins_at, self._waiting.values()), default=None)

    def add(self, sound: Sound) -> None:
        """Let a sound wait for its moment.

        It takes the place of one with the same key that waits; if that plays, it goes on.
        """
        if all(playing.fading or playing.key != sound.key for playing in self._playing):
            self._waiting[sound.key] = sound

    def drop(self, keys: Iterable[int]) -> bool:
        """Forget the sounds that wait, and fade out those that play; whether any did."""
        gone = set(keys)
        for key in gone:
            self._waiting.pop(key, None)
        cut = [playing for playing in self._playing if playing.key in gone]
        for playing in cut:
            playing.cut()
        return bool(cut)

    def dip(self, *, on: bool) -> None:
        """Let what plays go on without being heard, or be heard again; nothing is cut."""
        for playing in self._playing:
            playing.dip(on=on)

    def hush(self) -> None:
        """Fade out everything, and forget all that waits."""
        self._waiting.clear()
        for playing in self._playing:
            playing.cut()

    def volume(self, decibels: float) -> None:
        """Move to a volume relative to the night level's full."""
        self._gain.set(decibels)

    def postpone(self, until: float) -> None:
        """Let no sound begin before a moment; what was due earlier is due then."""
        self._not_before = max(self._not_before, until)

    def miss(self, now: float, why: str) -> list[Happening]:
        """The sounds that can no longer be in time at a moment, given up."""
        late = [key for key, sound in self._waiting.items() if sound.at + sound.late < now]
        for key in late:
            del self._waiting[key]
        return [Missed(key, why) for key in late]

    def abandon(self, position: int) -> list[Happening]:
        """What was being played when the device went, ended where it was."""
        gone, self._playing = self._playing, []
        return [Ended(playing.key, position, whole=False) for playing in gone]

    def render(self, position: int, frames: int, zero: float) -> tuple[bytes, list[Happening]]:
        """The block at a frame position, and what happens in it.

        `zero` is the moment of frame 0, by which moments become frames.
        """
        if not self._playing:
            self._gain.arrive()
        happened = self._begin(position, frames, zero)
        if not self._playing:
            return self.silence(frames), happened
        mixed: list[int] | None = None
        going = []
        for playing in self._playing:
            block, end = playing.take(frames)
            mixed = block if mixed is None else list(map(add, mixed, block))
            if end is None:
                going.append(playing)
            else:
                happened.append(Ended(playing.key, position + end, whole=not playing.fading))
                if playing.is_words and not playing.fading:
                    self._said_until = zero + (position + end) / self._rate
        self._playing = going
        return _pack(self._gain.over(mixed or [])), happened

    def silence(self, frames: int) -> bytes:
        """A block without sound."""
        if len(self._quiet) != 2 * frames:
            self._quiet = bytes(2 * frames)
        return self._quiet

    def _begin(self, position: int, frames: int, zero: float) -> list[Happening]:
        happened = self._give_up_overtaken(zero + position / self._rate)
        for sound in sorted(self._waiting.values(), key=self._begins_at):
            onset = round((self._begins_at(sound) - zero) * self._rate)
            if onset >= position + frames:
                break
            late = zero + position / self._rate - max(sound.at, self._not_before)
            if late > sound.late:
                del self._waiting[sound.key]
                happened.append(Missed(sound.key, f"it was {late:.2f} seconds late"))
            elif not (sound.is_words and self._speaks):
                del self._waiting[sound.key]
                start = max(onset, position)
                self._playing.append(_Playing(sound, start - position, self._fade))
                happened.append(Began(sound.key, start))
        return happened

    def _begins_at(self, sound: Sound) -> float:
        """The moment at which a sound is to begin, unless that has passed.

        Words that others ran into begin a breath after those.
        """
        at = max(sound.at, self._not_before)
        follows = sound.is_words and sound.at < self._said_until
        return max(at, self._said_until + BREATH) if follows else at

    @property
    def _speaks(self) -> bool:
        """Whether words are being played, beside which others would not be understood."""
        return any(playing.is_words and not playing.fading for playing in self._playing)

    def _give_up_overtaken(self, now: float) -> list[Happening]:
        """Give up what another sound was to follow that is due too, lest both be heard at once."""
        if len(self._waiting) < 2:
            return []
        due = [sound for sound in self._waiting.values() if sound.at < now + NEXT]
        over = [
            sound.key
            for sound in due
            if sound.at < now
            and any(
                next_one.at >= sound.at + len(sound.samples) / self._rate
                and next_one.at + next_one.late >= now
                for next_one in due
            )
        ]
        for key in over:
            del self._waiting[key]
        return [Missed(key, "the next one is due") for key in over]


def _pack(samples: list[int]) -> bytes:
    """Samples as bytes, with what is too great for 16 bits held back."""
    if samples and (max(samples) > LOUDEST or min(samples) < -LOUDEST):
        samples = [max(-LOUDEST, min(LOUDEST, sample)) for sample in samples]
    return array("h", samples).tobytes()
