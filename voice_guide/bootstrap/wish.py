"""What a person asks of the program when they start it."""

from msgspec import Struct

from voice_guide.conductor.delivery import Trace
from voice_guide.guide.model import Guide
from voice_guide.ports import Settings


class Wish(Struct, frozen=True):
    """What the person asked to hear, and how."""

    guide: Guide | None
    """None for the menu."""
    start: str | None = None
    once: bool = True
    """Whether the program ends with the guide, rather than show what else there is."""
    takes_over: bool = False
    """Whether another copy of the program is ended without a question."""
    plain: bool = False
    voice: bool | None = None
    """Whether anything is spoken from the start, whatever is set; as it is set when none."""
    counts: bool = False
    """Whether a countdown gets its lines even where nothing is spoken."""
    require_sound: bool = False
    speed: int | None = None
    """Words a minute, in place of the setting."""
    trace: Trace | None = None
    heard: Trace | None = None
    """Takes a line for every sentence that was heard to its end."""


def speaks(wish: Wish, settings: Settings) -> bool:
    """Whether anything is spoken from the start; plain lines may be left to a screen reader."""
    return wish.voice if wish.voice is not None else settings.plain_voice or not wish.plain
