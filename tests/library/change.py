"""A sentence that a guide says otherwise than it was written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that a guide says otherwise than it was written."""

    written: str
    """Empty when the sentence is new."""
    said: str
    """Empty when nothing is said in its place."""
    why: str
