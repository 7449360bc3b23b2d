"""What the conductor tells a front end; front ends only show these."""

from collections.abc import Callable
from dataclasses import dataclass

from voice_guide.session.view import View


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence is being said, or would be if there were sound: its caption."""

    text: str
    aside: bool = False
    """Whether it is the program's own word rather than the guide's."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A session has moved on; this is how it stands."""

    view: View


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about warning signs is open, or is answered."""

    lead: str
    """What to do about it: the lead line of its group."""
    text: str
    """The sign asked about, or the action once the answer is yes."""
    place: str
    """Where in the list it stands, in words."""
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Unasked:
    """The questions about warning signs are closed."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something the person should know: a fault, its effect and its mend, in one sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Sounding:
    """What can be heard now: the voice and device in use, in words; empty where there is none."""

    voice: str
    device: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The session is over."""

    whole: bool
    """Whether it was followed to its end rather than left."""


Report = Spoken | Changed | Asked | Unasked | Noticed | Sounding | Finished
Tell = Callable[[Report], None]
"""Where reports go; called from the conductor's thread, and must return at once."""
