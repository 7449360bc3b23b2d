"""What a visit asks to be done next; whoever does it tells the visit what came of it."""

from typing import Final, Literal

from msgspec import Struct

from voice_guide.checkup.finding import Finding

Area = Literal["sound", "voices", "clips", "terminal", "files", "settings", "guides", "privacy"]
"""What can be looked at without a question."""

AREAS: Final[tuple[Area, ...]] = (
    "sound", "voices", "clips", "terminal", "files", "settings", "guides", "privacy",
)  # fmt: skip

PATIENCE: Final = 60.0
"""Seconds in which a question can be answered; nothing is lost by no answer."""


class Look(Struct, frozen=True):
    """Gather the facts of one area. Answer with `Visit.found`."""

    area: Area


class Tell(Struct, frozen=True):
    """Show a finding, and say it. Answer with `Visit.done` when that is over or was cut."""

    finding: Finding


class Say(Struct, frozen=True):
    """Show and say some sentences. Answer with `Visit.done` when that is over or was cut."""

    words: str


class Rest(Struct, frozen=True):
    """Close the device and be silent. Answer with `Visit.done`."""

    seconds: float


class Count(Struct, frozen=True):
    """Open the device anew, with so much silence first, and play the counted phrase.

    Answer with `Visit.done` when it is over.
    """

    words: str
    speed: int
    """Words a minute."""
    lead_in: int
    """Milliseconds."""


class Volume(Struct, frozen=True):
    """Play everything so loud from now on. Answer with `Visit.done` at once."""

    decibels: float
    """Beside the night level."""


class Ask(Struct, frozen=True):
    """Show and say a question, and wait for a key. Answer with `Visit.answered`.

    A key may be pressed while the question is still said.
    """

    words: str
    keys: tuple[str, ...]
    """The keys that answer it."""
    labels: tuple[str, ...] = ()
    """What each of them means, where that is shown."""
    patience: float = PATIENCE
    """Seconds after which there is no answer."""
    any_key: bool = False
    """Whether every key is an answer: this is about the keys themselves."""

    def meaning(self, key: str) -> Literal["answer", "leave", "again"]:
        """What a key does: it answers, leaves the question open, or has it said again."""
        if self.any_key or key in self.keys:
            return "answer"
        return "leave" if key == "escape" else "again"


class Keep(Struct, frozen=True):
    """Write a setting into the settings file. Answer with `Visit.kept`."""

    setting: Literal["lead_in", "volume"]
    value: int | float


Act = Look | Tell | Say | Rest | Count | Volume | Ask | Keep
