"""What reaches the plain front end besides the conductor's reports."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key, by its name in the table of commands."""

    key: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A line of text that ended with Enter; what it means depends on where the person is."""

    line: str


@dataclass(frozen=True, slots=True)
class InputEnded:
    """Nothing more will be pressed."""


@dataclass(frozen=True, slots=True)
class Suspended:
    """The person asked the shell to hold the program."""


Input = Pressed | Typed | InputEnded | Suspended
Heard = Callable[[Input], None]
"""Where input goes; may be called from any thread and returns at once."""
