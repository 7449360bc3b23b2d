"""A guide as the menu lists it."""

from msgspec import Struct

from voice_guide.guide.model import Guide


class Row(Struct, frozen=True):
    """One guide, with what there is to know before it is chosen."""

    guide: Guide
    seconds: float = 0.0
    """About how long it takes when nobody presses a key, in seconds; nought if nobody can tell."""
    last_used: bool = False
    """Whether it is the one that was used last."""
