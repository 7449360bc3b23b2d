"""A guide as the menu lists it."""

from dataclasses import dataclass

from voice_guide.guide.model import Guide


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the menu."""

    guide: Guide
    seconds: float | None = None
    """How long it takes unattended, in seconds; not shown when unknown."""
