"""By what a person is reached: the best link of a chain, from what is there to be used.

The chosen voice, another voice, words that are ready-made, chimes, the terminal's bell, and last
the words that are shown. Every link but the last can fail; then the next one takes its place.
"""

from enum import Enum
from typing import Literal

from msgspec import Struct

Chimes = Literal["standing-in", "always", "never"]
"""When the two chimes may sound, by what the person has set."""


class Speaker(Enum):
    """Which voice there is."""

    CHOSEN = "chosen"
    """The one that was asked for, or it is not known yet."""
    ANOTHER = "another"
    """One that steps in for it."""
    NONE = "none"
    """None can speak."""
    OFF = "off"
    """None is wanted."""


class Lack(Enum):
    """What there should be, and is not."""

    NOTHING = "nothing"
    VOICE = "voice"
    DEVICE = "device"
    """There is nothing to play on."""
    PLAYER = "player"
    """Nothing plays: the process that does keeps stopping."""


class Link(Enum):
    """By what a person is reached, the best first."""

    VOICE = "the chosen voice"
    NEXT = "another voice"
    CLIPS = "ready-made words"
    CHIME = "chimes"
    BELL = "the terminal's bell"
    TEXT = "large text"

    @property
    def speaks(self) -> bool:
        """Whether words can be heard, all of them or a few."""
        return self in (Link.VOICE, Link.NEXT, Link.CLIPS)

    @property
    def sounds(self) -> bool:
        """Whether the player is heard; a bell is the terminal's own."""
        return self.speaks or self is Link.CHIME


class Facts(Struct, frozen=True):
    """What is there to be used, as far as it is known."""

    speaker: Speaker = Speaker.CHOSEN
    silent: Literal[Lack.NOTHING, Lack.DEVICE, Lack.PLAYER] = Lack.NOTHING
    """Why nothing can be played; nothing if it can."""
    clips: bool = False
    """Whether the words on which safety depends are there without a voice."""
    chimes: Chimes = "standing-in"
    bell: bool = False
    """Whether there is a terminal that can ring."""


def link(facts: Facts) -> Link:
    """By what a person is reached with these facts.

    Who wants no chimes wants no bell either: both are sounds that are no words.
    """
    chimes = facts.chimes != "never"
    if facts.silent is not Lack.NOTHING:
        return Link.BELL if facts.bell and chimes else Link.TEXT
    match facts.speaker:
        case Speaker.CHOSEN:
            return Link.VOICE
        case Speaker.ANOTHER:
            return Link.NEXT
        case Speaker.NONE if facts.clips:
            return Link.CLIPS
        case _:
            return Link.CHIME if chimes else Link.TEXT


def lack(facts: Facts) -> Lack:
    """What is missing that the person did not turn off; what lies nearest to the ear first."""
    if facts.silent is not Lack.NOTHING:
        return facts.silent
    return Lack.VOICE if facts.speaker is Speaker.NONE else Lack.NOTHING
