"""What reaches the plain front end besides the conductor's reports."""

from collections.abc import Callable

from msgspec import Struct


class Pressed(Struct, frozen=True):
    """A key, by its name in the table of commands."""

    key: str


class Typed(Struct, frozen=True):
    """A line of text that ended with Enter; what it means depends on where the person is."""

    line: str


class InputEnded(Struct, frozen=True):
    """Nothing more will be pressed."""


class Suspended(Struct, frozen=True):
    """The person asked the shell to hold the program."""


class Dipped(Struct, frozen=True):
    """Sound is to be silent until it is known what a press was, or is to be heard again."""

    on: bool


class Stirred(Struct, frozen=True):
    """Nothing: it wakes whoever waits, for a signal to be answered."""


Input = Pressed | Typed | InputEnded | Suspended | Dipped | Stirred
Heard = Callable[[Input], None]
"""Where input goes; may be called from any thread and returns at once."""
