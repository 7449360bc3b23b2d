"""A new letter for a command: whether it can be had, and how it is taken away."""

from typing import Final

from voice_guide.commands.keymap import Letters, clashes

TAKE_AWAY: Final = ("backspace", "delete")
"""Keys that take a command's letter away."""


def problem(letters: Letters, command: str, key: str) -> str:
    """Why a command cannot have a letter beside those of the others; nothing if it can."""
    found = clashes({**letters, command: (key,)})
    return found.get(command) or next(iter(found.values()), "")
