"""A guide as the menu lists it."""

from typing import Protocol

from msgspec import Struct

from voice_guide.wording import menu
from voice_guide.wording.menu import STOPPED


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
    step: str = ""
    """The id of the step to begin with; its start when empty."""


class Stopped(Struct, frozen=True):
    """A guide that was interrupted a short time ago, listed as a row of its own."""

    id: str
    title: str
    summary: str
    kind: str = STOPPED


def carry_on(guide: str, title: str, step: str, step_title: str) -> Row:
    """The row that offers to carry on: a guide by what finds it, and one of its steps."""
    listed = Stopped(guide, menu.carry_on(step_title), menu.stopped_in(title))
    return Row(listed, step=step)
