"""What the conductor tells a front end; front ends only show these."""

from collections.abc import Callable
from dataclasses import dataclass, field

from msgspec import Struct

from voice_guide.session.view import View
from voice_guide.speech.chain import Lack, Link


class Spoken(Struct, frozen=True):
    """A sentence is being said, or would be if there were sound: its caption."""

    text: str
    aside: bool = False
    """Whether it is the program's own word rather than the guide's."""
    count: bool = False
    """Whether it is one of the seconds counted down at a hold's end."""


class Changed(Struct, frozen=True):
    """A session has moved on; this is how it stands."""

    view: View


class Asked(Struct, frozen=True):
    """A question with yes and no is open, or the questions have ended."""

    title: str
    """What the questions are about."""
    lead: str
    """What a yes means, or once they have ended what to do; may be empty."""
    text: str
    """The question, or the sign that was answered with yes."""
    place: str
    """Where in the list it stands, in words."""
    answered: bool = False


class Unasked(Struct, frozen=True):
    """The questions are closed."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something the person should know: a fault, its effect and its mend, in one sentence."""

    text: str
    said: bool = field(default=False, compare=False)
    """Whether the same is spoken too, and so is captioned besides."""


class Sounding(Struct, frozen=True):
    """What can be heard now: the voice and device in use, in words; empty where there is none."""

    voice: str
    device: str
    link: Link = Link.VOICE
    """By what the person is reached: a voice, chimes, or what is shown."""
    lack: Lack = Lack.NOTHING
    """What should be there and is not."""


class Rang(Struct, frozen=True):
    """The terminal is to ring, once: there is nothing else that could be heard."""


class Finished(Struct, frozen=True):
    """The session is over."""

    whole: bool
    """Whether it was followed to its end rather than left."""


Report = Spoken | Changed | Asked | Unasked | Noticed | Sounding | Rang | Finished
Tell = Callable[[Report], None]
"""Where reports go; called from the conductor's thread, and must return at once."""
