"""What an arranged guide is made of; all times in seconds."""

from enum import StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """What a cue is, by the name it has in a trace."""

    SAY = "say"
    CUE = "cue"
    COUNT = "count"
    RELEASE = "release"
    CHIME = "chime"


class Phase(StrEnum):
    """What a stretch of a step is for, by the word a person is shown."""

    WORDS = "listen"
    HOLD = "hold"
    REST = "rest"
    SWITCH = "change sides"
    QUIET = "rest quietly"
    WAIT = "your answer"


class Cue(Struct, frozen=True):
    """One sentence at one moment of a step."""

    at: float
    """Seconds from the step's start."""
    text: str
    length: float
    """Seconds it takes to say."""
    kind: Kind
    side: int
    repeat: int
    fits: bool = True
    """Whether it is said; one that would run into another is left out."""

    @property
    def end(self) -> float:
        """Seconds from the step's start to its last audible sample."""
        return self.at + self.length


class Span(Struct, frozen=True):
    """A stretch of a step in one phase."""

    phase: Phase
    begin: float
    """Seconds from the step's start."""
    end: float
    side: int
    repeat: int


class Part(Struct, frozen=True):
    """One step arranged in time, its cues and spans in order."""

    step: str
    """The step's id."""
    cues: tuple[Cue, ...]
    spans: tuple[Span, ...]
    length: float
    stretched: float = 0.0
    """Seconds by which its rests grew because their words did not fit."""


class Score(Struct, frozen=True):
    """A whole guide as it plays unattended: each part and the second it starts at."""

    guide: str
    parts: tuple[tuple[float, Part], ...]
    length: float
