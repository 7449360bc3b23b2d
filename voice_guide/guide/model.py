"""What a guide holds, in the words of format 1."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
"""An id: small letters, digits and hyphens."""

Words = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"[^\W_]")]
"""Something said or shown, with a letter or a digit in it."""

Term = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"[^\W_]")]
"""A word or two, with a letter or a digit in it."""

Seconds = Annotated[float, Meta(ge=0, le=3600)]
"""A length of time in seconds, an hour at most."""

Tags = tuple[str, ...]
"""Ids of sources."""


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the format; a key it does not name is refused."""


class Source(Part, frozen=True):
    """Where a statement or a number comes from."""

    id: Words
    title: Words
    publisher: str = ""
    url: str = ""
    year: Annotated[int, Meta(ge=1000, le=9999)] | None = None
    note: str = ""


class Caution(Part, frozen=True):
    """Who must take care, how, and which steps are not for them."""

    who: Words
    text: Words
    skip: tuple[Name, ...] = ()


class Cue(Part, frozen=True):
    """Something said in the middle of a hold."""

    at: Seconds
    """Seconds into the hold."""
    say: Words
    rank: Literal["coaching", "safety"] = "coaching"


class Switch(Part, frozen=True):
    """The change from one side to the other."""

    say: Words
    pause: Seconds
    """Seconds of quiet after the words, to change sides in."""


class Answer(Part, frozen=True):
    """One answer to a step's question, and where it leads."""

    key: Annotated[str, Meta(pattern=r"^[a-z0-9]$")]
    label: Words
    go: Name


class Ask(Part, frozen=True):
    """A step's question: how long it waits, what may be answered, and what silence means."""

    wait: Seconds
    """Seconds before `otherwise`."""
    answers: Annotated[tuple[Answer, ...], Meta(min_length=1, max_length=9)]
    otherwise: Name


class Gate(Part, frozen=True):
    """A question asked before a step; only a yes opens it."""

    ask: Words
    yes: Name
    otherwise: Name
    """A step, or another guide."""


class Seated(Part, frozen=True):
    """The same step for somebody who sits."""

    say: Words
    simpler: Words | None = None
    posture: Words | None = None


class Timing(Part, frozen=True):
    """Why a step's times are what they are."""

    why: Words
    sources: Tags = ()
    choice: bool = False
    """Whether the numbers are our own choice rather than a source's."""


class Step(Part, frozen=True):
    """One thing to do: words, then a hold or a pause, repeated, perhaps on both sides."""

    id: Name
    title: Words
    say: Words
    short: Words | None = None
    """Said when a hold is carried on after a pause."""
    simpler: Words | None = None
    """Said at the second "again"."""
    posture: Words | None = None
    feel: Words | None = None
    stop_if: Words | None = None
    hold: Annotated[float, Meta(gt=0, le=3600)] | None = None
    """Seconds of stillness after the words end."""
    repeats: Annotated[int, Meta(ge=1, le=50)] = 1
    rest: Seconds = 0.0
    """Seconds from a hold's end to the next hold's start."""
    sides: Literal[1, 2] = 1
    switch: Switch | None = None
    release: Words = "Release."
    """Said at a hold's end; its first sentence is on time whatever else is said."""
    again: Words = "Once more. Now hold."
    """Said before every hold but the first; its last word is the hold's start."""
    first_rest: Words | None = None
    """Said after the first hold in place of what follows the release's first sentence."""
    countdown: Annotated[int, Meta(ge=0, le=10)] = 0
    """How many of the last seconds are counted down."""
    cues: tuple[Cue, ...] = ()
    pause: Seconds = 0.0
    """Seconds of quiet when there is no hold."""
    optional: bool = False
    offer: Words | None = None
    """The one sentence that offers an optional step; silence skips it."""
    must_finish: bool = False
    ask: Ask | None = None
    gate: Gate | None = None
    seated: Seated | None = None
    sources: Tags = ()
    timing: Timing | None = None


class Section(Part, frozen=True):
    """A short piece of information."""

    id: Name
    title: Words
    say: Words
    more: Words | None = None
    verdict: Words | None = None
    sources: Tags = ()


class Question(Part, frozen=True):
    """One question with yes and no, and what each points to."""

    id: Name
    say: Words
    yes: str = ""
    no: str = ""
    sources: Tags = ()


class Outcome(Part, frozen=True):
    """What is said when the answers are these."""

    when: dict[str, bool]
    say: Words
    go: Name | None = None


class Guide(Part, frozen=True):
    """One file of data: what is said and done, with sources."""

    format: Literal[1]
    id: Name
    title: Words
    summary: Words
    kind: Literal["relief", "routine", "information"]
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    reviewed: date
    """When it was last held against its sources."""
    kit: str = ""
    use: str = ""
    legs: str = ""
    cramping: bool = False
    """Whether it is for a cramp that grips now; starts the ten-minute clock."""
    clinician: str = ""
    """Who reviewed it; nobody when empty."""
    say_as: dict[Term, Term] = {}
    """Words that a voice gets wrong, each with what it is to be given instead."""
    sources: tuple[Source, ...] = ()
    cautions: tuple[Caution, ...] = ()
    steps: tuple[Step, ...] = ()
    sections: tuple[Section, ...] = ()
    questions: tuple[Question, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
