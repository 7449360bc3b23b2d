"""What a key does to a black screen.

K makes the screen black and brings it back. While it is black a command still does its act, in the
dark; a command whose answer is to be read lights the screen too. Any other key only lights it.
"""

from collections.abc import Collection
from typing import Final

from voice_guide.commands.table import SESSION, Act

_READ: Final = frozenset({Act.HELP, Act.KEYS, Act.ABOUT, Act.LEAVE})


def after(key: str, *, black: bool, answers: Collection[str] = ()) -> tuple[bool, bool]:
    """Whether the screen is black after a key, and whether the key does its act.

    `answers` are the keys of an open question; they come before every other meaning.
    """
    if key in answers:
        return black, True
    asked = next((row.act for row in SESSION if key in row.keys), None)
    if asked is Act.BLACK:
        return not black, False
    if not black:
        return False, True
    if asked is None:
        return False, False
    return asked not in _READ, True
