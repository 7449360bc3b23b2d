"""A guide as the menu lists it."""

from typing import Protocol

from msgspec import Struct


class Listed(Protocol):
    """A guide as far as a list tells of it."""

    @property
    def id(self) -> str:
        """What it goes by."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def summary(self) -> str:
        """What it is for, in a sentence."""

    @property
    def kind(self) -> str:
        """Relief, routine or information."""


class Row(Struct, frozen=True):
    """One guide, with what there is to know before it is chosen."""

    guide: Listed
    seconds: float = 0.0
    """About how long it takes when nobody presses a key, in seconds; nought if nobody can tell."""
    last_used: bool = False
    """Whether it is the one that was used last."""
