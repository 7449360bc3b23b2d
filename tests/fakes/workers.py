"""A voice, a player and a clock that do exactly as they are told."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from voice_guide.ports import (
    Began,
    Clip,
    Ended,
    Event,
    Inbox,
    Rendered,
    Unrendered,
)
from voice_guide.score.pace import Pace
from voice_guide.speech.urgency import Urgency

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class ManualClock:
    """Time that goes on only when a test says so."""

    moment: float = 1000.0
    asleep: float = 0.0

    def now(self) -> float:
        return self.moment

    def slept(self) -> float:
        return self.asleep


@dataclass
class FakeVoice:
    """Renders at once, unless told to be slow or dumb."""

    inbox: Inbox
    slow: bool = False
    dumb: bool = False
    wanted: list[str] = field(default_factory=list)
    rendered: list[tuple[str, int]] = field(default_factory=list)
    urgencies: dict[str, Urgency] = field(default_factory=dict)
    """How urgently each sentence was asked for last."""
    stored: dict[str, Clip] = field(default_factory=dict)
    chosen: list[tuple[tuple[str, ...], str]] = field(default_factory=list)

    def ready(self, text: str, speed: int) -> Clip | None:
        return self.stored.get(text)

    def want(self, text: str, speed: int, urgency: Urgency = Urgency.INSTRUCTION) -> None:
        self.wanted.append(text)
        self.urgencies[text] = urgency
        if not self.slow:
            self.render(text, speed)

    def choose(self, drivers: tuple[str, ...], voice: str) -> None:
        self.chosen.append((drivers, voice))

    def render(self, text: str, speed: int) -> None:
        """Have a sentence rendered, or not, now."""
        self.rendered.append((text, speed))
        if self.dumb:
            self.inbox(Unrendered(text, speed, "it is dumb"))
        else:
            clip = Clip(Path(f"{text}.wav"), Pace(speed).estimate(text))
            self.inbox(Rendered(text, speed, clip))

    def close(self) -> None:
        """Nothing to end."""


@dataclass
class Played:
    """A clip that was sent to be played."""

    key: int
    text: str
    at: float
    seconds: float
    dropped_at: float | None = None


class FakePlayer:
    """Notes what it is told to play, and reports it on time."""

    def __init__(self, inbox: Inbox, clock: ManualClock) -> None:
        self.inbox = inbox
        self.clock = clock
        self.played: dict[int, Played] = {}
        self.reported: set[tuple[int, str]] = set()
        self.dips: list[tuple[float, bool]] = []
        """When sound dipped, and when it came back."""
        self.decibels = 0.0
        self.awake = True
        self.dead = False

    def play(self, key: int, clip: Clip, at: float, late: float = 0.1) -> None:
        if not self.dead:
            self.played[key] = Played(key, clip.path.stem, at, clip.seconds)

    def chime(self, key: int, which: Literal["begin", "end"], at: float) -> None:
        self.played[key] = Played(key, f"({which})", at, 0.35)

    def drop(self, keys: tuple[int, ...]) -> None:
        for key in keys:
            if key in self.played and self.played[key].dropped_at is None:
                self.played[key].dropped_at = self.clock.moment

    def dip(self, *, on: bool) -> None:
        self.dips.append((self.clock.moment, on))

    def hush(self) -> None:
        self.drop(tuple(self.played))

    def volume(self, decibels: float) -> None:
        self.decibels = decibels

    def sleep(self) -> None:
        self.awake = False

    def wake(self) -> None:
        self.awake = True

    def close(self) -> None:
        self.dead = True

    def report(self) -> None:
        """Report what has begun and ended up to now."""
        now = self.clock.moment
        for each in self.played.values():
            end = min(each.at + each.seconds, each.dropped_at or float("inf"))
            events: list[tuple[str, float, Callable[[], Event]]] = [
                ("began", each.at, lambda e=each: Began(e.key, e.at)),  # type: ignore[misc]
                (
                    "ended",
                    end,
                    lambda e=each, end=end: Ended(e.key, end, e.dropped_at is None),  # type: ignore[misc]
                ),
            ]
            if each.dropped_at is not None and each.dropped_at <= each.at:
                continue
            for name, at, event in events:
                if at <= now and (each.key, name) not in self.reported:
                    self.reported.add((each.key, name))
                    self.inbox(event())

    def heard(self) -> list[str]:
        """The words that were heard, in the order in which they began."""
        now = self.clock.moment
        heard = [
            each
            for each in self.played.values()
            if each.at <= now and (each.dropped_at is None or each.dropped_at > each.at)
        ]
        return [each.text for each in sorted(heard, key=lambda each: each.at)]
